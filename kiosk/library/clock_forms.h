// How content writes a time of the day and a time zone. Private to library/.
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

// "09:30", and "24:00" for the end of a day.
[[nodiscard]] bool is_time(std::string_view text);
// An IANA name that is known here: "Europe/London".
[[nodiscard]] bool names_time_zone(const std::string& id);

}  // namespace kiosk
