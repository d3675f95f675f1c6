// Weeks, not minutes: what grows slowly, each on a line of its own.
#include "screens/item_list.h"
#include "screens/screens.h"

namespace kiosk {

void draw(const route::GrowthList& route, Frame& frame) {
  if (!frame.state.library) return;
  const Library& library = *frame.state.library;
  ItemList list;
  list.title = frame.say("growth.title");
  list.intro = frame.say("growth.lead");
  for (const GrowthLine& line : library.growth) {
    const auto found = library.words(line, frame.language);
    ItemRow made;
    made.row.id = "growth_list.line." + line.id;
    made.row.icon = "clock";
    made.row.kind = frame.say("growth.row", {{"n", std::to_string(line.moments.size())}});
    made.row.title = {found.words.title, found.language};
    made.row.picture = line.picture;
    if (!found.words.sign_off)
      made.row.mark = found.language == library.edition.default_language ? RowMark::unchecked : RowMark::draft;
    made.row.action = "growth/" + line.id;
    made.opens = event::Open{route::Growth{line.id, 1}};
    list.rows.push_back(std::move(made));
  }
  if (!list.rows.empty()) list.picture = list.rows.front().row.picture;
  list.page = route.page;
  draw_item_list(frame, list);
}

}  // namespace kiosk
