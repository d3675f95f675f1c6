// Lines on standard error, for the system's journal: short, and none holds more than one line whatever a stick or a client has put
// into it.
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

void watch_log(std::string_view code, const std::string& what);

// "2026-11-29T10:00:00Z", by the kiosk's clock.
[[nodiscard]] std::string utc_now();

}  // namespace kiosk
