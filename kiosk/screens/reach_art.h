// With "Lower controls": what stands where nobody has to reach. Headings and a picture (DESIGN section 2).
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "screens/item_rows.h"
#include "ui/frame.h"

namespace kiosk {

// Where such a picture ends, when nothing stands between it and what is touched.
[[nodiscard]] inline float reach_art_bottom(const Frame& frame) { return frame.reach_top() - 24; }
// Fills `box`, with lower controls and where that leaves room for pictures: side by side as many as keep everybody's head on.
// The first, then those of the rows, each once.
void draw_reach_art(Frame& frame, const Box& box, std::string_view first, std::span<const ItemRow> rows);

}  // namespace kiosk
