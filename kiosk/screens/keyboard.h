// The on-screen keyboard. It is not mirrored: q stands at the left in every language.
#pragma once
#include "screens/key_layout.h"
#include "ui/frame.h"

namespace kiosk {

// Ten keys of 88 by 94 with their gaps, and the largest that there is room for at the largest text: ten of 120 by 120 (CARE A4).
inline constexpr float kKeyboardWidth = 1033;
inline constexpr float kKeyboardHeight = 430;
inline constexpr float kLargeKeyboardWidth = 1353;
inline constexpr float kLargeKeyboardHeight = 534;

// `names`: figures and marks are there too. Three rows of letters and one of Letters, Space and Clear all, as large as `box` lets them be; emits what was typed. `wanted` is
// the id of a layout, empty for the language's own.
void draw_keyboard(Frame& frame, const Box& box, const std::string& wanted, bool names = false);

}  // namespace kiosk
