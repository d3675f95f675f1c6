// What day it is, and whether the clock can be believed (CARE E5).
#include <algorithm>

#include "app/state.h"
#include "library/opening.h"

namespace kiosk {

namespace {

// The day of this release. Not the day of the compiler's run: the same source gives the same program.
Date release_date() {
  static const Date date = parse_date(KIOSK_RELEASE_DATE).value_or(Date{});
  return date;
}

constexpr int kMostYears = 20;

// No screen hangs for so long without another version of this program.
bool runs_ahead(WallTime wall) { return local_date(wall, "Etc/UTC").year > release_date().year + kMostYears; }

Date least_date(const State& state) { return std::max(release_date(), state.newest_review); }

}  // namespace

bool clock_is_doubtful(WallTime wall, Date newest_review) {
  const Date day = local_date(wall, "Etc/UTC");
  return day < std::max(release_date(), newest_review) || runs_ahead(wall);
}

bool clock_is_doubtful(const State& state) { return clock_is_doubtful(state.wall, state.newest_review); }

bool clock_runs_ahead(const State& state) { return runs_ahead(state.wall); }

Date today(const State& state) { return std::max(local_date(state.wall, state.settings.time_zone), least_date(state)); }

}  // namespace kiosk
