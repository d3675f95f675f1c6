#include "screens/path_step.h"

#include <string>

#include "app/paths.h"

namespace kiosk {

Words next_words(Frame& frame, int minutes) {
  if (minutes == 1) return frame.say("article.next_one");
  return frame.say("article.next_many", {{"n", std::to_string(minutes)}});
}

std::optional<ItemRow> next_row(Frame& frame, const ItemRef& after) {
  const std::optional<ItemRef> next = next_on_path(frame.state, after);
  if (!next) return std::nullopt;
  std::optional<ItemRow> made = item_row(frame, *next);
  if (!made) return std::nullopt;
  made->row.id = frame.screen + ".next." + next->id;
  made->row.kind = next_words(frame, made->minutes);
  made->row.icon = "next";
  made->row.leads = true;
  return made;
}

RowButton next_button(const ItemRow& row) {
  RowButton made;
  made.spec.id = row.row.id;
  made.spec.label = row.row.kind;
  made.spec.icon_after = "next";
  made.spec.kind = ButtonKind::soft;
  made.spec.action = row.row.action;
  made.event = row.opens;
  return made;
}

}  // namespace kiosk
