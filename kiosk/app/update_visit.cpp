// What a visitor does: going on, back and home, choosing. Every action ends the voice (CARE B2).
#include <algorithm>

#include "app/places.h"
#include "app/update_parts.h"

namespace kiosk {
namespace {

// Opens what the content has, behind its note when it is sensitive and its note was not gone through (CARE D4).
void open_content(Updated& u, Route route) {
  const Library* library = u.state.library.get();
  if (!exists(u.state, route)) return;
  Visit& visit = u.state.visit;
  if (is_sensitive(library, route) && !opens_at_once(route)) {
    const std::optional<route::Note> note = note_before(library, route);
    if (!note) return;
    if (!visit.opened_notes.contains(to_string(*note))) route = *note;
  }
  stop_speaking(u);
  close_sheets(visit);
  // Who enters by a slide goes back to home, not to a slide that has moved on.
  if (std::holds_alternative<route::Attract>(visit.trail.front())) visit.trail.front() = route::Home{};
  go_to(visit, std::move(route));
}

// The panel opens over its article, at the page that is read.
void open_sources(Updated& u, route::ArticleSources sources) {
  sources.asked = std::max(0, sources.asked);
  const Route article = route::Article{sources.id, sources.page};
  const Route& read = ground(u.state);
  const auto* panel = std::get_if<route::ArticleSources>(&read);
  if (same_place(read, article) || (panel != nullptr && panel->id == sources.id)) {
    sources.page = page_of(read).value_or(1);
  } else {
    open_content(u, article);
  }
  // Where a note stands in between, both lead to it.
  open_content(u, sources);
}

// There is one search in a visit: what lies above it would show what was found for words that are no longer there.
void back_to_search(Visit& visit) {
  const auto is_search = [](const Route& route) { return std::holds_alternative<route::Search>(route); };
  const auto found = std::ranges::find_if(visit.trail, is_search);
  if (found != visit.trail.end()) visit.trail.erase(found + 1, visit.trail.end());
}

struct Open {
  Updated& u;
  void operator()(const route::Attract&) const {}  // only a reset leads there
  void operator()(const route::Home& r) const { go_home(u, r.page); }
  void operator()(const route::Topic& r) const { open_content(u, r); }
  void operator()(const route::Article& r) const { open_content(u, r); }
  void operator()(const route::ArticleSources& r) const { open_sources(u, r); }
  void operator()(const route::Story& r) const { open_content(u, r); }
  void operator()(const route::Stories& r) const { open_content(u, r); }
  void operator()(const route::Tips& r) const { open_content(u, r); }
  void operator()(const route::BabyStates& r) const { open_content(u, r); }
  void operator()(const route::GrowthList& r) const { open_content(u, r); }
  void operator()(const route::Growth& r) const { open_content(u, r); }
  void operator()(const route::AboutFar& r) const { open_content(u, r); }
  void operator()(const route::Note& r) const { open_content(u, behind(r)); }  // nobody has to pass a note twice
  void operator()(const route::Contacts& r) const { open_content(u, r); }
  void operator()(const route::Contact& r) const { open_content(u, r); }
  void operator()(const route::ContactLarge& r) const { open_content(u, r); }
  void operator()(const route::Groups& r) const { open_content(u, r); }
  void operator()(const route::Group& r) const { open_content(u, r); }
  void operator()(const route::Conversation& r) const { open_content(u, r); }
  void operator()(const route::ConversationCard& r) const { open_content(u, r); }
  void operator()(const route::Search& r) const {
    back_to_search(u.state.visit);
    open_content(u, r);
  }
  void operator()(const route::SearchResults& r) const { open_content(u, r); }
  void operator()(const route::Paths& r) const { open_content(u, r); }
  void operator()(const route::TakeHome& r) const { open_content(u, r); }
  void operator()(const route::Printing&) const {}  // opened by Print, which says what
  void operator()(const route::Language& r) const { open_plain(r); }
  void operator()(const route::TextSize& r) const { open_plain(r); }
  void operator()(const route::ReadAloud&) const {}  // opened by ReadAloud, which brings the page
  void operator()(const route::Help&) const { open_help(u); }
  void operator()(const route::Cover&) const {}     // Hide
  void operator()(const route::Idle&) const {}      // time alone leads there
  void operator()(const route::StaffPin&) const {}  // the corner leads there
  void operator()(const route::StaffStatus& r) const { open_staff(u, r); }
  void operator()(const route::StaffUpdate& r) const { open_staff(u, r); }
  void operator()(const route::StaffSettings& r) const { open_staff(u, r); }
  void operator()(const route::SetUp& r) const { open_staff(u, r); }
  void operator()(const route::StaffNumbers& r) const { open_staff(u, r); }
  void operator()(const route::StaffFacts& r) const { open_staff(u, r); }
  void operator()(const route::Fallback&) const {}

 private:
  void open_plain(const Route& route) const {
    stop_speaking(u);
    close_sheets(u.state.visit);
    go_to(u.state.visit, route);
  }
};

}  // namespace

bool begin_action(Updated& u, Place place) {
  if (shows<route::Cover>(u.state)) return false;
  if (shows<route::Idle>(u.state)) {
    if (place == Place::page) return false;
    leave_warning(u.state);
  }
  note_presence(u.state);
  return true;
}

void touch_anywhere(Updated& u) {
  if (shows<route::Cover>(u.state)) {
    reset(u);
  } else if (shows<route::Attract>(u.state)) {
    go_home(u, 1);
  }
}

void open(Updated& u, const Route& route) {
  if (!begin_action(u, Place::page)) return;
  std::visit(Open{u}, at_page(route, page_of(route).value_or(1)));
}

void open_noted(Updated& u) {
  if (!shows<route::Note>(u.state) || !begin_action(u, Place::page)) return;
  Visit& visit = u.state.visit;
  const auto note = std::get<route::Note>(shown(u.state));
  if (!exists(u.state, note)) return;
  stop_speaking(u);
  visit.opened_notes.insert(to_string(note));
  visit.trail.back() = behind(note);
}

void go_back(Updated& u) {
  if (shows<route::Idle>(u.state)) {
    still_here(u);
    return;
  }
  if (!begin_action(u, Place::dock)) return;
  stop_speaking(u);
  if (!can_go_back(u.state)) return;
  Visit& visit = u.state.visit;
  if (shows<route::Printing>(u.state)) {
    close_print(u);
    return;
  }
  if (shows<route::ReadAloud>(u.state)) {
    visit.speech.asked_page.clear();
    visit.speech.asked_more = false;
  }
  visit.trail.pop_back();
}

void go_home(Updated& u, int page) {
  if (!begin_action(u, Place::dock)) return;
  stop_speaking(u);
  close_sheets(u.state.visit);
  if (u.state.library == nullptr) {
    u.state.visit.trail = {route::Fallback{}};
  } else {
    u.state.visit.trail = {at_page(route::Home{}, page)};
  }
}

void open_help(Updated& u) {
  if (!begin_action(u, Place::dock)) return;
  stop_speaking(u);
  close_sheets(u.state.visit);
  go_to(u.state.visit, route::Help{});
}

void toggle(Updated& u, const Route& route) {
  if (!begin_action(u, Place::dock)) return;
  stop_speaking(u);
  Visit& visit = u.state.visit;
  const bool was_shown = same_place(shown(u.state), route);
  close_sheets(visit);
  if (!was_shown) {
    go_to(visit, route);
  } else if (same_place(shown(u.state), route) && can_go_back(u.state)) {
    visit.trail.pop_back();
  }
}

void choose_language(Updated& u, const LanguageTag& language) {
  const std::vector<LanguageTag> offered = offered_languages(u.state);
  if (std::find(offered.begin(), offered.end(), language) == offered.end()) return;
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  Visit& visit = u.state.visit;
  visit.preferences.language = language;
  look_again(u.state);
  if (shows<route::Language>(u.state) && can_go_back(u.state)) visit.trail.pop_back();
  // Whoever has said which language they read has come in.
  if (shows<route::Attract>(u.state)) visit.trail = {route::Home{}};
}

void choose_need(Updated& u, const std::string& need) {
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  u.state.visit.need = need;
  // Other rows: their first page.
  if (shows<route::Contacts>(u.state)) turn_to(u.state.visit, 1);
}

void choose_moment(Updated& u, const std::string& moment) {
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  u.state.visit.moment = moment;
  // Other rows: their first page.
  if (shows<route::Tips>(u.state)) turn_to(u.state.visit, 1);
}

void choose_minutes(Updated& u, int minutes) {
  if (minutes < 0 || !begin_action(u, Place::page)) return;
  stop_speaking(u);
  u.state.visit.minutes = minutes;
  // Other rows: their first page.
  if (shows<route::Topic>(u.state)) turn_to(u.state.visit, 1);
}

}  // namespace kiosk
