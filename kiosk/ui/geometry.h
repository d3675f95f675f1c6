// Design geometry. Screens speak design px (1920x1080 landscape, 1080x1920 portrait) and start/end, never left/right:
// Box::x counts from the start edge. Geometry turns that into window px, mirrored for right-to-left languages.
#pragma once
#include "ui/pixel_rect.h"

namespace kiosk {

struct Box {
  float x = 0, y = 0, w = 0, h = 0;
  [[nodiscard]] float end() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  // Smaller by `by` on every side (larger when negative).
  [[nodiscard]] Box inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
};

struct CurvePoint {
  float x = 0, y = 0;
};

class Geometry {
 public:
  Geometry() = default;
  Geometry(int window_width, int window_height, bool right_to_left);
  [[nodiscard]] bool portrait() const { return portrait_; }
  [[nodiscard]] float width() const { return portrait_ ? 1080.0F : 1920.0F; }  // design px
  [[nodiscard]] float height() const { return portrait_ ? 1920.0F : 1080.0F; }
  [[nodiscard]] float scale() const { return scale_; }
  // Edges snapped to whole px, so that neighbours with a common edge share it.
  [[nodiscard]] PixelRect to_window(const Box& box) const;
  // A place on a curve, which is drawn between the pixels.
  [[nodiscard]] CurvePoint to_window(const CurvePoint& point) const;
  // A length; at least 1 for anything that is drawn.
  [[nodiscard]] int px(float design) const;
  // Design px a millimetre on a glass of this diagonal, if the window fills it.
  [[nodiscard]] float per_mm(double diagonal_inches) const;
  [[nodiscard]] float design(int window) const { return static_cast<float>(window) / scale_; }
  // The whole glass in design px, beyond the design's own box on a screen of another shape: for grounds and full-bleed pictures.
  [[nodiscard]] Box glass() const;

 private:
  int window_width_ = 1920;
  int window_height_ = 1080;
  bool portrait_ = false;
  bool right_to_left_ = false;
  float scale_ = 1;
  float left_ = 0;  // of the design's box in the window, px
  float top_ = 0;
};

}  // namespace kiosk
