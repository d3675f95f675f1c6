// Stories: all of them, those that anybody can read at once first.
#include <algorithm>

#include "screens/item_list.h"
#include "screens/screens.h"

namespace kiosk {

void draw(const route::Stories& route, Frame& frame) {
  if (!frame.state.library) return;
  ItemList list;
  list.title = frame.say("stories.title");
  list.intro = frame.say("stories.lead");
  for (const Story& story : frame.state.library->stories) {
    if (std::optional<ItemRow> row = item_row(frame, {ItemKind::story, story.id})) list.rows.push_back(std::move(*row));
  }
  std::ranges::stable_partition(list.rows, [](const ItemRow& row) { return row.row.mark != RowMark::note; });
  if (!list.rows.empty()) list.picture = list.rows.front().row.picture;
  list.page = route.page;
  draw_item_list(frame, list);
}

}  // namespace kiosk
