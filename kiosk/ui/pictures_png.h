// PNG by libpng itself: SDL_image leaves libpng's complaints about damaged files on standard error.
#pragma once
#include <string_view>

#include "ui/surface_owned.h"

namespace kiosk {

// Null, and SDL_GetError says why, when it is damaged or memory is short. `width` and `height`: what the header states, and
// the caller has found bearable.
[[nodiscard]] OwnedSurface load_png(std::string_view bytes, int width, int height);

}  // namespace kiosk
