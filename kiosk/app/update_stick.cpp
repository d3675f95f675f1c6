// What kiosk-sync says, and how long the screen goes on about it.
#include "app/stick.h"

#include "app/update_parts.h"

namespace kiosk {
namespace {

bool is_working(StickPhase phase) {
  return phase == StickPhase::reading || phase == StickPhase::copying || phase == StickPhase::finishing;
}

// Until when it is shown; nothing: for as long as the stick is in.
std::optional<Monotonic> shown_until(const State& state) {
  const Stick& stick = state.stick;
  if (is_working(stick.news.phase)) return stick.heard + kStickSilence;
  if (stick.out) return *stick.out + (stick.news.phase == StickPhase::refused ? kStickRefusedStays : kStickDoneStays);
  if (!is_fresh(state)) return stick.since + kStickInVisit;
  return std::nullopt;
}

bool can_show(const State& state) {
  return !state.stick.over && state.stick.news.phase != StickPhase::none && !shows<route::Cover>(state) &&
         !shows<route::Idle>(state);
}

}  // namespace

bool shows_stick(const State& state) {
  if (!can_show(state)) return false;
  const std::optional<Monotonic> until = shown_until(state);
  return !until || state.now < *until;
}

std::optional<Monotonic> stick_changes_at(const State& state) {
  return shows_stick(state) ? shown_until(state) : std::nullopt;
}

void hear_sync(Updated& u, const event::SyncSays& e) {
  State& state = u.state;
  Stick& stick = state.stick;
  const bool other = e.news.serial != stick.news.serial;
  const bool new_phase = other || e.news.phase != stick.news.phase;
  const bool wanted = e.news.report_wanted && (other || !stick.news.report_wanted);
  // What had been said before this program began is not news, unless the stick is still in.
  if (e.news.inserted) stick.over = false;
  else if (other) stick.over = true;
  if (new_phase) stick.since = state.now;
  if (e.news.inserted) stick.out.reset();
  else if (!stick.out || new_phase) stick.out = state.now;
  stick.heard = state.now;
  stick.news = e.news;
  if (new_phase && e.news.phase != StickPhase::finishing) want_alert(state);
  // With another stick what was said of the last one's report is over.
  if (other && e.news.inserted && state.staff && state.staff->report == StaffVisit::Approval::refused)
    state.staff->report = StaffVisit::Approval::none;
  forget_report(state);
  if (wanted) u.effects.emplace_back(effect::SendReport{});
}

}  // namespace kiosk
