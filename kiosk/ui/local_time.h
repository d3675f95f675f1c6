// Wall time in a clinic's zone, for the clock on the cover.
#pragma once
#include <string>

#include "base/clock.h"
#include "base/language_tag.h"

namespace kiosk {

struct LocalTime {
  std::string clock;  // "11:42"
  std::string date;   // "Sunday 22 November", in the language
};

// `zone` by IANA name; UTC for one that is unknown.
[[nodiscard]] LocalTime local_time(WallTime wall, const std::string& zone, const LanguageTag& language);
// "Europe/London", "Etc/UTC": a name of the time zone database.
[[nodiscard]] bool is_time_zone(const std::string& name);

}  // namespace kiosk
