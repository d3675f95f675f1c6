// The strip over a preview: staff see the pages that wait as visitors would, and this says that nobody else does yet.
#pragma once
#include <optional>

#include "ui/frame.h"

namespace kiosk {

// Where it stands; nothing when nothing is previewed.
[[nodiscard]] std::optional<Box> preview_strip_box(Frame& frame);
void draw_preview_strip(Frame& frame, const Box& box);

}  // namespace kiosk
