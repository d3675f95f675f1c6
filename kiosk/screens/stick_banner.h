// The banner that says how it stands with a stick, over the attract loop or a page (mock-ups stick-*). Nothing in it can be
// touched, and what lies below it cannot be touched through it.
#pragma once
#include <optional>

#include "ui/frame.h"

namespace kiosk {

// Where it stands; nothing when there is none.
[[nodiscard]] std::optional<Box> stick_banner_box(Frame& frame);
void draw_stick_banner(Frame& frame, const Box& box);

}  // namespace kiosk
