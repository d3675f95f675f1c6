// FramePace: how long a loop may sleep: until the next frame of what moves, or until something is due. A value without a clock.
#pragma once
#include <optional>

#include "base/clock.h"

namespace kiosk {

class FramePace {
 public:
  static constexpr int kFrameMs = 16;
  static constexpr int kLongestMs = 3'600'000;

  // A frame begins to be drawn. From beginning to beginning, so that drawing one does not delay the next.
  void begin(Monotonic now) { began_ = now; }

  struct Wants {
    bool moves = false;              // something on the screen
    bool waits = false;              // for pictures: it moves on when they are there
    std::optional<Monotonic> due{};  // when something happens by itself
  };
  // Milliseconds; -1: for ever, until somebody wakes the loop.
  [[nodiscard]] int wait_ms(Monotonic now, const Wants& wants) const;

 private:
  Monotonic began_{};
};

// The earlier of two moments, where nothing is never.
[[nodiscard]] std::optional<Monotonic> earlier(std::optional<Monotonic> one, std::optional<Monotonic> other);

}  // namespace kiosk
