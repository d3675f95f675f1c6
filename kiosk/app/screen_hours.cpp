#include "app/screen_hours.h"

#include <algorithm>

#include "app/state.h"
#include "library/opening.h"

namespace kiosk {

namespace {

constexpr int kDayMinutes = 24 * 60;
constexpr int kWeekMinutes = 7 * kDayMinutes;

bool touched_lately(const State& state) { return state.woken && state.now - *state.woken < kWokenStays; }

}  // namespace

bool is_on(const ScreenHours& hours, int weekday, int minute) {
  const auto& span = hours.days[static_cast<std::size_t>(weekday)];
  if (span && (span->from < span->to ? minute >= span->from && minute < span->to : minute >= span->from)) return true;
  if (span && span->from == span->to) return true;
  // What began the evening before.
  const auto& before = hours.days[static_cast<std::size_t>((weekday + 6) % 7)];
  return before && before->to < before->from && minute < before->to;
}

std::optional<int> minutes_to_change(const ScreenHours& hours, int weekday, int minute) {
  const bool now = is_on(hours, weekday, minute);
  std::optional<int> least;
  const auto look_at = [&](int day, int at) {
    const int ahead = (day * kDayMinutes + at - weekday * kDayMinutes - minute + 2 * kWeekMinutes) % kWeekMinutes;
    const int then = (weekday * kDayMinutes + minute + ahead) % kWeekMinutes;
    if (ahead == 0 || is_on(hours, then / kDayMinutes, then % kDayMinutes) == now) return;
    least = least ? std::min(*least, ahead) : ahead;
  };
  for (int day = 0; day < 7; ++day) {
    const auto& span = hours.days[static_cast<std::size_t>(day)];
    look_at(day, 0);
    if (!span) continue;
    look_at(day, span->from);
    look_at(span->to <= span->from ? (day + 1) % 7 : day, span->to);
  }
  return least;
}

bool is_dark(const State& state) {
  if (!state.settings.hours || !is_fresh(state) || shows_stick(state) || touched_lately(state)) return false;
  if (clock_is_doubtful(state) || clock_runs_ahead(state)) return false;
  const std::string& zone = state.settings.time_zone;
  return !is_on(*state.settings.hours, local_weekday(state.wall, zone), local_minute(state.wall, zone));
}

std::optional<Monotonic> dark_changes_at(const State& state) {
  if (!state.settings.hours || !is_fresh(state)) return std::nullopt;
  std::optional<Monotonic> next;
  if (touched_lately(state)) next = *state.woken + kWokenStays;
  const std::string& zone = state.settings.time_zone;
  // Asked again each hour, so that a change to summer time or of the clock is met.
  const int minutes =
      minutes_to_change(*state.settings.hours, local_weekday(state.wall, zone), local_minute(state.wall, zone))
          .value_or(60);
  const auto into = Millis{state.wall.time_since_epoch().count() % 60'000};
  const Monotonic change = state.now + Millis{60'000} * std::min(minutes, 60) - into;
  return next ? std::min(*next, change) : change;
}

}  // namespace kiosk
