#include "screens/item_rows.h"

#include <algorithm>
#include <string>

#include "app/paths.h"

namespace kiosk {

namespace {

bool topic_is_sensitive(const Library& library, const std::string& id) {
  const Topic* topic = library.topic(id);
  return topic != nullptr && topic->sensitive;
}

// One mark a row, the graver wins (DESIGN section 14).
template <class Item>
RowMark mark_of(const Frame& frame, const Item& item) {
  const Library& library = *frame.state.library;
  if (item.sensitive || topic_is_sensitive(library, item.topic)) return RowMark::note;
  const auto found = library.words(item, frame.language);
  if (found.words.sign_off) return RowMark::none;
  return found.language == library.edition.default_language ? RowMark::unchecked : RowMark::draft;
}

Words kind_words(Frame& frame, std::string_view kind, int minutes) {
  const std::string name = frame.say(kind).text;
  if (minutes == 1) return frame.say("item.minutes_one", {{"kind", name}});
  return frame.say("item.minutes_many", {{"kind", name}, {"n", std::to_string(minutes)}});
}

template <class Item>
ItemRow row_of(Frame& frame, const ItemRef& ref, const Item& item, std::string_view kind, std::string_view icon,
               int minutes, const Route& route) {
  const auto found = frame.state.library->words(item, frame.language);
  ItemRow made;
  const std::string name(kind.substr(kind.find('.') + 1));
  made.row.id = frame.screen + "." + name + "." + item.id;
  made.row.icon = icon;
  made.row.kind = kind_words(frame, kind, minutes);
  made.row.title = {found.words.title, found.language};
  made.row.picture = item.picture;
  made.row.mark = is_kept(frame.state, ref) ? RowMark::kept : mark_of(frame, item);
  made.row.action = to_string(route);
  made.opens = event::Open{route};
  made.minutes = minutes;
  return made;
}

}  // namespace

std::optional<ItemRow> item_row(Frame& frame, const ItemRef& ref) {
  const Library& library = *frame.state.library;
  switch (ref.kind) {
    case ItemKind::article:
      if (const Article* item = library.article(ref.id)) {
        return row_of(frame, ref, *item, "kind.article", "book", minutes_of(frame.state, ref), route::Article{ref.id});
      }
      break;
    case ItemKind::story:
      if (const Story* item = library.story(ref.id)) {
        return row_of(frame, ref, *item, "kind.story", "people", minutes_of(frame.state, ref), route::Story{ref.id});
      }
      break;
    case ItemKind::tip:
      if (const Tip* item = library.tip(ref.id))
        return row_of(frame, ref, *item, "kind.tip", "bulb", 1, route::Tips{ref.id});
      break;
    case ItemKind::contact:
    case ItemKind::group:
      break;  // a row of another form
  }
  return std::nullopt;
}

Route route_of(const ItemRef& ref) {
  switch (ref.kind) {
    case ItemKind::article:
      return route::Article{ref.id};
    case ItemKind::story:
      return route::Story{ref.id};
    case ItemKind::tip:
      return route::Tips{ref.id};
    case ItemKind::contact:
      return route::Contact{ref.id};
    case ItemKind::group:
      return route::Group{ref.id};
  }
  return route::Home{};
}

void open_item(Frame& frame, const ItemRef& ref) { frame.emit(event::Open{route_of(ref)}); }

ItemRow people_row(Frame& frame) {
  ItemRow made;
  made.row.id = frame.screen + ".people";
  made.row.icon = "people";
  made.row.kind = frame.say("home.people");
  made.row.title = frame.say("article.talk");
  made.row.action = "contacts";
  made.opens = event::Open{route::Contacts{}};
  // The picture of the topic about people who help, so that the row's words stand where the others' do.
  for (const Topic& topic : frame.state.library->topics) {
    if (topic.icon == "people") made.row.picture = topic.picture;
  }
  return made;
}

float usual_row(const Frame& frame) { return frame.largest() ? 200.0F : 152.0F; }

float row_height(Frame& frame, std::span<const ItemRow> rows, float width, float least) {
  float most = least;
  for (const ItemRow& row : rows) most = std::max(most, list_row_height(frame, row.row, width));
  return most;
}

void draw_rows(Frame& frame, std::span<const ItemRow> rows, const Box& first, float step) {
  Box box = first;
  for (const ItemRow& row : rows) {
    ListRowSpec spec = row.row;
    spec.box = box;
    if (list_row(frame, spec)) frame.emit(row.opens);
    box.y += step;
  }
}

}  // namespace kiosk
