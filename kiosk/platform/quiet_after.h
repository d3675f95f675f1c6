// QuietAfter: many things that happen at once count as one, a moment after the last of them: a save is a write, a rename and a change
// of rights, "save all" is many saves. What goes on without an end is not waited for longer than `most`.
#pragma once
#include <algorithm>
#include <optional>

#include "base/clock.h"

namespace kiosk {

class QuietAfter {
 public:
  QuietAfter(Millis quiet, Millis most) : quiet_(quiet), most_(most) {}

  void happened(Monotonic now) {
    if (!going_on_) first_ = now;
    going_on_ = true;
    due_ = std::min(now + quiet_, first_ + most_);
  }
  [[nodiscard]] std::optional<Monotonic> due() const { return going_on_ ? std::optional(due_) : std::nullopt; }
  // True once for each burst, when it is over.
  [[nodiscard]] bool over(Monotonic now) {
    if (!going_on_ || now < due_) return false;
    going_on_ = false;
    return true;
  }

 private:
  Millis quiet_, most_;
  bool going_on_ = false;
  Monotonic first_{}, due_{};
};

}  // namespace kiosk
