#include "ui/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {

namespace {

ImU32 packed(Rgb colour, float alpha) {
  return IM_COL32(colour.r, colour.g, colour.b, static_cast<int>(std::lround(std::clamp(alpha, 0.0F, 1.0F) * 255.0F)));
}

ImTextureID id_of(const Texture* texture) {
  return const_cast<Texture*>(texture);  // NOLINT: ImGui's void*; the rasteriser only reads
}

}  // namespace

void Canvas::begin(ImDrawList* list) {
  list_ = list;
  textures_.clear();
  shift_x = shift_y = 0;
  fade = 1;
}

void Canvas::quad(const Texture* texture, int x, int y, int w, int h, float u0, float v0, float u1, float v1,
                  Rgb colour, float alpha) {
  if (w <= 0 || h <= 0 || alpha * fade <= 0.002F) return;
  const ImVec2 min(static_cast<float>(x + shift_x), static_cast<float>(y + shift_y));
  const ImVec2 max(min.x + static_cast<float>(w), min.y + static_cast<float>(h));
  list_->AddImage(id_of(texture), min, max, ImVec2(u0, v0), ImVec2(u1, v1), packed(colour, alpha * fade));
}

void Canvas::solid(int x, int y, int w, int h, Rgb colour, float alpha) {
  if (w <= 0 || h <= 0 || alpha * fade <= 0.002F) return;
  const ImVec2 min(static_cast<float>(x + shift_x), static_cast<float>(y + shift_y));
  list_->PrimReserve(6, 4);
  list_->PrimRect(min, ImVec2(min.x + static_cast<float>(w), min.y + static_cast<float>(h)),
                  packed(colour, alpha * fade));
}

void Canvas::fill(const PixelRect& box, int radius, Rgb colour, float alpha) {
  const int r = std::min({radius, box.w / 2, box.h / 2});
  if (r <= 0) {
    solid(box.x, box.y, box.w, box.h, colour, alpha);
    return;
  }
  solid(box.x + r, box.y, box.w - 2 * r, r, colour, alpha);
  solid(box.x, box.y + r, box.w, box.h - 2 * r, colour, alpha);
  solid(box.x + r, box.bottom() - r, box.w - 2 * r, r, colour, alpha);
  const Texture* disc = masks_.disc(r);
  quad(disc, box.x, box.y, r, r, 0, 0, .5F, .5F, colour, alpha);
  quad(disc, box.right() - r, box.y, r, r, .5F, 0, 1, .5F, colour, alpha);
  quad(disc, box.x, box.bottom() - r, r, r, 0, .5F, .5F, 1, colour, alpha);
  quad(disc, box.right() - r, box.bottom() - r, r, r, .5F, .5F, 1, 1, colour, alpha);
}

void Canvas::ring(const PixelRect& box, int radius, int width, Rgb colour, float alpha) {
  const int r = std::min({radius, box.w / 2, box.h / 2});
  const int w = std::min({width, box.w / 2, box.h / 2});
  if (w <= 0) return;
  const int corner = std::max(r, w);
  solid(box.x + corner, box.y, box.w - 2 * corner, w, colour, alpha);
  solid(box.x + corner, box.bottom() - w, box.w - 2 * corner, w, colour, alpha);
  solid(box.x, box.y + corner, w, box.h - 2 * corner, colour, alpha);
  solid(box.right() - w, box.y + corner, w, box.h - 2 * corner, colour, alpha);
  if (r <= 0) {
    for (const int x : {box.x, box.right() - w}) {
      for (const int y : {box.y, box.bottom() - w}) solid(x, y, w, w, colour, alpha);
    }
    return;
  }
  const Texture* ring = masks_.ring(corner, w);
  quad(ring, box.x, box.y, corner, corner, 0, 0, .5F, .5F, colour, alpha);
  quad(ring, box.right() - corner, box.y, corner, corner, .5F, 0, 1, .5F, colour, alpha);
  quad(ring, box.x, box.bottom() - corner, corner, corner, 0, .5F, .5F, 1, colour, alpha);
  quad(ring, box.right() - corner, box.bottom() - corner, corner, corner, .5F, .5F, 1, 1, colour, alpha);
}

void Canvas::shadow(const PixelRect& box, int radius, int blur, Rgb colour, float alpha) {
  if (blur <= 0) {
    fill(box, radius, colour, alpha);
    return;
  }
  const int r = std::min({radius, box.w / 2, box.h / 2});
  const Masks::Shadow s = masks_.shadow(r, blur);
  const PixelRect out{box.x - s.reach, box.y - s.reach, box.w + 2 * s.reach, box.h + 2 * s.reach};
  // A box smaller than two corners keeps as much of each corner as fits.
  const int cx = std::min(s.corner, out.w / 2);
  const int cy = std::min(s.corner, out.h / 2);
  const auto side = static_cast<float>(s.texture->width);
  const float un = static_cast<float>(cx) / side;
  const float vn = static_cast<float>(cy) / side;
  const float uc = (static_cast<float>(s.corner) + 0.5F) / side;  // the middle px
  const int mw = out.w - 2 * cx;
  const int mh = out.h - 2 * cy;
  const int right = out.right() - cx;
  const int bottom = out.bottom() - cy;
  quad(s.texture, out.x, out.y, cx, cy, 0, 0, un, vn, colour, alpha);
  quad(s.texture, right, out.y, cx, cy, 1 - un, 0, 1, vn, colour, alpha);
  quad(s.texture, out.x, bottom, cx, cy, 0, 1 - vn, un, 1, colour, alpha);
  quad(s.texture, right, bottom, cx, cy, 1 - un, 1 - vn, 1, 1, colour, alpha);
  quad(s.texture, out.x + cx, out.y, mw, cy, uc, 0, uc, vn, colour, alpha);
  quad(s.texture, out.x + cx, bottom, mw, cy, uc, 1 - vn, uc, 1, colour, alpha);
  quad(s.texture, out.x, out.y + cy, cx, mh, 0, uc, un, uc, colour, alpha);
  quad(s.texture, right, out.y + cy, cx, mh, 1 - un, uc, 1, uc, colour, alpha);
  solid(out.x + cx, out.y + cy, mw, mh, colour,
        alpha *
            static_cast<float>(static_cast<const std::uint8_t*>(
                s.texture->pixels)[static_cast<std::size_t>(s.corner * s.texture->width + s.corner)]) /
            255.0F);
}

void Canvas::mask(const Texture* texture, int x, int y, Rgb colour, float alpha) {
  if (texture != nullptr) quad(texture, x, y, texture->width, texture->height, 0, 0, 1, 1, colour, alpha);
}

void Canvas::picture(const Texture* texture, int x, int y, float zoom) {
  if (texture == nullptr) return;
  // In whole 64ths of a px at the edge: what the eye cannot tell apart is the same quad, and no frame.
  const auto cut = [&](int length) {
    const float px = static_cast<float>(length) * (1 - 1 / zoom) / 2;
    return std::round(px * 64) / 64 / static_cast<float>(length);
  };
  const float u = cut(texture->width);
  const float v = cut(texture->height);
  quad(texture, x, y, texture->width, texture->height, u, v, 1 - u, 1 - v, {255, 255, 255}, 1);
}

void Canvas::text(const TextBlock& block, int x, int y, Rgb colour, float alpha) {
  if (unseen) return;
  for (const TextLine& line : block.lines) {
    if (line.glyphs.empty()) continue;
    const TextEngine::DrawnLine& drawn = text_.drawn(block, line);
    if (drawn.coverage.width <= 0 || drawn.coverage.height <= 0) continue;
    textures_.push_back({Texture::Format::coverage, drawn.coverage.width, drawn.coverage.height,
                         drawn.coverage.pixels.data(), drawn.coverage.id, false});
    mask(&textures_.back(), x + static_cast<int>(std::lround(line.left)) + drawn.left,
         y + static_cast<int>(std::lround(line.baseline)) + drawn.top, colour, alpha);
  }
}

void Canvas::curve(std::span<const CurvePoint> points, float width, Rgb colour) {
  for (const CurvePoint& point : points)
    list_->PathLineTo(ImVec2(point.x + static_cast<float>(shift_x), point.y + static_cast<float>(shift_y)));
  list_->PathStroke(packed(colour, fade), 0, width);
}

void Canvas::arc(float cx, float cy, float radius, float width, float part, Rgb colour) {
  const ImVec2 centre(cx + static_cast<float>(shift_x), cy + static_cast<float>(shift_y));
  const ImU32 ink = packed(colour, fade);
  constexpr float kTop = -std::numbers::pi_v<float> / 2;
  const float end = kTop + std::clamp(part, 0.0F, 1.0F) * 2 * std::numbers::pi_v<float>;
  list_->PathArcTo(centre, radius - width / 2, kTop, end, 96);
  list_->PathStroke(ink, 0, width);
  if (part <= 0 || part >= 1) return;
  for (const float angle : {kTop, end}) {
    list_->AddCircleFilled(
        ImVec2(centre.x + std::cos(angle) * (radius - width / 2), centre.y + std::sin(angle) * (radius - width / 2)),
        width / 2, ink, 32);
  }
}

}  // namespace kiosk
