// Where a visit begins, and what ends it: everything goes back to boot() (CARE C2, D2).
#include <algorithm>

#include "app/places.h"
#include "app/update_parts.h"
#include "library/local_contacts.h"

namespace kiosk {
namespace {

State start_over(const State& old) {
  // What was previewed goes with whoever looked at it.
  const auto& live = old.live ? old.live : old.library;
  State state = boot(old.next_library ? old.next_library : live, old.settings, old.now, old.wall);
  state.speech_jobs = old.speech_jobs;
  state.print_jobs = old.print_jobs;
  state.search_jobs = old.search_jobs;
  state.printer = old.printer;
  state.stick = old.stick;
  state.author = old.author;
  state.upkeep = old.upkeep;
  state.problems = old.problems;
  state.pin = old.pin;
  state.pin_jobs = old.pin_jobs;
  state.woken = old.woken;
  state.saves = old.saves;
  state.saves_local = old.saves_local;
  state.restart_by = old.restart_by;
  state.new_pin_job = old.new_pin_job;
  state.newest_review = std::max(state.newest_review, old.newest_review);
  return state;
}

void forget(Updated& u) {
  u.effects.emplace_back(effect::StopSpeaking{});
  u.effects.emplace_back(effect::CancelPrints{});
  u.effects.emplace_back(effect::RepaintAll{});
}

struct BeginAt {
  State state;

  std::optional<State> operator()(const route::Attract& r) {
    if (r.slide < 1 || r.slide > slide_count(state)) return std::nullopt;
    return with({r});
  }
  std::optional<State> operator()(const route::Home& r) { return with({r}); }
  std::optional<State> operator()(const route::Topic& r) { return past_note(r); }
  std::optional<State> operator()(const route::Article& r) { return past_note(r); }
  std::optional<State> operator()(const route::ArticleSources& r) {
    state.visit.trail.push_back(route::Article{r.id, r.page});
    return past_note(r);
  }
  std::optional<State> operator()(const route::Story& r) { return past_note(r); }
  std::optional<State> operator()(const route::Stories& r) { return above(r); }
  std::optional<State> operator()(const route::Tips& r) {
    if (is_sensitive(state.library.get(), r) && !note_before(state.library.get(), r)) return std::nullopt;
    return past_note(r);
  }
  std::optional<State> operator()(const route::BabyStates& r) { return above(r); }
  std::optional<State> operator()(const route::GrowthList& r) { return above(r); }
  std::optional<State> operator()(const route::Growth& r) {
    state.visit.trail.emplace_back(route::GrowthList{});
    return above(r);
  }
  std::optional<State> operator()(const route::AboutFar& r) { return above(r); }
  std::optional<State> operator()(const route::Note& r) {
    if (!is_sensitive(state.library.get(), r)) return std::nullopt;
    return above(r);
  }
  std::optional<State> operator()(const route::Contacts& r) { return above(r); }
  std::optional<State> operator()(const route::Contact& r) {
    state.visit.trail.emplace_back(route::Contacts{});
    return above(r);
  }
  std::optional<State> operator()(const route::ContactLarge& r) {
    state.visit.trail.emplace_back(route::Contact{r.id});
    return above(r);
  }
  std::optional<State> operator()(const route::Groups& r) { return above(r); }
  std::optional<State> operator()(const route::Group& r) {
    state.visit.trail.emplace_back(route::Groups{});
    return above(r);
  }
  std::optional<State> operator()(const route::Conversation& r) { return above(r); }
  std::optional<State> operator()(const route::Paths& r) { return above(r); }
  std::optional<State> operator()(const route::ConversationCard& r) {
    state.visit.trail.emplace_back(route::Conversation{});
    return above(r);
  }
  std::optional<State> operator()(const route::Search& r) { return above(r); }
  std::optional<State> operator()(const route::SearchResults& r) {
    state.visit.trail.emplace_back(route::Search{});
    return above(r);
  }
  std::optional<State> operator()(const route::TakeHome& r) { return above(r); }
  std::optional<State> operator()(const route::Printing& r) {
    // Somebody asked for the numbers of urgent help, which every content has.
    state.visit.trail.emplace_back(route::Help{});
    state.visit.printing = {++state.print_jobs, PrintPhase::printing, PrinterCondition::ready,
                            order_for(state, PrintOrder::What::help, "")};
    return above(r);
  }
  std::optional<State> operator()(const route::Language& r) { return above(r); }
  std::optional<State> operator()(const route::TextSize& r) { return above(r); }
  std::optional<State> operator()(const route::ReadAloud& r) { return above(r); }
  std::optional<State> operator()(const route::Help& r) { return above(r); }
  std::optional<State> operator()(const route::Cover& r) { return with({r}); }
  std::optional<State> operator()(const route::Idle& r) {
    state.warned_at = state.now;
    return above(r);
  }
  std::optional<State> operator()(const route::StaffPin& r) { return with({r}); }
  std::optional<State> operator()(const route::StaffStatus& r) { return past_door(r); }
  std::optional<State> operator()(const route::StaffUpdate& r) { return past_door(r); }
  std::optional<State> operator()(const route::StaffSettings& r) { return past_door(r); }
  std::optional<State> operator()(const route::SetUp& r) {
    state.setting.first_time = is_new(state);
    return past_door(r);
  }
  std::optional<State> operator()(const route::StaffNumbers& r) { return past_door(r); }
  std::optional<State> operator()(const route::StaffFacts& r) { return past_door(r); }
  std::optional<State> operator()(const route::Fallback&) {
    return boot(nullptr, state.settings, state.now, state.wall);
  }

 private:
  std::optional<State> with(std::vector<Route> trail) {
    state.visit.trail = std::move(trail);
    return std::move(state);
  }
  std::optional<State> above(const Route& route) {
    state.visit.trail.push_back(route);
    return std::move(state);
  }
  // For pictures and replays, which have no door.
  std::optional<State> past_door(const Route& route) {
    state.staff.emplace();
    return with({route});
  }
  std::optional<State> past_note(const Route& route) {
    if (const auto note = note_before(state.library.get(), route)) state.visit.opened_notes.insert(to_string(*note));
    return above(route);
  }
};

}  // namespace

State boot(std::shared_ptr<const Library> library, Settings settings, Monotonic now, WallTime wall) {
  State state;
  if (is_usable(library.get())) state.library = with_local(std::move(library), settings.local, settings.time_zone);
  if (state.library == nullptr) state.visit.trail = {route::Fallback{}};
  state.visit.preferences = first_preferences(settings, state.library.get(), wall);
  state.settings = std::move(settings);
  state.printer.paper = state.settings.printer.paper;
  if (!state.settings.printer.address.empty()) state.printer.condition = PrinterCondition::unknown;
  if (state.library != nullptr) state.newest_review = state.library->newest_review();
  state.pin.wrong = state.settings.pin_wrong;
  // Since when it is wrong is not kept: the wait begins again.
  if (pin_wait(state.pin.wrong) > Millis{0}) state.pin.until = now + pin_wait(state.pin.wrong);
  state.now = now;
  state.wall = wall;
  state.last_presence = now;
  state.slide_since = now;
  return state;
}

std::optional<State> begin_at(State booted, const Route& route) {
  if (!exists(booted, route)) return std::nullopt;
  if (booted.library != nullptr) booted.visit.trail = {route::Home{}};
  const Route bounded = at_page(route, page_of(route).value_or(1));
  return std::visit(BeginAt{std::move(booted)}, bounded);
}

void reset(Updated& u) {
  save_settings(u);
  u.state = start_over(u.state);
  forget(u);
}

void hide(Updated& u) {
  if (shows<route::Cover>(u.state)) return;
  save_settings(u);
  u.state = start_over(u.state);
  // Nothing leads back, the author's next save neither (CARE D2).
  if (u.state.author) u.state.author->left.reset();
  u.state.visit.trail = {route::Cover{}};
  forget(u);
}

void take_library(Updated& u, std::shared_ptr<const Library> library) {
  // Nothing usable never takes the place of something: the screen does not go blank.
  if (!is_usable(library.get())) return;
  // Who writes at the desk sees what they save; a store's visitor keeps what they read.
  if (u.state.author && !u.state.live)
    return take_saved(u, with_local(std::move(library), u.state.settings.local, u.state.settings.time_zone));
  u.state.next_library = with_local(std::move(library), u.state.settings.local, u.state.settings.time_zone);
  const bool covered = shows<route::Cover>(u.state);
  if (!covered && !is_fresh(u.state)) return;
  const Monotonic last_presence = u.state.last_presence;
  u.state = start_over(u.state);
  if (covered) {
    u.state.visit.trail = {route::Cover{}};
    u.state.last_presence = last_presence;
  }
  u.effects.emplace_back(effect::RepaintAll{});
}

}  // namespace kiosk
