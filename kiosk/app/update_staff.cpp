// The staff's door, what they look at, and what they ask of kiosk-sync.
#include <algorithm>

#include "app/places.h"
#include "app/staff.h"
#include "app/update_parts.h"
#include "library/local_contacts.h"

namespace kiosk {
namespace {

bool is_in(const State& state) { return state.staff.has_value(); }

// What waits for approval, or nothing.
const std::string& pending(const State& state) { return state.stick.news.pending; }

// In the clinic's language and at the usual size: what a visitor had chosen is not staff's.
void enter(Updated& u, Route route) {
  State& state = u.state;
  state.visit = Visit{};
  state.visit.preferences = first_preferences(state.settings, state.library.get(), state.wall);
  state.visit.preferences.text_size = TextSize::normal;
  if (!state.settings.clinic_language.value.empty()) state.visit.preferences.language = state.settings.clinic_language;
  state.visit.preferences.lower_controls = false;
  state.visit.trail = {std::move(route)};
  state.entry = StaffEntry{};
  note_presence(state);
  u.effects.emplace_back(effect::StopSpeaking{});
  u.effects.emplace_back(effect::CancelPrints{});
  u.effects.emplace_back(effect::RepaintAll{});
}

// What is said of the last thing that was touched takes the place of what was said before.
void forget_printed_list(State& state) {
  Printing& printing = state.visit.printing;
  if (printing.order.what == PrintOrder::What::update && is_over(printing.phase)) printing = {};
}

}  // namespace

Millis pin_wait(int wrong) {
  if (wrong < kFreePinTries) return Millis{0};
  const int doublings = std::min(wrong - kFreePinTries, 6);
  return std::min(Millis{60'000} * (1 << doublings), Millis{3'600'000});
}

int pin_seconds(const State& state) {
  if (!state.pin.until || *state.pin.until <= state.now) return 0;
  return static_cast<int>(((*state.pin.until - state.now).count() + 999) / 1000);
}

bool shows_staff(const State& state) { return is_staff(shown(state)); }

void hold_corner(Updated& u, bool down) {
  // From the loop and from a visitor's page alike; a cover that somebody has drawn over their screen is theirs.
  if (shows_staff(u.state) || shows<route::Cover>(u.state) || u.state.live) return;
  if (!down) u.state.entry.corner.reset();
  else if (!u.state.entry.corner) u.state.entry.corner = u.state.now;
}

void open_door_when_held(Updated& u) {
  if (!u.state.entry.corner || u.state.now - *u.state.entry.corner < kCornerHold) return;
  if (!is_new(u.state)) return enter(u, route::StaffPin{});
  // Nobody has set a PIN yet: whoever stands there sets the kiosk up.
  enter(u, route::SetUp{next_step(u.state).value_or(SettingsPage::pin)});
  u.state.staff.emplace();
  u.state.setting = SettingsVisit{};
  u.state.setting.first_time = true;
}

void type_digit(Updated& u, char digit) {
  if (!shows<route::StaffPin>(u.state) || !begin_action(u, Place::page)) return;
  StaffEntry& entry = u.state.entry;
  if (entry.job != 0 || pin_seconds(u.state) > 0 || digit < '0' || digit > '9') return;
  entry.wrong = false;
  if (entry.digits.size() < kMostPinDigits) entry.digits += digit;
}

void erase_digits(Updated& u) {
  if (!shows<route::StaffPin>(u.state) || !begin_action(u, Place::page) || u.state.entry.job != 0) return;
  u.state.entry.digits.clear();
}

void try_pin(Updated& u) {
  if (!shows<route::StaffPin>(u.state) || !begin_action(u, Place::page)) return;
  StaffEntry& entry = u.state.entry;
  if (entry.job != 0 || entry.digits.empty() || pin_seconds(u.state) > 0 || u.state.settings.pin_hash.empty()) return;
  entry.job = ++u.state.pin_jobs;
  u.effects.emplace_back(effect::CheckPin{entry.job, std::move(entry.digits), u.state.settings.pin_hash});
  entry.digits.clear();
}

void hear_pin(Updated& u, const event::PinChecked& e) {
  State& state = u.state;
  // Whoever has left in the meantime is not let in by it.
  if (!shows<route::StaffPin>(state) || state.entry.job != e.job || e.job == 0) return;
  state.entry.job = 0;
  const int before = state.pin.wrong;
  if (e.good) {
    state.pin = PinTries{};
    enter(u, route::StaffStatus{});
    state.staff.emplace();
  } else {
    state.entry.wrong = true;
    ++state.pin.wrong;
    const Millis wait = pin_wait(state.pin.wrong);
    if (wait > Millis{0}) state.pin.until = state.now + wait;
  }
  if (state.pin.wrong != before) u.effects.emplace_back(effect::KeepTries{state.pin.wrong});
}

void leave_staff(Updated& u) {
  if (shows_staff(u.state) || u.state.live) reset(u);
}

void open_staff(Updated& u, Route route) {
  if (!is_in(u.state) || u.state.live) return;
  // What could not be read is tried again by who comes back to it.
  if (u.state.staff->review_failed) *u.state.staff = StaffVisit{};
  // What was set on the page that is left is kept; what was only begun is not, but for another part of the same page.
  save_settings(u);
  const auto* to = std::get_if<route::StaffSettings>(&route);
  const auto* step = std::get_if<route::SetUp>(&route);
  const auto page = to != nullptr     ? std::optional(to->page)
                    : step != nullptr ? std::optional(step->page)
                                      : std::nullopt;
  if (page && page == shown_settings(u.state)) {
    u.state.visit.trail = {std::move(route)};
    return;
  }
  const SettingsVisit before = std::exchange(u.state.setting, SettingsVisit{});
  u.state.setting.saving = before.saving;
  u.state.setting.trouble = before.trouble;
  u.state.setting.day = before.day;
  u.state.setting.first_time = before.first_time;
  u.state.setting.clock_wanted = before.clock_wanted;
  u.state.setting.clock_wanted_at = before.clock_wanted_at;
  // One place, no way back through the others: the rail is there.
  u.state.visit.trail = {std::move(route)};
}

void lock_left_staff(Updated& u) {
  State& state = u.state;
  if (state.live || shows_staff(state) || !is_in(state)) return;
  save_settings(u);
  // What staff had printed is no visitor's to wait for, or to ask for again.
  if (state.visit.printing.job != 0) u.effects.emplace_back(effect::CancelPrints{});
  state.visit.printing = {};
  state.setting = SettingsVisit{};
  state.staff.reset();
  std::erase_if(state.visit.trail, is_staff);
  if (state.visit.trail.empty()) state.visit.trail = {route::Home{}};
}

void review_pending(Updated& u) {
  State& state = u.state;
  if (!is_in(state) || !shows<route::StaffUpdate>(state)) return;
  if (pending(state).empty() || state.staff->reviewing == pending(state)) return;
  // Another one than the last: what was answered was about that.
  *state.staff = StaffVisit{};
  state.staff->reviewing = pending(state);
  u.effects.emplace_back(effect::ReviewUpdate{pending(state), state.library, today(state), state.settings.region});
}

void hear_review(Updated& u, const event::UpdateReviewed& e) {
  if (!is_in(u.state) || u.state.staff->reviewing != e.release) return;
  u.state.staff->review = e.review;
  u.state.staff->review_failed = e.review == nullptr;
}

void read_numbers(Updated& u, const Route& before) {
  State& state = u.state;
  if (!is_in(state) || !shows<route::StaffNumbers>(state) || same_place(before, shown(state))) return;
  state.staff->numbers.reset();
  u.effects.emplace_back(effect::ReadNumbers{today(state), visitors_library(state)});
}

void hear_numbers(Updated& u, const event::NumbersRead& e) {
  if (is_in(u.state)) u.state.staff->numbers = e.numbers;
}

void approve_update(Updated& u) {
  State& state = u.state;
  if (!is_in(state) || !begin_action(u, Place::page)) return;
  // Only what they have been shown.
  if (!state.staff->review || state.staff->review->release != pending(state)) return;
  if (state.staff->approval == StaffVisit::Approval::asked || state.staff->approval == StaffVisit::Approval::given)
    return;
  state.staff->approval = StaffVisit::Approval::asked;
  state.staff->trouble.clear();
  forget_printed_list(state);
  u.effects.emplace_back(effect::AskSync{{SyncRequest::Kind::approve, state.staff->review->release, {}}});
}

void hear_answer(Updated& u, const event::SyncAnswered& e) {
  if (e.request.kind == SyncRequest::Kind::save_config) return hear_saved(u, false, e.answer);
  if (e.request.kind == SyncRequest::Kind::save_local) return hear_saved(u, true, e.answer);
  if (e.request.kind == SyncRequest::Kind::set_clock) return hear_clock(u, e.answer);
  if (e.request.kind == SyncRequest::Kind::write_report) {
    if (!is_in(u.state) || u.state.staff->report != StaffVisit::Approval::asked) return;
    u.state.staff->report = e.answer.ok() ? StaffVisit::Approval::given : StaffVisit::Approval::refused;
    u.state.staff->report_trouble = e.answer.code;
    return;
  }
  if (is_in(u.state) && e.request.kind == SyncRequest::Kind::undo &&
      u.state.staff->undo == StaffVisit::Approval::asked) {
    u.state.staff->undo = e.answer.ok() ? StaffVisit::Approval::given : StaffVisit::Approval::refused;
    u.state.staff->trouble = e.answer.code;
    return;
  }
  if (!is_in(u.state) || e.request.kind != SyncRequest::Kind::approve || e.request.release != u.state.staff->reviewing)
    return;
  u.state.staff->approval = e.answer.ok() ? StaffVisit::Approval::given : StaffVisit::Approval::refused;
  u.state.staff->trouble = e.answer.code;
}

void undo_update(Updated& u) {
  State& state = u.state;
  if (!is_in(state) || state.live || !begin_action(u, Place::page)) return;
  if (state.stick.news.previous.empty() || state.staff->undo == StaffVisit::Approval::asked) return;
  state.staff->undo = StaffVisit::Approval::asked;
  state.staff->trouble.clear();
  u.effects.emplace_back(effect::AskSync{{SyncRequest::Kind::undo, {}, {}}});
}

bool can_write_report(const State& state) {
  const SyncNews& news = state.stick.news;
  return news.inserted && (news.phase == StickPhase::done || news.phase == StickPhase::refused);
}

void write_report(Updated& u) {
  State& state = u.state;
  if (!is_in(state) || state.live || !begin_action(u, Place::page)) return;
  if (!can_write_report(state) || state.staff->report == StaffVisit::Approval::asked) return;
  state.staff->report = StaffVisit::Approval::asked;
  state.staff->report_trouble.clear();
  forget_printed_list(state);
  u.effects.emplace_back(effect::SendReport{true});
}

void forget_report(State& state) {
  if (!state.staff || state.stick.news.inserted || state.staff->report == StaffVisit::Approval::asked) return;
  // Who took it out too early is told so.
  if (state.staff->report == StaffVisit::Approval::given) state.staff->report = StaffVisit::Approval::none;
}

void preview_update(Updated& u) {
  State& state = u.state;
  if (!is_in(state) || state.live || !begin_action(u, Place::page)) return;
  // What is being approved is live in a moment: nothing is left to look at beforehand.
  if (state.staff->approval == StaffVisit::Approval::asked || state.staff->approval == StaffVisit::Approval::given)
    return;
  if (!state.staff->review || state.staff->review->release != pending(state)) return;
  u.effects.emplace_back(effect::OpenPending{pending(state)});
}

void show_preview(Updated& u, const event::PendingOpened& e) {
  State& state = u.state;
  if (!is_in(state) || state.live || state.staff->approval != StaffVisit::Approval::none ||
      e.release != pending(state) || !is_usable(e.library.get()))
    return;
  state.live = state.library;
  state.preview_ends = state.now + state.settings.timeouts.staff;
  state.library = with_local(e.library, state.settings.local, state.settings.time_zone);
  state.visit.trail = {route::Attract{}};
  state.slide_since = state.now;
  u.effects.emplace_back(effect::RepaintAll{});
}

void end_preview(Updated& u) {
  State& state = u.state;
  if (!state.live || !begin_action(u, Place::dock)) return;
  // Whoever ends it may be somebody who came by: the door is shut again.
  state.library = std::exchange(state.live, nullptr);
  state.staff.reset();
  enter(u, route::StaffPin{});
}

}  // namespace kiosk
