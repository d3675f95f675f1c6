// What SDL tells of fingers, a mouse and keys, as the kiosk takes it.
#pragma once
#include <SDL.h>

#include <optional>

#include "platform/touch_filter.h"
#include "ui/raster.h"
#include "ui/view.h"

namespace kiosk {

// Nothing for what is no touch: another button, a mouse that only passes by, a touch that SDL tells a second time as a mouse's.
[[nodiscard]] std::optional<RawTouch> touch_of(const SDL_Event& sdl, const Surface& surface, Monotonic now);
// Arrows, Tab, Enter, Escape, F1 and their like; `mirrored`: in a language that is written from right to left.
[[nodiscard]] std::optional<View::Key> key_of(SDL_Keycode code, bool mirrored);

}  // namespace kiosk
