// My list: what the visitor takes home, on one slip or in one code (mock-up take-home).
#include <algorithm>
#include <cmath>

#include "library/contact_code.h"
#include "screens/button_row.h"
#include "screens/code_card.h"
#include "screens/contact_words.h"
#include "screens/group_words.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr float kListGap = 18;

struct Kept {
  ItemRef item;
  std::string_view icon;
  Colour fill = Colour::accent_soft;
  Words title;
  Words line;            // what it is, its number, or when it is
  Words brief{};         // the same where that has no room
  std::string speech{};  // of the line
  bool removed = false;
};

template <class Item>
void fill_words(Frame& frame, Kept& kept, const Item* item, std::string_view kind) {
  if (item == nullptr) return;
  const auto found = frame.state.library->words(*item, frame.language);
  kept.title = {found.words.title, found.language};
  kept.line = frame.say(kind);
}

Kept kept_of(Frame& frame, const ItemRef& item) {
  const Library& library = *frame.state.library;
  Kept kept{item, "book", Colour::topic_peach, {}, {}, {}};
  switch (item.kind) {
    case ItemKind::article:
      fill_words(frame, kept, library.article(item.id), "kind.article");
      break;
    case ItemKind::story:
      kept.icon = "people";
      kept.fill = Colour::topic_lilac;
      fill_words(frame, kept, library.story(item.id), "kind.story");
      break;
    case ItemKind::tip:
      kept.icon = "bulb";
      kept.fill = Colour::topic_honey;
      fill_words(frame, kept, library.tip(item.id), "kind.tip");
      break;
    case ItemKind::contact:
      kept.icon = "phone";
      kept.fill = Colour::accent_soft;
      if (const Contact* contact = library.contact(item.id)) {
        const auto found = library.words(*contact, frame.language);
        kept.title = {found.words.name, found.language};
        ShortWay way = short_way(frame, *contact);
        kept.line = std::move(way.words);
        kept.speech = std::move(way.speech);
      }
      break;
    case ItemKind::group:
      kept.icon = "people";
      kept.fill = Colour::topic_sage;
      if (const Group* group = library.group(item.id)) {
        const auto found = library.words(*group, frame.language);
        kept.title = {group_title(library, found.language, *group, found.words), found.language};
        kept.line = group_hours(frame, *group);
        kept.brief = group_day(frame, *group);
      }
      break;
  }
  return kept;
}

// What is kept, and in its old place what was taken off a moment ago.
std::vector<Kept> all_kept(Frame& frame) {
  const Visit& visit = frame.state.visit;
  std::vector<Kept> out;
  for (const ItemRef& item : visit.kept) out.push_back(kept_of(frame, item));
  if (visit.removed) {
    Kept removed = kept_of(frame, visit.removed->item);
    removed.removed = true;
    const std::size_t index = std::min(visit.removed->index, out.size());
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(index), std::move(removed));
  }
  return out;
}

std::string id_of(const Kept& kept) {
  std::string id = to_string(kept.item);
  std::ranges::replace(id, '/', '.');
  return id;
}

float undo_width(Frame& frame) {
  return std::max(frame.target(), button_width(frame, frame.say("list.undo"), false, 32));
}

float title_room(Frame& frame, const Kept& kept, const Box& box) {
  const float button = kept.removed ? undo_width(frame) : frame.target();
  return box.w - 28 - 84 - 28 - button - 20 - 20;
}

float kept_height(Frame& frame, const Kept& kept, float width) {
  const float room = title_room(frame, kept, {0, 0, width, 0});
  return std::max(frame.target() + 32,
                  frame.text_height(kept.title, Type::row_title, room) + frame.line_of(Type::caption) + 28);
}

// On one line.
const Words& line_in(Frame& frame, const Kept& kept, float room) {
  return kept.brief.text.empty() || frame.text_width(kept.line, Type::caption) <= room ? kept.line : kept.brief;
}

void draw_kept(Frame& frame, const Kept& kept, const Box& box) {
  const std::string id = "take_home.item." + id_of(kept);
  frame.node(Role::listitem, id, kept.title, box);
  if (kept.removed) {
    frame.fill(box, Colour::sunken, frame.tokens.radius.card);
    if (frame.contrast) frame.edge(box, Colour::line, frame.tokens.stroke.control, frame.tokens.radius.card);
  } else {
    frame.card(box, Colour::surface, frame.tokens.radius.card);
  }
  const Colour before = frame.background();
  frame.on(kept.removed ? Colour::sunken : Colour::surface);
  const float cy = box.y + box.h / 2;
  const float cx = box.x + 28 + 42;
  frame.fill({cx - 42, cy - 42, 84, 84}, kept.removed ? Colour::surface : kept.fill, 42);
  if (frame.contrast) frame.edge({cx - 42, cy - 42, 84, 84}, Colour::line_strong, frame.tokens.stroke.control, 42);
  frame.icon(kept.icon, cx, cy, 42, Colour::ink);
  const float x = box.x + 28 + 84 + 28;
  const float room = title_room(frame, kept, box);
  const float title = frame.text_height(kept.title, Type::row_title, room);
  const float line = frame.line_of(Type::caption);
  const float y = cy - (title + line) / 2;
  TextSpec words{Type::row_title, Colour::ink};
  words.id = id + ".title";
  frame.text({x, y, room, title + 1}, kept.title, words);
  TextSpec small{Type::caption, Colour::ink2};
  small.id = id + ".line";
  small.speech = kept.removed ? std::string() : kept.speech;
  frame.text({x, y + title, room, line + 1}, kept.removed ? frame.say("list.removed") : line_in(frame, kept, room),
             small);
  const float side = frame.target();
  if (kept.removed) {
    const float width = undo_width(frame);
    ButtonSpec undo{"take_home.undo", frame.say("list.undo"), {box.end() - 20 - width, cy - side / 2, width, side}};
    undo.quiet = true;
    if (button(frame, undo)) frame.emit(event::UndoRemove{});
  } else {
    const Words remove = frame.say("list.remove", {{"title", kept.title.text}});
    if (round_button(frame, "take_home.remove." + id_of(kept), {box.end() - 20 - side, cy - side / 2, side, side},
                     "close", remove, ButtonKind::quiet))
      frame.emit(event::RemoveKept{kept.item});
  }
  frame.on(before);
}

// ---- the slip, as it will look: for the eye alone, the words stand in the rows

void draw_slip(Frame& frame, const std::vector<Kept>& all, const Box& box) {
  frame.shadow(box, 8, Elevation::card);
  frame.fill(box, Colour::white, 8);
  frame.edge(box, Colour::line, 2, 8);
  const Colour before = frame.background();
  frame.on(Colour::white);
  const float x = box.x + 30;
  const float inner = box.w - 60;
  float y = box.y + 32;
  const auto line = [&](const Words& words, Type type) {
    const float height = frame.text_height(words, type, inner);
    if (y + height > box.bottom() - 24) return false;
    TextSpec spec{type, Colour::black};
    spec.silent = true;
    frame.text({x, y, inner, height + 1}, words, spec);
    y += height;
    return true;
  };
  const auto rule = [&] {
    y += 12;
    for (float at = x; at < x + inner; at += 16) frame.fill({at, y, 8, 2}, Colour::line_strong);
    y += 14;
  };
  line(frame.say("list.slip_title"), Type::label);
  for (const Kept& kept : all) {
    if (kept.removed) continue;
    if (y + 110 > box.bottom() - 24) break;
    rule();
    if (!line(kept.title, Type::label)) break;
    line(kept.line, kept.item.kind == ItemKind::contact ? Type::row_title : Type::caption);
  }
  frame.on(before);
}

// ---- nothing on it yet

void draw_empty(Frame& frame, const Box& box) {
  float y = box.y;
  TextSpec words{Type::reading, Colour::ink};
  words.id = "take_home.empty";
  const float width = std::min(box.w, frame.measure());
  y += frame.text({box.x, y, width, box.h}, frame.say("list.empty"), words) + 40;
  const auto to = [&](const char* id, const char* words_id, std::string_view icon, Event event, ButtonKind kind) {
    RowButton made;
    made.spec.id = id;
    made.spec.label = frame.say(words_id);
    made.spec.icon = icon;
    made.spec.kind = kind;
    made.event = std::move(event);
    return made;
  };
  y = std::max(y, frame.reach_top());
  draw_button_row(frame,
                  {to("take_home.people", "home.people", "people", event::Open{route::Contacts{}}, ButtonKind::primary),
                   to("take_home.topics", "list.topics", "book", event::GoHome{}, ButtonKind::secondary)},
                  {box.x, y, box.w, 0});
}

Words count_words(Frame& frame, std::size_t count) {
  if (count == 1) return frame.say("list.count_one");
  return frame.say("list.count_many", {{"n", std::to_string(count)}});
}

CodeCard code_of(Frame& frame) {
  const ListCode code = list_code(*frame.state.library, frame.state.visit.kept, frame.language);
  Words note = frame.say("code.words");
  if (code.held == 0) note = frame.say("list.code_none");
  else if (code.left_out == 1) note = frame.say("list.code_left_one");
  else if (code.left_out > 1) note = frame.say("list.code_left_many", {{"n", std::to_string(code.left_out)}});
  return {"take_home.code", code.payload, frame.say("list.scan"), frame.say("code.help"), note};
}

void draw_rows(Frame& frame, const std::vector<Kept>& all, const Box& box, int wanted) {
  float height = 0;
  for (const Kept& kept : all) height = std::max(height, kept_height(frame, kept, box.w));
  const auto fit = [&](float room) {
    return static_cast<std::size_t>(std::max(1.0F, std::floor((room + kListGap) / (height + kListGap))));
  };
  const float lock = frame.text_height(frame.say("list.cleared"), Type::caption, box.w - 52);
  std::size_t each = fit(box.h - lock - 20);
  const bool paged = all.size() > each;
  if (paged) each = fit(controls_y(frame) - kAboveControls - box.y);
  const std::size_t pages = std::max<std::size_t>(1, (all.size() + each - 1) / each);
  const int page = clamp_page(wanted, pages);
  const std::size_t first = static_cast<std::size_t>(page - 1) * each;
  {
    const PageTurn turning(frame);
    Box row{box.x, box.y, box.w, height};
    for (std::size_t i = first; i < std::min(all.size(), first + each); ++i) {
      draw_kept(frame, all[i], row);
      row.y += height + kListGap;
    }
  }
  if (paged) {
    pager(frame, {{box.x, controls_y(frame), box.w, frame.target()}, page, static_cast<int>(pages), false, {}});
    return;
  }
  const float y = box.bottom() - lock;
  frame.icon("lock", box.x + 18, y + frame.line_of(Type::caption) / 2, 34, Colour::ink2);
  TextSpec spec{Type::caption, Colour::ink2};
  spec.id = "take_home.cleared";
  frame.text({box.x + 52, y, box.w - 52, lock + 1}, frame.say("list.cleared"), spec);
}

RowButton print_list(Frame& frame) {
  RowButton print = print_button(frame, "take_home.print", PrintOrder::What::list, {});
  print.spec.label = frame.say(frame.state.printer.paper == PaperKind::roll80 ? "list.print_slip" : "list.print_page");
  print.spec.kind = ButtonKind::primary;
  return print;
}

}  // namespace

void draw(const route::TakeHome& route, Frame& frame) {
  if (!frame.state.library) return;
  const Box content = frame.content();
  const std::vector<Kept> all = all_kept(frame);
  const std::size_t count = frame.state.visit.kept.size();
  const bool prints = can_print(frame.state);
  // The slip is dropped where words are large, and the code stands under the rows on an upright screen.
  const bool slip = !frame.portrait && frame.size == TextSize::normal && prints && count > 0;
  const float code = frame.portrait ? content.w : frame.largest() ? 560.0F : 460.0F;
  const float rows_width = frame.portrait ? content.w : content.w - code - 48 - (slip ? 420 + 44 : 0);
  float y = content.y;
  const float heading_width = all.empty() ? content.w : rows_width;
  y += heading(frame, {content.x, y, heading_width, 400}, frame.say("list.title"));
  if (all.empty()) {
    draw_empty(frame, {content.x, y + 28, content.w, content.bottom() - y - 28});
    return;
  }
  if (!frame.largest() || frame.portrait)
    y += 4 + frame.text({content.x, y + 4, heading_width, 300}, count_words(frame, count), {Type::help, Colour::ink2});
  y += 24;
  const CodeCard card = code_of(frame);
  const float side = frame.target();
  if (frame.portrait) {
    const float code_height = frame.largest() ? 480.0F : 560.0F;
    float bottom = content.bottom();
    if (count > 0 && prints) {
      RowButton print = print_list(frame);
      print.spec.box = {content.x, bottom - side, content.w, side};
      if (button(frame, print.spec)) frame.emit(print.event);
      bottom -= side + 24;
    }
    // The pager of the rows stands at the bottom of every screen; here the code's place is above the rows.
    if (count > 0) {
      draw_code_card(frame, {content.x, y, content.w, code_height}, card);
      y += code_height + 24;
    }
    draw_rows(frame, all, {content.x, y, content.w, bottom - y}, route.page);
    return;
  }
  y = std::max(y, frame.reach_top());
  draw_rows(frame, all, {content.x, y, rows_width, content.bottom() - y}, route.page);
  if (count == 0) return;
  float x = content.end() - code;
  float bottom = content.bottom();
  const bool print_under_code = prints && !slip;
  if (print_under_code) {
    RowButton print = print_list(frame);
    print.spec.box = {x, bottom - side, code, side};
    if (button(frame, print.spec)) frame.emit(print.event);
    bottom -= side + 24;
  }
  if (slip) {
    const Box paper{content.x + rows_width + 48, content.y, 420, content.h - side - 24};
    draw_slip(frame, all, paper);
    RowButton print = print_list(frame);
    print.spec.box = {paper.x, content.bottom() - side, paper.w, side};
    if (button(frame, print.spec)) frame.emit(print.event);
  }
  draw_code_card(frame, {x, content.y, code, bottom - content.y}, card);
}

}  // namespace kiosk
