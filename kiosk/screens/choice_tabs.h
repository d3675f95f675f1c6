// One of several, as tabs on as few lines as they need: a list's filter.
#pragma once
#include <string>
#include <vector>

#include "ui/frame.h"

namespace kiosk {

struct ListChoice {
  std::string id;
  Words label;
  bool selected = false;
  Event event;
  std::string action;
};

// 0 when there is none to choose from.
[[nodiscard]] float choice_tabs_height(Frame& frame, const std::vector<ListChoice>& choices, float width);
// How many of them stand above each other in `height`, as whole lines; one line at least.
[[nodiscard]] std::size_t choice_tabs_in(Frame& frame, const std::vector<ListChoice>& choices, float width,
                                         float height);
void draw_choice_tabs(Frame& frame, const std::vector<ListChoice>& choices, const Box& box);

}  // namespace kiosk
