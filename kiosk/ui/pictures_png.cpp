#include "ui/pictures_png.h"

#include <SDL.h>
#include <png.h>

namespace kiosk {

OwnedSurface load_png(std::string_view bytes, int width, int height) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  OwnedSurface surface;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) != 0) {
    if (image.width == static_cast<png_uint_32>(width) && image.height == static_cast<png_uint_32>(height)) {
      surface.reset(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_BGRA32));
    }
    image.format = PNG_FORMAT_BGRA;
    if (surface && png_image_finish_read(&image, nullptr, surface->pixels, surface->pitch, nullptr) == 0) {
      surface.reset();
    }
  }
  if (!surface) {
    SDL_SetError("%s", image.message);
  }
  png_image_free(&image);
  return surface;
}

}  // namespace kiosk
