// The wish to have the clock set, for root's unit (deploy/clock): kiosk-sync may set no clock itself.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace kiosk {

// "2026-11-29T10:12:00Z", of the years 2020 to 2099.
[[nodiscard]] bool is_clock_time(std::string_view text);
// Leaves the wish as the file `path`, whole or not at all. Errors "clock.malformed", "clock.unwritable".
[[nodiscard]] Result<void> ask_for_clock(const std::string& path, std::string_view time);

}  // namespace kiosk
