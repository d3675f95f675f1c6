// One run of kiosk-print: pages in, lines of news out. Blocks: for a thread of its own, which has SIGPIPE blocked.
#pragma once
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace kiosk {

struct PrintChildLimits {
  Millis patience{0};   // in all; 0: as long as it takes (a job may wait for a person)
  Millis grace{3'000};  // between SIGTERM and SIGKILL
};

// `line` gets each line that the program writes, as it comes. A request to stop sends SIGTERM, so that the program takes the
// job back, and SIGKILL after `grace`. The child is gone when this returns. Errors "print.missing", "print.hangs".
[[nodiscard]] Result<void> run_print_child(const std::vector<std::string>& command, std::string_view input,
                                           const PrintChildLimits& limits, const std::stop_token& stop,
                                           const std::function<void(std::string_view)>& line);

}  // namespace kiosk
