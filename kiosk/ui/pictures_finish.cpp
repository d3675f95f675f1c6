#include "ui/pictures_finish.h"

#include <algorithm>
#include <cmath>

#include "ui/raster_rules.h"

namespace kiosk {
namespace {

void tint(std::vector<std::uint32_t>& pixels, int strength) {
  const auto part = static_cast<std::uint32_t>(std::clamp(strength, 0, 255));
  if (part == 255) {
    return;
  }
  const std::uint32_t factor = 0xFF000000U | part << 16 | part << 8 | part;
  for (std::uint32_t& pixel : pixels) {
    pixel = raster::multiply(pixel, factor);
  }
}

// How much of a pixel, `dx` and `dy` from the corner's outer edges, lies inside the quarter circle.
std::uint32_t inside(int radius, int dx, int dy) {
  const double away = std::hypot(radius - dx - 0.5, radius - dy - 0.5);
  return static_cast<std::uint32_t>(std::lround(std::clamp(radius - away + 0.5, 0.0, 1.0) * 255));
}

}  // namespace

void finish(DecodedPicture& picture, const PictureKey& key) {
  tint(picture.pixels, key.tint);
  const int radius = std::clamp(key.radius, 0, std::min(picture.width, picture.height) / 2);
  const auto corner = [&](bool rounded, bool right, bool bottom) {
    for (int dy = 0; dy < radius && rounded; ++dy) {
      for (int dx = 0; dx < radius; ++dx) {
        const int x = right ? picture.width - 1 - dx : dx;
        const int y = bottom ? picture.height - 1 - dy : dy;
        std::uint32_t& pixel = picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                              static_cast<std::size_t>(x)];
        pixel = raster::multiply(pixel, 0x01010101U * inside(radius, dx, dy));
      }
    }
  };
  corner(key.top_left, false, false);
  corner(key.top_right, true, false);
  corner(key.bottom_left, false, true);
  corner(key.bottom_right, true, true);
  picture.opaque = std::all_of(picture.pixels.begin(), picture.pixels.end(),
                               [](std::uint32_t pixel) { return (pixel >> 24) == 255; });
}

}  // namespace kiosk
