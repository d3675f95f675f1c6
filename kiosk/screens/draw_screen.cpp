#include "screens/preview_strip.h"
#include "screens/screens.h"
#include "screens/stick_banner.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

// The part of an id before its first dot: what kind of screen this is.
struct KindOf {
  std::string operator()(const route::Attract&) const { return "attract"; }
  std::string operator()(const route::Home&) const { return "home"; }
  std::string operator()(const route::Topic&) const { return "topic"; }
  std::string operator()(const route::Article&) const { return "article"; }
  std::string operator()(const route::ArticleSources&) const { return "article"; }
  std::string operator()(const route::Story&) const { return "story"; }
  std::string operator()(const route::Stories&) const { return "stories"; }
  std::string operator()(const route::Tips&) const { return "tips"; }
  std::string operator()(const route::BabyStates&) const { return "baby_states"; }
  std::string operator()(const route::GrowthList&) const { return "growth_list"; }
  std::string operator()(const route::Growth&) const { return "growth"; }
  std::string operator()(const route::AboutFar&) const { return "about_far"; }
  std::string operator()(const route::Note&) const { return "note"; }
  std::string operator()(const route::Contacts&) const { return "contacts"; }
  std::string operator()(const route::Contact&) const { return "contact"; }
  std::string operator()(const route::ContactLarge&) const { return "contact"; }
  std::string operator()(const route::Groups&) const { return "groups"; }
  std::string operator()(const route::Group&) const { return "group"; }
  std::string operator()(const route::Conversation&) const { return "conversation"; }
  std::string operator()(const route::ConversationCard&) const { return "conversation_card"; }
  std::string operator()(const route::Search&) const { return "search"; }
  std::string operator()(const route::SearchResults&) const { return "search_results"; }
  std::string operator()(const route::Paths&) const { return "paths"; }
  std::string operator()(const route::TakeHome&) const { return "take_home"; }
  std::string operator()(const route::Printing&) const { return "printing"; }
  std::string operator()(const route::Language&) const { return "language"; }
  std::string operator()(const route::TextSize&) const { return "text_size"; }
  std::string operator()(const route::ReadAloud&) const { return "read_aloud"; }
  std::string operator()(const route::Help&) const { return "help"; }
  std::string operator()(const route::Cover&) const { return "cover"; }
  std::string operator()(const route::Idle&) const { return "idle"; }
  std::string operator()(const route::StaffPin&) const { return "staff_pin"; }
  std::string operator()(const route::StaffStatus&) const { return "staff_status"; }
  std::string operator()(const route::StaffUpdate&) const { return "staff_update"; }
  std::string operator()(const route::StaffNumbers&) const { return "staff_numbers"; }
  std::string operator()(const route::StaffFacts&) const { return "staff_facts"; }
  std::string operator()(const route::Fallback&) const { return "fallback"; }
};

void draw_route(Frame& frame, const Route& route) {
  frame.screen = std::visit(KindOf{}, route);
  std::visit([&](const auto& place) { draw(place, frame); }, route);
}

// The staff's way in: the top end corner, held. No control, so no visitor is led to it.
void watch_corner(Frame& frame) {
  if (shows_staff(frame.state) || std::holds_alternative<route::Cover>(shown(frame.state))) return;
  const bool held = frame.held({frame.geometry.width() - 120, 0, 120, 120});
  if (held != frame.state.entry.corner.has_value()) frame.emit(event::HoldCorner{held});
}

}  // namespace

void draw_screen(Frame& frame) {
  const Route& route = shown(frame.state);
  frame.ground(Colour::bg);
  if (is_sheet(route)) {
    // What lies below is seen, not touched: the sheet and the dock are all there is.
    frame.inert = true;
    draw_route(frame, ground(frame.state));
    frame.inert = false;
    frame.on(Colour::bg);
  }
  // A banner is over the page, and beside the dock.
  const bool staff = is_staff(route);
  const std::optional<Box> preview = preview_strip_box(frame);
  const std::optional<Box> banner = preview || staff ? std::nullopt : stick_banner_box(frame);
  frame.covered = preview ? preview : banner;
  draw_route(frame, route);
  frame.covered.reset();
  if (preview) draw_preview_strip(frame, *preview);
  if (banner) draw_stick_banner(frame, *banner);
  if (!std::holds_alternative<route::Cover>(route) && !staff) draw_dock(frame);
  watch_corner(frame);
}

}  // namespace kiosk
