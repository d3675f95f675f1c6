// Time as the kiosk knows it. Only platform/ reads a real clock; app/ gets time as values.
#pragma once
#include <chrono>
#include <cstdint>

namespace kiosk {

using Millis = std::chrono::milliseconds;
// Since an arbitrary start; never goes back. What dwell, idle and animation are measured by.
using Monotonic = std::chrono::duration<std::int64_t, std::milli>;
// UTC. May be wrong, may jump (CARE E5).
using WallTime = std::chrono::time_point<std::chrono::system_clock, Millis>;

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Monotonic monotonic() const = 0;
  [[nodiscard]] virtual WallTime wall() const = 0;
};

}  // namespace kiosk
