// Where everything stands on home: lying, upright, with lower controls, for the left hand; the same parts (DESIGN sections 11 and 19).
#pragma once
#include <vector>

#include "ui/frame.h"

namespace kiosk {

struct HomePlan {
  float column = 560;  // of the heading
  Box tools, panels, grid, pager;
  Box chooser;                 // of what fits; w 0: none
  bool chooser_whole = false;  // as wide as its box
  bool panels_beside = false;
  int columns = 3, rows = 2;
  std::vector<Box> art;
  bool art_bleeds = false;  // to the glass's edge, without corners
};

// `y`: below heading and lead. `paged`: there are more cards than stand on one page.
[[nodiscard]] HomePlan plan_home(Frame& frame, float y, bool paged);

}  // namespace kiosk
