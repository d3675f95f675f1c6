// A place's items as rows, a few a page, beside or below what the place is: topics, stories.
#pragma once
#include <string>
#include <vector>

#include "screens/choice_tabs.h"
#include "screens/item_rows.h"

namespace kiosk {

struct ItemList {
  Words title;
  Words intro;
  std::string picture;  // given up first where words need its room
  Words question{};     // above the choices
  std::vector<ListChoice> choices{};
  Words notice{};  // above the rows
  std::vector<ItemRow> rows{};
  int page = 1;
};

void draw_item_list(Frame& frame, const ItemList& list);

}  // namespace kiosk
