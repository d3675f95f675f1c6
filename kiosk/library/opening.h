// Whether somebody answers now, in the contact's own time zone.
#pragma once
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/date.h"
#include "library/items.h"

namespace kiosk {

enum class Opening { unknown, open, closed };

// `unknown` where the content gives no hours. A span whose end is not after its beginning goes over midnight.
[[nodiscard]] Opening opening(const Contact& contact, WallTime wall);
// The calendar day at this moment in a zone (IANA name; UTC for one that is unknown).
[[nodiscard]] Date local_date(WallTime wall, const std::string& zone);
// Minutes since midnight, likewise.
[[nodiscard]] int local_minute(WallTime wall, const std::string& zone);
// "daily", "mon-fri", "sat,sun" and their like hold the day; 0 is Monday.
[[nodiscard]] bool covers_day(std::string_view days, int weekday);
// The day of the week, likewise; 0 is Monday.
[[nodiscard]] int local_weekday(WallTime wall, const std::string& zone);
// A clock on the wall there, as if it were UTC; and the moment at which it shows that. Where an hour comes
// twice it is the second, in winter time.
[[nodiscard]] WallTime local_clock(WallTime wall, const std::string& zone);
[[nodiscard]] WallTime moment_of(WallTime local_clock, const std::string& zone);

}  // namespace kiosk
