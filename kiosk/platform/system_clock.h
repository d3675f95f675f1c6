// SystemClock: the machine's clocks. The only place that reads them for the app.
#pragma once
#include "base/clock.h"

namespace kiosk {

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Monotonic monotonic() const override {
    return std::chrono::duration_cast<Monotonic>(std::chrono::steady_clock::now().time_since_epoch());
  }
  [[nodiscard]] WallTime wall() const override {
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
  }
};

}  // namespace kiosk
