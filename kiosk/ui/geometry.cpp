#include "ui/geometry.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

Geometry::Geometry(int window_width, int window_height, bool right_to_left)
    : window_width_(window_width),
      window_height_(window_height),
      portrait_(window_height > window_width),
      right_to_left_(right_to_left) {
  const auto w = static_cast<float>(window_width);
  const auto h = static_cast<float>(window_height);
  scale_ = std::min(w / width(), h / height());
  left_ = std::floor((w - width() * scale_) / 2);
  top_ = std::floor((h - height() * scale_) / 2);
}

PixelRect Geometry::to_window(const Box& box) const {
  const float x = right_to_left_ ? width() - box.x - box.w : box.x;
  const auto snap = [](float value) { return static_cast<int>(std::lround(value)); };
  const int left = snap(left_ + x * scale_);
  const int top = snap(top_ + box.y * scale_);
  return {left, top, snap(left_ + (x + box.w) * scale_) - left, snap(top_ + box.bottom() * scale_) - top};
}

CurvePoint Geometry::to_window(const CurvePoint& point) const {
  const float x = right_to_left_ ? width() - point.x : point.x;
  return {left_ + x * scale_, top_ + point.y * scale_};
}

int Geometry::px(float design) const {
  if (design <= 0) return 0;
  return std::max(1, static_cast<int>(std::lround(design * scale_)));
}

float Geometry::per_mm(double diagonal_inches) const {
  constexpr double kMmAnInch = 25.4;
  const double diagonal = std::hypot(window_width_, window_height_);
  return static_cast<float>(diagonal / (diagonal_inches * kMmAnInch)) / scale_;
}

Box Geometry::glass() const {
  const float side = left_ / scale_;
  const float above = top_ / scale_;
  return {-side, -above, static_cast<float>(window_width_) / scale_, static_cast<float>(window_height_) / scale_};
}

}  // namespace kiosk
