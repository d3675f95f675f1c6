// LoopClock: the machine's clocks, with the day's time that --clock says: it begins there and goes on from it.
#pragma once
#include <optional>

#include "platform/system_clock.h"

namespace kiosk {

class LoopClock final : public Clock {
 public:
  // `begins`: what the day's time is now; nothing: what the machine says.
  explicit LoopClock(const std::optional<WallTime>& begins) {
    if (begins) zero_ = *begins - monotonic();
  }
  [[nodiscard]] Monotonic monotonic() const override { return machine_.monotonic(); }
  [[nodiscard]] WallTime wall() const override { return zero_ ? *zero_ + monotonic() : machine_.wall(); }

 private:
  SystemClock machine_;
  std::optional<WallTime> zero_;  // the day's time at monotonic 0
};

}  // namespace kiosk
