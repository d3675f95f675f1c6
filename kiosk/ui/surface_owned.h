// An SDL_Surface that is freed with its owner.
#pragma once
#include <SDL_surface.h>

#include <memory>

namespace kiosk {

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using OwnedSurface = std::unique_ptr<SDL_Surface, FreeSurface>;

}  // namespace kiosk
