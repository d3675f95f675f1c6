// Whether somebody answers now, in the contact's own time zone.
#pragma once
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

}  // namespace kiosk
