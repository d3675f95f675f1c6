#include "platform/frame_pace.h"

#include <algorithm>

namespace kiosk {

int FramePace::wait_ms(Monotonic now, const Wants& wants) const {
  if (wants.moves && wants.waits) return kFrameMs;
  if (wants.moves) return kFrameMs - static_cast<int>(std::min<std::int64_t>((now - began_).count(), kFrameMs));
  if (!wants.due) return -1;
  return static_cast<int>(std::clamp<std::int64_t>((*wants.due - now).count(), 0, kLongestMs));
}

std::optional<Monotonic> earlier(std::optional<Monotonic> one, std::optional<Monotonic> other) {
  if (!one || !other) return one ? one : other;
  return std::min(*one, *other);
}

}  // namespace kiosk
