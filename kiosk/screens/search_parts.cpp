#include "screens/search_parts.h"

#include <algorithm>
#include <cmath>

#include "screens/found_rows.h"

namespace kiosk {

namespace {

constexpr float kRowGap = 18;

struct WayOn {
  std::string id;
  std::string_view icon;
  Words words;
  Event event;
  std::string action;
  bool soft = false;
};

// Where the words of a way on stand. A narrow row (beside the keys of the largest text) is theirs alone.
Box way_words(const Box& row) {
  constexpr float kNarrow = 560;
  if (row.w < kNarrow) return {row.x + 28, row.y, row.w - 56, row.h};
  return {row.x + 102, row.y, row.w - 102 - 76, row.h};
}

// As large as leaves every word whole: what somebody may have meant can be any.
Type way_type(Frame& frame, const Words& words, float width) {
  for (const Type type : {Type::row_title, Type::label, Type::help}) {
    if (!frame.breaks_word(words, type, width)) return type;
  }
  return Type::caption;
}

// A row with an icon, words and a chevron.
void draw_way_on(Frame& frame, const WayOn& way, const Box& box) {
  ControlSpec control{way.id, way.words, box, way.action};
  control.radius = frame.tokens.radius.card;
  const Press press = frame.begin(control);
  const Box at = press.pressed ? box.inset(1) : box;
  const Colour fill = way.soft ? Colour::primary_soft : Colour::surface;
  const Colour ink = way.soft ? Colour::on_primary_soft : Colour::ink;
  if (way.soft) frame.fill(at, fill, frame.tokens.radius.card);
  else frame.card(at, fill, frame.tokens.radius.card);
  if (way.soft && frame.contrast) frame.edge(at, ink, frame.tokens.stroke.control, frame.tokens.radius.card);
  press_veil(frame, at, frame.tokens.radius.card, press.pressed);
  const Colour before = frame.background();
  frame.on(fill);
  const float cy = at.y + at.h / 2;
  const Box words = way_words(at);
  if (words.w < at.w - 56) {
    frame.icon(way.icon, at.x + 36 + 20, cy, 44, way.soft ? ink : Colour::primary);
    frame.icon("chevron", at.end() - 28 - 18, cy, 36, ink);
  }
  TextSpec text{way_type(frame, way.words, words.w), ink};
  text.place = Place::middle;
  frame.text(words, way.words, text);
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(way.event);
}

std::vector<WayOn> ways_on(Frame& frame, const SearchFound* found) {
  std::vector<WayOn> ways;
  if (found != nullptr && !found->suggestion.empty())
    ways.push_back({"search.suggestion", "search", frame.say("search.look_for", {{"word", found->suggestion}}),
                    event::LookFor{found->suggestion}, "search", true});
  ways.push_back({"search.topics", "home", frame.say("search.topics"), event::Open{route::Home{}}, "home"});
  ways.push_back({"search.people", "people", frame.say("home.people"), event::Open{route::Contacts{}}, "contacts"});
  return ways;
}

}  // namespace

const SearchFound* shown_answer(const Frame& frame) { return frame.state.visit.search.found.get(); }

Words found_heading(Frame& frame, const SearchFound& found) {
  if (found.hits.empty()) return frame.say("search.none");
  // To somebody in need a count is cold.
  if (found.danger) return frame.say("search.may_help");
  const std::string count = std::to_string(found.hits.size());
  if (!found.meant.empty()) return frame.say("search.found_for", {{"n", count}, {"word", found.meant}});
  return frame.say(found.hits.size() == 1 ? "search.found_one" : "search.found_many", {{"n", count}});
}

float danger_row_height(Frame& frame, float width) {
  const float words = width - 32 - 64 - 28 - 76;
  return std::max(148.0F, 2 * 24 + frame.text_height(frame.say("search.danger"), Type::row_title, words) + 4 +
                              frame.text_height(frame.say("search.danger_words"), Type::caption, words));
}

void draw_danger_row(Frame& frame, const Box& box) {
  const Words title = frame.say("search.danger");
  const Words help = frame.say("search.danger_words");
  ControlSpec control{"search.help", title, box, "help"};
  control.radius = frame.tokens.radius.card;
  const Press press = frame.begin(control);
  const Box at = press.pressed ? box.inset(1) : box;
  frame.fill(at, Colour::urgent_soft, frame.tokens.radius.card);
  if (frame.contrast)
    frame.edge(at, Colour::on_urgent_soft, frame.tokens.stroke.high_contrast, frame.tokens.radius.card);
  press_veil(frame, at, frame.tokens.radius.card, press.pressed);
  const Colour before = frame.background();
  frame.on(Colour::urgent_soft);
  const float cy = at.y + at.h / 2;
  frame.icon("help", at.x + 32 + 32, cy, 60, Colour::on_urgent_soft);
  frame.icon("chevron", at.end() - 28 - 18, cy, 36, Colour::on_urgent_soft);
  const float x = at.x + 32 + 64 + 28;
  const float width = at.end() - 76 - x;
  const float first = frame.text_height(title, Type::row_title, width);
  const float second = frame.text_height(help, Type::caption, width);
  float y = cy - (first + 4 + second) / 2;
  frame.text({x, y, width, first + 1}, title, {Type::row_title, Colour::on_urgent_soft});
  y += first + 4;
  frame.text({x, y, width, second + 1}, help, {Type::caption, Colour::on_urgent_soft});
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event::OpenHelp{});
}

void draw_danger_button(Frame& frame, const Box& box) {
  const Words label = frame.say("conversation.safe_button");
  ControlSpec control{"search.help", label, box, "help"};
  const Press press = frame.begin(control);
  const Box at = press.pressed ? box.inset(1) : box;
  frame.fill(at, Colour::urgent_soft, at.h / 2);
  frame.edge(at, Colour::on_urgent_soft, frame.tokens.stroke.control, at.h / 2);
  press_veil(frame, at, at.h / 2, press.pressed);
  const Colour before = frame.background();
  frame.on(Colour::urgent_soft);
  const float icon = frame.largest() ? 48.0F : 40.0F;
  const float words = std::min(frame.text_width(label, Type::label) + 2, at.w - icon - 18 - 40);
  const float x = at.x + (at.w - words - icon - 18) / 2;
  frame.icon("help", x + icon / 2, at.y + at.h / 2, icon, Colour::on_urgent_soft);
  TextSpec text{Type::label, Colour::on_urgent_soft};
  text.place = Place::middle;
  frame.text({x + icon + 18, at.y, words, at.h}, label, text);
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event::OpenHelp{});
}

bool has_room_for_danger_row(Frame& frame, const Box& box) {
  return box.w >= 600 && box.h >= danger_row_height(frame, box.w) + 24 + frame.target();
}

void draw_found(Frame& frame, const SearchFound& found, const Box& box, int wanted) {
  const float danger = found.danger ? danger_row_height(frame, box.w) + kRowGap : 0;
  constexpr float kColumnGap = 24;
  const int columns = box.w >= 1400 && !frame.largest() ? 2 : 1;
  const float width = (box.w - kColumnGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float row = found_row_height(frame, found, width);
  const float side = frame.target();
  const auto rows_in = [&](float height) {
    return columns * std::max(1, static_cast<int>(std::floor((height + kRowGap) / (row + kRowGap))));
  };
  const auto count = static_cast<int>(found.hits.size());
  // Urgent help stands on every page: who types such words shall not have to look for it. Where it leaves no row, it is the first.
  const bool own_page = found.danger && box.h - danger - side - 24 < row;
  const float above = own_page ? 0 : danger;
  float room = box.h - above;
  if (rows_in(room) < count || own_page) room -= side + 24;
  const int each = rows_in(room);
  const int before = own_page ? 1 : 0;
  const int pages = before + std::max(1, (count + each - 1) / each);
  const int page = std::clamp(wanted, 1, pages);
  if (found.danger && (page == 1 || !own_page)) draw_danger_row(frame, {box.x, box.y, box.w, danger - kRowGap});
  {
    const PageTurn turning(frame);
    const int first = (page - before - 1) * each;
    for (int i = std::max(0, first); i < std::min(count, first + each); ++i) {
      const Box at{box.x + static_cast<float>((i - first) % columns) * (width + kColumnGap),
                   box.y + above + static_cast<float>((i - first) / columns) * (row + kRowGap), width, row};
      draw_found_row(frame, found.hits[static_cast<std::size_t>(i)], at);
    }
  }
  if (pages > 1) pager(frame, {{box.x, box.bottom() - side, box.w, side}, page, pages, false, {}});
}

void draw_ways_on(Frame& frame, const SearchFound* found, const Box& box) {
  float y = box.y;
  if (found != nullptr && found->danger) {
    const bool row = has_room_for_danger_row(frame, box);
    const float height = row ? danger_row_height(frame, box.w) : frame.target();
    if (row) draw_danger_row(frame, {box.x, y, box.w, height});
    else draw_danger_button(frame, {box.x, y, box.w, height});
    y += height + kRowGap;
  }
  const Words desk = frame.say("search.desk");
  const float words = frame.text_height(desk, Type::help, box.w - 64);
  const std::vector<WayOn> ways = ways_on(frame, found);
  float row = frame.target() + 8;
  const float room = way_words(box).w;
  for (const WayOn& way : ways)
    row = std::max(row, frame.text_height(way.words, way_type(frame, way.words, room), room) + 40);
  for (const WayOn& way : ways) {
    if (y + row > box.bottom()) break;
    draw_way_on(frame, way, {box.x, y, box.w, row});
    y += row + kRowGap;
  }
  y += 8;
  if (y + words > box.bottom()) return;
  frame.icon("card", box.x + 20, y + frame.line_of(Type::help) / 2, 40, Colour::ink2);
  frame.text({box.x + 64, y, box.w - 64, words + 1}, desk, {Type::help, Colour::ink2});
}

}  // namespace kiosk
