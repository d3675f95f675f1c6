// The hours of the evening's colours.
#include <algorithm>

#include "app/state.h"
#include "library/opening.h"

namespace kiosk {

namespace {

constexpr int kDay = 24 * 60;

bool is_evening(const Evening& evening, int minute) {
  if (evening.from == evening.to) return false;
  return evening.from < evening.to ? minute >= evening.from && minute < evening.to
                                   : minute >= evening.from || minute < evening.to;
}

}  // namespace

Preferences first_preferences(const Settings& settings, const Library* library, WallTime wall) {
  Preferences first = settings.preferences;
  // Who has chosen high contrast for this screen had a reason that does not end at night.
  if (!settings.evening || first.theme == Theme::contrast) return first;
  if (clock_is_doubtful(wall, library != nullptr ? library->newest_review() : Date{})) return first;
  if (is_evening(*settings.evening, local_minute(wall, settings.time_zone))) first.theme = Theme::evening;
  return first;
}

std::optional<Millis> evening_changes_in(const State& state) {
  if (!state.settings.evening) return std::nullopt;
  const Evening& evening = *state.settings.evening;
  const int minute = local_minute(state.wall, state.settings.time_zone);
  const auto until = [&](int other) { return ((other - minute + kDay - 1) % kDay) + 1; };
  // The end of a minute, not a day, at most: nothing is lost when clocks change in between, since it is asked again.
  return Millis{std::min(until(evening.from), until(evening.to)) * std::int64_t{60'000}};
}

}  // namespace kiosk
