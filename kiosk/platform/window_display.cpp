#include "platform/window_display.h"

#include <SDL.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kiosk {
namespace {

std::string no_display(const std::string& why) {
  return "No display can be opened (" + why +
         "). Start the kiosk under a desktop, or by `xvfb-run`. "
         "With --screenshot FILE.png it draws a screen into a file and needs no display.";
}

bool is_ours(const SDL_Surface& surface) {
  const Uint32 format = surface.format->format;
  return (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) && surface.pitch % 4 == 0 &&
         !SDL_MUSTLOCK(&surface);
}

}  // namespace

Result<std::unique_ptr<WindowDisplay>> WindowDisplay::open(const WindowOptions& options) {
  // Before SDL_Init: otherwise the window's surface is drawn through GL, which takes 75 MB.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  // SDL drops a press that comes just after the window got its focus, as if it had only meant to come forward. Here every touch
  // means what it touches, the first one after a start too.
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
    return fail("display.none", no_display(SDL_GetError()));
  }
  // SDL's own console driver shows a black screen without GL and reports success: better no screen than that one.
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver != nullptr && SDL_strcasecmp(driver, "kmsdrm") == 0) {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return fail("display.none", no_display("drawing straight to a console is not built yet"));
  }
  SDL_DisableScreenSaver();
  SDL_Rect place{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, std::max(options.width, 1),
                 std::max(options.height, 1)};
  const bool to_fill = options.fullscreen && driver != nullptr && SDL_strcasecmp(driver, "x11") == 0 &&
                       SDL_GetDisplayBounds(0, &place) == 0;
  const Uint32 flags = to_fill              ? SDL_WINDOW_BORDERLESS
                       : options.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP
                                            : SDL_WINDOW_RESIZABLE;
  SDL_Window* window = SDL_CreateWindow("Kiosk", place.x, place.y, place.w, place.h, flags);
  if (window == nullptr || SDL_GetWindowSurface(window) == nullptr) {
    const std::string why = SDL_GetError();
    SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return fail("display.none", no_display(why));
  }
  return std::unique_ptr<WindowDisplay>(new WindowDisplay(window, to_fill));
}

WindowDisplay::~WindowDisplay() {
  between_.reset();
  SDL_DestroyWindow(window_);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

// SDL makes the window's surface anew after a resize, on the next call; asking is cheap.
Surface WindowDisplay::surface() {
  SDL_Surface* window = SDL_GetWindowSurface(window_);
  if (window == nullptr) {
    return {};
  }
  if (is_ours(*window)) {
    between_.reset();
    return {static_cast<std::uint32_t*>(window->pixels), window->w, window->h, window->pitch / 4};
  }
  if (!between_ || between_->w != window->w || between_->h != window->h) {
    between_.reset(SDL_CreateRGBSurfaceWithFormat(0, window->w, window->h, 32, SDL_PIXELFORMAT_RGB888));
    lost_ = true;
    if (!between_) {
      return {};
    }
    SDL_SetSurfaceBlendMode(between_.get(), SDL_BLENDMODE_NONE);
  }
  return {static_cast<std::uint32_t*>(between_->pixels), between_->w, between_->h, between_->pitch / 4};
}

bool WindowDisplay::lost() { return std::exchange(lost_, false); }

void WindowDisplay::fill_screen() {
  if (!std::exchange(to_fill_, false)) return;
  SDL_SetWindowFullscreen(window_, SDL_WINDOW_FULLSCREEN_DESKTOP);
  lost_ = true;
}

void WindowDisplay::resized() { lost_ = true; }

Result<void> WindowDisplay::present(std::span<const PixelRect> damage) {
  SDL_Surface* window = SDL_GetWindowSurface(window_);
  if (window == nullptr) {
    lost_ = true;
    return fail("display.failed", std::string("The window has no surface: ") + SDL_GetError());
  }
  std::vector<SDL_Rect> parts;
  for (const PixelRect& rect : damage) {
    const PixelRect part = intersection(rect, {0, 0, window->w, window->h});
    if (part.empty()) {
      continue;
    }
    SDL_Rect to = {part.x, part.y, part.w, part.h};
    parts.push_back(to);
    if (between_) {
      SDL_BlitSurface(between_.get(), &parts.back(), window, &to);
    }
  }
  if (!parts.empty() && SDL_UpdateWindowSurfaceRects(window_, parts.data(), static_cast<int>(parts.size())) != 0) {
    lost_ = true;
    return fail("display.failed", std::string("The window could not be updated: ") + SDL_GetError());
  }
  return {};
}

}  // namespace kiosk
