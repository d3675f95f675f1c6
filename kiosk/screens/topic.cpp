// Topic: what there is to read about one thing, for the minutes that one has.
#include <algorithm>
#include <array>

#include "app/paths.h"
#include "screens/item_list.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

std::vector<ListChoice> minute_choices(Frame& frame) {
  std::vector<ListChoice> choices;
  for (const int minutes : kMinutes) {
    const std::string name = minutes == 0 ? "any" : std::to_string(minutes);
    ListChoice choice;
    choice.id = "topic.minutes." + name;
    choice.label = minutes == 0 ? frame.say("topic.any") : Words{name, frame.language};
    choice.selected = frame.state.visit.minutes == minutes;
    choice.event = event::ChooseMinutes{minutes};
    choice.action = "minutes/" + name;
    choices.push_back(std::move(choice));
  }
  return choices;
}

// Keeps the order (DESIGN section 15). Where nothing is that short, all of it, the shortest first.
void keep_short(Frame& frame, ItemList& list) {
  const int minutes = frame.state.visit.minutes;
  if (minutes <= 0) return;
  const auto too_long = [&](const ItemRow& row) { return row.minutes > minutes; };
  if (std::ranges::all_of(list.rows, too_long)) {
    list.notice = frame.say("topic.nothing_short");
    std::ranges::stable_sort(list.rows, {}, &ItemRow::minutes);
    return;
  }
  std::erase_if(list.rows, too_long);
}

}  // namespace

void draw(const route::Topic& route, Frame& frame) {
  const Topic* topic = frame.state.library ? frame.state.library->topic(route.id) : nullptr;
  if (topic == nullptr) return;
  const auto found = frame.state.library->words(*topic, frame.language);
  ItemList list;
  list.title = {found.words.title, found.language};
  list.intro = {found.words.intro, found.language};
  list.picture = topic->picture;
  list.question = frame.say("topic.minutes_question");
  list.choices = minute_choices(frame);
  for (const ItemRef& ref : ordered_items(frame.state, *topic)) {
    if (std::optional<ItemRow> row = item_row(frame, ref)) list.rows.push_back(std::move(*row));
  }
  if (!list.rows.empty()) keep_short(frame, list);
  list.page = route.page;
  draw_item_list(frame, list);
}

}  // namespace kiosk
