#include <algorithm>
#include <optional>
#include <utility>

#include "screens/preview_strip.h"
#include "screens/problem_strip.h"
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
  std::string operator()(const route::StaffSettings&) const { return "staff_settings"; }
  std::string operator()(const route::SetUp&) const { return "setup"; }
  std::string operator()(const route::StaffNumbers&) const { return "staff_numbers"; }
  std::string operator()(const route::StaffFacts&) const { return "staff_facts"; }
  std::string operator()(const route::Fallback&) const { return "fallback"; }
};

void draw_route(Frame& frame, const Route& route) {
  frame.screen = std::visit(KindOf{}, route);
  std::visit([&](const auto& place) { draw(place, frame); }, route);
}

// Out to the edges of a glass that is wider than the design.
PixelRect whole_glass(const Frame& frame) {
  const float w = frame.geometry.width();
  const float h = frame.geometry.height();
  return frame.geometry.to_window({-w, -h, 3 * w, 3 * h});
}

// Who unpacked it has nobody to ask where to begin. Gone as soon as there is a PIN, and for as long as a stick has something to say in the
// same place: that comes and goes.
std::optional<Box> set_up_note_box(Frame& frame) {
  const State& state = frame.state;
  if (!state.settings.invites_set_up || !is_new(state) || !std::holds_alternative<route::Attract>(shown(state)))
    return std::nullopt;
  if (problem_strip_box(frame) || stick_banner_box(frame)) return std::nullopt;
  const float wide = std::min(760.0F, frame.geometry.width() - 80);
  const float high = frame.text_height(frame.say("attract.set_up"), Type::caption, wide - 140) + 40;
  return Box{frame.geometry.width() - 40 - wide, 24, wide, high};
}

// The staff's way in: the top end corner, held. No control, so no visitor is led to it.
void watch_corner(Frame& frame) {
  if (shows_staff(frame.state) || std::holds_alternative<route::Cover>(shown(frame.state))) return;
  // While it says so on the screen, all of what says it is the corner.
  const std::optional<Box> note = set_up_note_box(frame);
  const bool held = frame.held({frame.geometry.width() - 120, 0, 120, 120}) || (note && frame.held(*note));
  if (held != frame.state.entry.corner.has_value()) frame.emit(event::HoldCorner{held});
}

// Nobody is there, and it is out of hours: nothing shines but what the glass does by itself.
void draw_dark(Frame& frame) {
  frame.screen = "asleep";
  const Box all{0, 0, frame.geometry.width(), frame.geometry.height()};
  (void)frame.begin({"asleep.wake", frame.say("asleep.wake"), all});
  frame.canvas.fill(whole_glass(frame), 0, Rgb{0, 0, 0});
  frame.end();
}

void draw_set_up_note(Frame& frame, const Box& box) {
  const std::string screen = std::exchange(frame.screen, "set_up_note");
  const Words words = frame.say("attract.set_up");
  frame.card(box, Colour::ink, 32, Elevation::sheet);
  frame.on(Colour::ink);
  frame.icon("up", box.end() - 52, box.y + box.h / 2, 44, Colour::bg);
  TextSpec spec{Type::caption, Colour::bg, TextAlign::start, Place::middle};
  spec.id = "set_up_note.words";
  frame.text({box.x + 32, box.y, box.w - 140, box.h}, words, spec);
  frame.on(Colour::bg);
  frame.screen = screen;
}

// As bright as the clinic has set it: the same picture with less light, so that contrasts stay.
void dim(Frame& frame) {
  const int percent = std::clamp(frame.state.settings.brightness, kLeastBrightness, 100);
  if (percent < 100)
    frame.canvas.fill(whole_glass(frame), 0, Rgb{0, 0, 0}, 1.0F - static_cast<float>(percent) / 100.0F);
}

}  // namespace

void draw_screen(Frame& frame) {
  if (is_dark(frame.state)) return draw_dark(frame);
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
  const std::optional<Box> problems = preview ? std::nullopt : problem_strip_box(frame);
  const std::optional<Box> banner = preview || problems || staff ? std::nullopt : stick_banner_box(frame);
  frame.covered = preview ? preview : problems ? problems : banner;
  draw_route(frame, route);
  frame.covered.reset();
  if (preview) draw_preview_strip(frame, *preview);
  if (problems) draw_problem_strip(frame, *problems);
  if (banner) draw_stick_banner(frame, *banner);
  if (!std::holds_alternative<route::Cover>(route) && !staff) draw_dock(frame);
  if (const auto note = set_up_note_box(frame)) draw_set_up_note(frame, *note);
  watch_corner(frame);
  dim(frame);
}

}  // namespace kiosk
