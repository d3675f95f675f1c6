// Whole pixels of a surface, half-open.
#pragma once
#include <algorithm>

namespace kiosk {

struct PixelRect {
  int x = 0, y = 0, w = 0, h = 0;
  [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] int right() const { return x + w; }
  [[nodiscard]] int bottom() const { return y + h; }
  friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

[[nodiscard]] inline PixelRect intersection(const PixelRect& a, const PixelRect& b) {
  const int x = std::max(a.x, b.x);
  const int y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

}  // namespace kiosk
