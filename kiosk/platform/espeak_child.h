// One run of espeak-ng as a child process, from its start to its end. GPL-3: run, never linked.
#pragma once
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace kiosk {

struct ChildLimits {
  Millis patience{10'000};                    // without a byte; six times as long in all
  std::size_t most_bytes = 16 * 1024 * 1024;  // of output: six minutes of speech
};

// Writes `input` to the program's standard input and gives back what it wrote to its standard output. Blocks: for a thread of
// its own, which has SIGPIPE blocked. Whatever happens, the child and what it started are gone, waited for, when this
// returns. A request to stop kills it before the request returns.
// Errors: "speech.missing" no such program, "speech.hangs", "speech.too_much", "speech.failed" it said so by its exit code,
// "speech.stopped".
[[nodiscard]] Result<std::string> run_child(const std::vector<std::string>& command, std::string_view input,
                                            const ChildLimits& limits, const std::stop_token& stop);

}  // namespace kiosk
