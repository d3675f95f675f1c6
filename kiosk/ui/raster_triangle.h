// Any triangle, and upright quads, drawn into one rectangle of a surface.
#pragma once
#include <cstdint>
#include <vector>

#include "ui/pixel_rect.h"
#include "ui/raster_primitives.h"
#include "ui/raster_rules.h"
#include "ui/surface.h"

namespace kiosk::raster {

// Room that quads need while they are drawn; kept from one to the next.
struct Scratch {
  std::vector<Tap> taps;
  std::vector<std::uint32_t> row;
  std::vector<std::uint32_t> stretched;
};

[[nodiscard]] inline std::uint32_t* row_of(const Surface& surface, int y) {
  return surface.pixels + static_cast<std::int64_t>(y) * surface.stride;
}

// `area` lies inside the surface and inside the primitive's clip. The three corners are numbers.
void draw_triangle(const Surface& surface, const PixelRect& area, const Vertex& a, const Vertex& b, const Vertex& c,
                   const Texture* texture);
// The primitive is a quad.
void draw_quad(const Surface& surface, const PixelRect& area, const Primitive& quad, Scratch& scratch);

}  // namespace kiosk::raster
