// List rows that open an item: in topics, among stories, at the end of an article.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "ui/widgets.h"

namespace kiosk {

struct ItemRow {
  ListRowSpec row;  // its box is set when it is drawn
  Event opens;
  int minutes = 1;
};

// Nothing for an item that the library does not have.
[[nodiscard]] std::optional<ItemRow> item_row(Frame& frame, const ItemRef& ref);
[[nodiscard]] Route route_of(const ItemRef& ref);
void open_item(Frame& frame, const ItemRef& ref);
// "People who can help": urgent help's screen.
[[nodiscard]] ItemRow people_row(Frame& frame);

// The height that all rows of one list have, so that the longest title fits; at least `least`.
[[nodiscard]] float row_height(Frame& frame, std::span<const ItemRow> rows, float width, float least);
// DESIGN section 15: 152, at Largest 200.
[[nodiscard]] float usual_row(const Frame& frame);
void draw_rows(Frame& frame, std::span<const ItemRow> rows, const Box& first, float step);

}  // namespace kiosk
