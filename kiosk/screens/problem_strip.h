// The strip over a folder that is previewed: how much there is to mend in it, one thing at a time with its file and line. For whoever
// writes the pages; a store's visitors never see it.
#pragma once
#include <optional>

#include "ui/frame.h"

namespace kiosk {

// Where it stands; nothing when there is nothing to mend, or it was closed.
[[nodiscard]] std::optional<Box> problem_strip_box(Frame& frame);
void draw_problem_strip(Frame& frame, const Box& box);

}  // namespace kiosk
