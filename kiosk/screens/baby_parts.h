// What the screen of the six states is put together from: a panel of short lines, a tile for each state.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets.h"

namespace kiosk {

struct BabyPanel {
  std::string id;
  std::string_view icon;
  Words title;
  std::vector<Words> lines;
  bool soft = false;  // "You could try": the green of what can be done
};
[[nodiscard]] float baby_panel_height(Frame& frame, const BabyPanel& panel, float width);
void draw_baby_panel(Frame& frame, const BabyPanel& panel, const Box& box);

// Picture over a name; ticked and filled when it is the one shown. True: touched.
[[nodiscard]] bool baby_tile(Frame& frame, const BabyState& state, const Box& box, bool selected);
// The height of the names' part, so that the longest fits a tile of this width.
[[nodiscard]] float baby_tile_label(Frame& frame, float width);

}  // namespace kiosk
