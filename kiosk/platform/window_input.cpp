#include "platform/window_input.h"

namespace kiosk {

std::optional<RawTouch> touch_of(const SDL_Event& sdl, const Surface& surface, Monotonic now) {
  switch (sdl.type) {
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (sdl.button.which == SDL_TOUCH_MOUSEID || sdl.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      return RawTouch{sdl.type == SDL_MOUSEBUTTONDOWN ? RawTouch::down : RawTouch::up, RawTouch::kMouse,
                      static_cast<float>(sdl.button.x), static_cast<float>(sdl.button.y), now};
    case SDL_MOUSEMOTION:
      if (sdl.motion.which == SDL_TOUCH_MOUSEID || (sdl.motion.state & SDL_BUTTON_LMASK) == 0) return std::nullopt;
      return RawTouch{RawTouch::move, RawTouch::kMouse, static_cast<float>(sdl.motion.x),
                      static_cast<float>(sdl.motion.y), now};
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: {
      if (sdl.tfinger.touchId == SDL_MOUSE_TOUCHID) return std::nullopt;
      const auto kind = sdl.type == SDL_FINGERDOWN ? RawTouch::down
                        : sdl.type == SDL_FINGERUP ? RawTouch::up
                                                   : RawTouch::move;
      return RawTouch{kind, static_cast<long>(sdl.tfinger.fingerId), sdl.tfinger.x * static_cast<float>(surface.width),
                      sdl.tfinger.y * static_cast<float>(surface.height), now};
    }
    default:
      return std::nullopt;
  }
}

std::optional<View::Key> key_of(SDL_Keycode code, bool mirrored) {
  if (code == SDLK_DOWN || code == SDLK_TAB || code == (mirrored ? SDLK_LEFT : SDLK_RIGHT)) return View::Key::next;
  if (code == SDLK_UP || code == (mirrored ? SDLK_RIGHT : SDLK_LEFT)) return View::Key::previous;
  if (code == SDLK_RETURN || code == SDLK_KP_ENTER || code == SDLK_SPACE) return View::Key::enter;
  if (code == SDLK_ESCAPE || code == SDLK_AC_BACK) return View::Key::back;
  if (code == SDLK_F1 || code == SDLK_HELP) return View::Key::help;
  return std::nullopt;
}

}  // namespace kiosk
