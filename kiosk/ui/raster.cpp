#include "ui/raster.h"

#include <algorithm>

#include "ui/damage_rects.h"
#include "ui/raster_primitives.h"
#include "ui/raster_spans.h"
#include "ui/raster_triangle.h"

namespace kiosk {

void rasterise(const ImDrawData& data, const Surface& surface, std::span<const PixelRect> damage) {
  if (surface.pixels == nullptr || surface.width <= 0 || surface.height <= 0) {
    return;
  }
  const std::vector<PixelRect> areas = disjoint(damage, {0, 0, surface.width, surface.height});
  for (const PixelRect& area : areas) {
    for (int y = area.y; y < area.bottom(); ++y) {
      raster::fill_span(raster::row_of(surface, y) + area.x, area.w, 0, 255);
    }
  }
  raster::Scratch scratch;
  raster::for_each_primitive(data, surface.width, surface.height, [&](const raster::Primitive& primitive) {
    const PixelRect box = raster::touched(primitive);
    for (const PixelRect& area : areas) {
      const PixelRect part = intersection(box, area);
      if (part.empty()) {
        continue;
      }
      if (primitive.quad) {
        raster::draw_quad(surface, part, primitive, scratch);
      } else {
        const auto& c = primitive.corners;
        raster::draw_triangle(surface, part, c[0], c[1], c[2], primitive.texture);
      }
    }
  });
}

}  // namespace kiosk
