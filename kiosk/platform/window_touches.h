// WindowTouches: from what a window tells of fingers to what the engine is told: one pointer, swipes, and that somebody is there.
// Main thread.
#pragma once
#include <optional>

#include "platform/engine.h"
#include "platform/touch_filter.h"
#include "ui/raster.h"

namespace kiosk {

class WindowTouches {
 public:
  WindowTouches(Engine& engine, const Surface& surface);

  // The window has another size: whatever was held is forgotten.
  void resized(const Surface& surface);
  // True when the screen may look different now; then show() is the caller's to do, before the next touch.
  [[nodiscard]] bool feed(const RawTouch& raw);
  // A finger that rests too long is given up; true as above.
  [[nodiscard]] bool expire(Monotonic now);
  // When expire() has something to do next.
  [[nodiscard]] std::optional<Monotonic> deadline() const { return filter_.deadline(); }

 private:
  Engine& engine_;
  TouchFilter filter_;
  WakingTouch waking_;
};

}  // namespace kiosk
