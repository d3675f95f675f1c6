// A line of growth, drawn: it becomes stronger from start to end, and its moments can be touched.
#pragma once
#include <string>
#include <vector>

#include "ui/frame.h"

namespace kiosk {

struct GrowthStop {
  std::string id;  // of the control
  Words when;
  Words title;
  float height = 0;  // 0 to 1: how high the line stands here
};

enum class LineForm {
  lying,    // from start to end, what it is called below each moment
  upright,  // from the top down, what it is called and about beside it
  strip     // the moments alone: large words have no room for more
};

// The least height in which all its words stand.
[[nodiscard]] float growth_line_height(Frame& frame, const std::vector<GrowthStop>& stops, LineForm form, float width);
// `chosen`: 0-based, the line is strong up to there. Gives the one that was touched, or -1.
[[nodiscard]] int draw_growth_line(Frame& frame, const std::vector<GrowthStop>& stops, LineForm form, int chosen,
                                   const Box& box);

}  // namespace kiosk
