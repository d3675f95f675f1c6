// Buttons in a line, each as wide as its words, on more lines where one is too short.
#pragma once
#include <vector>

#include "ui/widgets.h"

namespace kiosk {

struct RowButton {
  ButtonSpec spec;  // its box is laid here
  Event event;
};

[[nodiscard]] RowButton row_button(Frame& frame, const char* id, const char* words, std::string_view icon, Event event,
                                   ButtonKind kind);

// All on one line.
[[nodiscard]] float button_row_width(Frame& frame, const std::vector<RowButton>& buttons);
[[nodiscard]] float button_row_height(Frame& frame, const std::vector<RowButton>& buttons, float width);
// From the start of `box` and its top down; emits the event of the one that was pressed.
void draw_button_row(Frame& frame, std::vector<RowButton> buttons, const Box& box);

// Keep for later, or kept: adds to My list and takes away again.
[[nodiscard]] RowButton keep_button(Frame& frame, const std::string& id, const ItemRef& item, bool short_words = false);
// "Print this"; only where can_print().
[[nodiscard]] RowButton print_button(Frame& frame, const std::string& id, PrintOrder::What what,
                                     const std::string& item, bool short_words = false);

}  // namespace kiosk
