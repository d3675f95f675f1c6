#include "platform/memory_display.h"

#include <SDL.h>
#include <SDL_image.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "ui/surface_owned.h"

namespace kiosk {
MemoryDisplay::MemoryDisplay(int width, int height)
    : width_(std::max(width, 1)),
      height_(std::max(height, 1)),
      drawn_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), 0xFF000000U),
      shown_(drawn_) {}

Surface MemoryDisplay::surface() { return {drawn_.data(), width_, height_, width_}; }

bool MemoryDisplay::lost() { return std::exchange(lost_, false); }

Result<void> MemoryDisplay::present(std::span<const PixelRect> damage) {
  for (const PixelRect& rect : damage) {
    const PixelRect part = intersection(rect, {0, 0, width_, height_});
    for (int y = part.y; y < part.bottom() && part.w > 0; ++y) {
      const auto at = static_cast<std::ptrdiff_t>(y) * width_ + part.x;
      std::copy_n(drawn_.begin() + at, part.w, shown_.begin() + at);
    }
  }
  return {};
}

Result<void> MemoryDisplay::write_png(const std::string& path) const {
  // Three bytes a pixel: the fourth of a surface means nothing, and a PNG would show it as transparency.
  const OwnedSurface rgb(SDL_CreateRGBSurfaceWithFormat(0, width_, height_, 24, SDL_PIXELFORMAT_RGB24));
  if (!rgb || SDL_ConvertPixels(width_, height_, SDL_PIXELFORMAT_RGB888, shown_.data(), width_ * 4,
                                SDL_PIXELFORMAT_RGB24, rgb->pixels, rgb->pitch) != 0) {
    return fail("display.write",
                "There is not enough memory for a picture of the screen: " + std::string(SDL_GetError()));
  }
  if (IMG_SavePNG(rgb.get(), path.c_str()) != 0) {
    return fail("display.write", "The picture of the screen could not be written to " + path + ": " + SDL_GetError() +
                                     ". Name a file in a folder that exists and can be written to.");
  }
  return {};
}

}  // namespace kiosk
