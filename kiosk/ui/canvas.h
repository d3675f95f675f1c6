// Canvas: boxes, masks, pictures and text lines in window px onto ImGui's draw list, as axis-aligned quads at whole px.
// Knows nothing of design px, themes or semantics: that is Frame.
#pragma once
#include <deque>
#include <span>

#include "text/text_engine.h"
#include "ui/geometry.h"
#include "ui/masks.h"
#include "ui/pixel_rect.h"
#include "ui/tokens.h"

struct ImDrawList;

namespace kiosk {

class Canvas {
 public:
  Canvas(Masks& masks, TextEngine& text) : masks_(masks), text_(text) {}
  // `list` lives until the frame is rasterised; textures of the last frame are dropped.
  void begin(ImDrawList* list);

  void fill(const PixelRect& box, int radius, Rgb colour, float alpha = 1);
  // An edge of `width` px inside the box.
  void ring(const PixelRect& box, int radius, int width, Rgb colour, float alpha = 1);
  void shadow(const PixelRect& box, int radius, int blur, Rgb colour, float alpha);
  void mask(const Texture* texture, int x, int y, Rgb colour, float alpha = 1);
  // `zoom`, 1 or more: its middle part, so much larger, in the same place.
  void picture(const Texture* texture, int x, int y, float zoom = 1);
  // A laid-out paragraph with its top left at x, y.
  void text(const TextBlock& block, int x, int y, Rgb colour, float alpha = 1);
  // A curve through points in window px, smooth at its edges, with blunt ends.
  void curve(std::span<const CurvePoint> points, float width, Rgb colour);
  // An arc of a circle, clockwise from the top, `part` of the whole (0 to 1), with round ends.
  void arc(float cx, float cy, float radius, float width, float part, Rgb colour);

  // Everything drawn is moved and faded by these (page turns, sheets): set, draw, set back.
  int shift_x = 0;
  int shift_y = 0;
  float fade = 1;
  // Text takes its place and is not drawn: its masks are most of the work, and no use to who looks at the tree alone.
  bool unseen = false;

 private:
  void quad(const Texture* texture, int x, int y, int w, int h, float u0, float v0, float u1, float v1, Rgb colour,
            float alpha);
  void solid(int x, int y, int w, int h, Rgb colour, float alpha);
  Masks& masks_;
  TextEngine& text_;
  ImDrawList* list_ = nullptr;
  std::deque<Texture> textures_;  // of this frame's text lines: stable addresses
};

}  // namespace kiosk
