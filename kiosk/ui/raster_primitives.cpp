#include "ui/raster_primitives.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "ui/raster_rules.h"

namespace kiosk::raster {
namespace {

Vertex read_vertex(const ImDrawList& list, const ImDrawCmd& command, unsigned index, const ImVec2& origin,
                   const Filling& fill) {
  const auto at = static_cast<int>(command.VtxOffset + static_cast<unsigned>(list.IdxBuffer[static_cast<int>(index)]));
  assert(at < list.VtxBuffer.Size);
  const ImDrawVert& vertex = list.VtxBuffer[at];
  std::uint32_t colour = from_imgui(vertex.col);
  if (fill.strength != 255) {
    colour = (colour & 0xFFFFFFU) | (mul_255(channel(colour, 24), fill.strength) << 24);
  }
  return {vertex.pos.x - origin.x, vertex.pos.y - origin.y, vertex.uv.x, vertex.uv.y, colour};
}

bool is_upright_quad(const std::array<Vertex, 4>& c, bool textured) {
  const bool upright = c[0].x == c[3].x && c[1].x == c[2].x && c[0].y == c[1].y && c[2].y == c[3].y &&
                       c[0].x < c[1].x && c[0].y < c[3].y;
  const bool one_colour = c[0].colour == c[1].colour && c[0].colour == c[2].colour && c[0].colour == c[3].colour;
  const bool straight = !textured || (c[0].u == c[3].u && c[1].u == c[2].u && c[0].v == c[1].v && c[2].v == c[3].v);
  return upright && one_colour && straight;
}

}  // namespace

std::optional<Filling> filling(const ImDrawCmd& command) {
  const auto* texture = static_cast<const Texture*>(command.TextureId);
  if (texture == nullptr) {
    return Filling{};
  }
  if (texture->pixels == nullptr || texture->width <= 0 || texture->height <= 0) {
    return std::nullopt;
  }
  if (texture->format == Texture::Format::coverage && texture->width == 1 && texture->height == 1) {
    return Filling{nullptr, *static_cast<const std::uint8_t*>(texture->pixels)};
  }
  return Filling{texture, 255};
}

PixelRect clip_pixels(const ImDrawCmd& command, const ImVec2& origin, int width, int height) {
  const ImVec4& c = command.ClipRect;
  if (std::isnan(c.x) || std::isnan(c.y) || std::isnan(c.z) || std::isnan(c.w)) {
    return {};
  }
  const int left = first_pixel(snap(c.x - origin.x));
  const int top = first_pixel(snap(c.y - origin.y));
  const int right = first_pixel(snap(c.z - origin.x));
  const int bottom = first_pixel(snap(c.w - origin.y));
  return intersection({left, top, right - left, bottom - top}, {0, 0, width, height});
}

PixelRect touched(const Primitive& primitive) {
  float left = primitive.corners[0].x;
  float right = left;
  float top = primitive.corners[0].y;
  float bottom = top;
  for (int i = 0; i < primitive.corner_count(); ++i) {
    const Vertex& corner = primitive.corners[static_cast<std::size_t>(i)];
    if (std::isnan(corner.x) || std::isnan(corner.y)) {
      return {};
    }
    left = std::min(left, corner.x);
    right = std::max(right, corner.x);
    top = std::min(top, corner.y);
    bottom = std::max(bottom, corner.y);
  }
  const int x = first_pixel(snap(left));
  const int y = first_pixel(snap(top));
  // A 1:1 quad moved to whole pixels may reach one pixel further.
  const int further = primitive.quad && primitive.texture != nullptr ? 1 : 0;
  return intersection(primitive.clip,
                      {x, y, first_pixel(snap(right)) - x + further, first_pixel(snap(bottom)) - y + further});
}

unsigned read_primitive(const ImDrawList& list, const ImDrawCmd& command, unsigned index, const ImVec2& origin,
                        const Filling& fill, Primitive& out) {
  const unsigned first = command.IdxOffset + index;
  assert(first + 3 <= static_cast<unsigned>(list.IdxBuffer.Size));
  out.texture = fill.texture;
  for (unsigned i = 0; i < 3; ++i) {
    out.corners[i] = read_vertex(list, command, first + i, origin, fill);
  }
  out.quad = false;
  if (index + 6 > command.ElemCount) {
    return 3;
  }
  const ImDrawIdx* indices = list.IdxBuffer.Data + first;
  if (indices[3] != indices[0] || indices[4] != indices[2]) {
    return 3;
  }
  out.corners[3] = read_vertex(list, command, first + 5, origin, fill);
  out.quad = is_upright_quad(out.corners, out.texture != nullptr);
  return out.quad ? 6 : 3;
}

}  // namespace kiosk::raster
