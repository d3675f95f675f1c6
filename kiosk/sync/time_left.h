// How long the copying will still take, by what it took so far. Nothing is said before there is something to go by, and what is
// said does not leap about: it sinks with time, and rises only when it is clearly too low.
#pragma once
#include <cstdint>
#include <optional>

#include "base/clock.h"

namespace kiosk {

class TimeLeft {
 public:
  // `done` of `total` bytes, now. The first call begins.
  void at(Monotonic now, std::uint64_t done, std::uint64_t total);
  [[nodiscard]] std::optional<std::uint64_t> seconds() const { return shown_; }

 private:
  struct Mark {
    Monotonic at{};
    std::uint64_t done = 0;
  };
  std::optional<Mark> first_, last_;
  double rate_ = 0;  // bytes a millisecond
  Monotonic shown_at_{};
  std::optional<std::uint64_t> shown_;
};

}  // namespace kiosk
