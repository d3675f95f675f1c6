// What your baby is telling you: the states of a newborn, what one may see in each and what one could try (DESIGN section 11).
// At Largest the six are a page of their own, and what belongs to one has two.
#include <algorithm>
#include <cmath>
#include <vector>

#include "screens/baby_parts.h"
#include "screens/item_rows.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr float kStatesGap = 24;

const BabyState& chosen_state(const Library& library, const std::string& id) {
  const BabyState* chosen = library.baby_state(id.empty() ? library.first_baby_state : id);
  return chosen != nullptr ? *chosen : library.baby_states.front();
}

struct StateWords {
  Words title, summary;
  std::vector<Words> signs, helps;
  RowMark mark = RowMark::none;
};

StateWords words_of(const Frame& frame, const BabyState& state) {
  const Library& library = *frame.state.library;
  const auto found = library.words(state, frame.language);
  StateWords words{{found.words.title, found.language}, {found.words.summary, found.language}, {}, {}};
  for (const std::string& sign : found.words.signs) words.signs.push_back({sign, found.language});
  for (const std::string& help : found.words.helps) words.helps.push_back({help, found.language});
  if (!found.words.sign_off)
    words.mark = found.language == library.edition.default_language ? RowMark::unchecked : RowMark::draft;
  return words;
}

BabyPanel signs_panel(Frame& frame, const StateWords& words) {
  return {"baby_states.signs", "baby", frame.say("baby.signs"), words.signs, false};
}
BabyPanel helps_panel(Frame& frame, const StateWords& words) {
  return {"baby_states.helps", "heart", frame.say("baby.helps"), words.helps, true};
}

// The most that any state's panel needs at this width: nothing moves when one goes from state to state.
float most_panel(Frame& frame, float width) {
  float most = 0;
  for (const BabyState& state : frame.state.library->baby_states) {
    const StateWords words = words_of(frame, state);
    most = std::max({most, baby_panel_height(frame, signs_panel(frame, words), width),
                     baby_panel_height(frame, helps_panel(frame, words), width)});
  }
  return most;
}

float tile_width(const Frame& frame, int columns) {
  return (frame.content().w - frame.gap() * static_cast<float>(columns - 1)) / static_cast<float>(columns);
}

// In line with the last tile, also where its words would take a few pixels more: they come out of its padding.
float more_width(Frame& frame, const Words& more) {
  constexpr float kPaddingToSpare = 16;
  const float own = button_width(frame, more, true, 36);
  const float tile = tile_width(frame, frame.portrait ? 3 : 6);
  return own <= tile + kPaddingToSpare ? tile : own;
}

// Eyebrow, name and one line of what it looks like; the way on to read more at its end. Height used; drawn or measured.
struct StateHead {
  const StateWords& words;
  const BabyState& state;
  bool with_button = true;
  bool with_summary = true;
};
float lay_head(Frame& frame, const StateHead& head, const Box& box, bool draw) {
  float y = box.y;
  const float mark = head.words.mark == RowMark::none ? 0 : chip_width(frame, head.words.mark);
  const Words more = frame.say("baby.read_on");
  const bool button_there = head.with_button && !head.state.items.empty();
  const float button_room = button_there ? more_width(frame, more) : 0;
  if (!frame.largest()) {
    const Words name = frame.say("baby.eyebrow");
    const float line = frame.line_of(Type::label);
    if (draw) eyebrow(frame, box.x, y, box.w - (button_there ? button_room + kStatesGap : 0), "baby", name);
    y += line + 6;
  }
  const float first_lines = box.w - (button_there ? button_room + kStatesGap : 0);
  const float title = frame.text_height(head.words.title, Type::heading, first_lines);
  const float title_width = frame.text_width(head.words.title, Type::heading);
  const bool same_side = is_right_to_left(head.words.title.language) == frame.rtl;
  const bool mark_beside = mark > 0 && same_side && title_width + kStatesGap + mark <= first_lines;
  if (draw) {
    own_heading(frame, {box.x, y, first_lines, title + 1}, head.words.title, Type::heading, "baby_states.heading");
    if (mark_beside) chip(frame, box.x + title_width + kStatesGap + mark, y + title / 2 + 4, head.words.mark);
    if (button_there &&
        button(frame,
               {"baby_states.more", more, {box.end() - button_room, box.y, button_room, frame.target()}, "book"}))
      open_item(frame, head.state.items.front());
  }
  y += title;
  if (button_there) y = std::max(y, box.y + frame.target() + 4);
  if (head.with_summary && !head.words.summary.text.empty()) {
    const float summary = frame.text_height(head.words.summary, Type::help, box.w);
    TextSpec spec{Type::help, Colour::ink};
    spec.own_side = true;
    spec.id = "baby_states.summary";
    if (draw) frame.text({box.x, y + 6, box.w, summary + 1}, head.words.summary, spec);
    y += 6 + summary;
  }
  if (mark > 0 && !mark_beside) {
    if (draw) chip(frame, box.x + mark, y + 12 + 26, head.words.mark);
    y += 12 + 52;
  }
  return y - box.y;
}

void open_state(Frame& frame, const std::string& id) { frame.emit(event::Open{route::BabyStates{id, 1}}); }

// All six, `columns` a row, in `box`.
void draw_tiles(Frame& frame, const Box& box, const std::string& chosen, int columns) {
  const std::vector<BabyState>& states = frame.state.library->baby_states;
  const int rows = (static_cast<int>(states.size()) + columns - 1) / columns;
  const float w = (box.w - frame.gap() * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float h = (box.h - frame.gap() * static_cast<float>(rows - 1)) / static_cast<float>(std::max(1, rows));
  for (std::size_t i = 0; i < states.size(); ++i) {
    const auto column = static_cast<float>(static_cast<int>(i) % columns);
    const auto row = static_cast<float>(static_cast<int>(i) / columns);
    const Box tile{box.x + column * (w + frame.gap()), box.y + row * (h + frame.gap()), w, h};
    if (baby_tile(frame, states[i], tile, states[i].id == chosen)) open_state(frame, states[i].id);
  }
}

// One panel a page, with the pager below it.
void draw_paged(Frame& frame, const StateWords& words, int wanted, const Box& box, const Box& pager_box) {
  const int page = clamp_page(wanted, 2);
  {
    const PageTurn turning(frame);
    const BabyPanel panel = page == 1 ? signs_panel(frame, words) : helps_panel(frame, words);
    draw_baby_panel(frame, panel, box);
  }
  pager(frame, {pager_box, page, 2, false, {}});
}

void draw_landscape(Frame& frame, const BabyState& state, const StateWords& words, int page) {
  const Box content = frame.content();
  const float x = 688;
  const float w = content.end() - x;
  StateHead head{words, state, frame.reach_top() <= 0};
  float y = content.y + lay_head(frame, head, {x, content.y, w, 0}, false) + 20;
  const float half = (w - kStatesGap) / 2;
  const BabyPanel signs = signs_panel(frame, words);
  const BabyPanel helps = helps_panel(frame, words);
  const float both = most_panel(frame, half);
  const float label = baby_tile_label(frame, (content.w - 5 * frame.gap()) / 6);
  const float least = label + 96;
  const bool side_by_side = y + both + kStatesGap + least <= content.bottom();
  float tiles = 0;
  if (side_by_side) {
    tiles = std::clamp(content.bottom() - kStatesGap - both - y, least, 264.0F);
  } else {
    const float one = most_panel(frame, w) + frame.target() + 2 * kStatesGap;
    // A face in a strip has no forehead: rather without the line that the panel says again.
    if (content.bottom() - one - y < least) {
      head.with_summary = false;
      y = content.y + lay_head(frame, head, {x, content.y, w, 0}, false) + 20;
    }
    tiles = std::clamp(content.bottom() - one - y, label, 264.0F);
  }
  const float bottom = content.bottom() - tiles - kStatesGap;
  frame.picture({content.x, content.y, 560, bottom - content.y}, state.picture, frame.tokens.radius.picture, {},
                "baby_states.picture");
  lay_head(frame, head, {x, content.y, w, 0}, true);
  if (side_by_side) {
    draw_baby_panel(frame, signs, {x, y, half, bottom - y});
    draw_baby_panel(frame, helps, {x + half + kStatesGap, y, half, bottom - y});
  } else {
    draw_paged(frame, words, page, {x, y, w, bottom - frame.target() - kStatesGap - y},
               {x, bottom - frame.target(), w, frame.target()});
  }
  draw_tiles(frame, {content.x, content.bottom() - tiles, content.w, tiles}, state.id, 6);
}

void draw_portrait(Frame& frame, const BabyState& state, const StateWords& words, int page) {
  const Box content = frame.content();
  const StateHead head{words, state, frame.reach_top() <= 0};
  const float top = lay_head(frame, head, {content.x, 0, content.w, 0}, false) + 20;
  const BabyPanel signs = signs_panel(frame, words);
  const BabyPanel helps = helps_panel(frame, words);
  const float first = most_panel(frame, content.w);
  const float second = first;
  const float tile = baby_tile_label(frame, (content.w - 2 * frame.gap()) / 3) + 120;
  const float tiles = 2 * tile + frame.gap();
  const float rest = content.h - top - tiles - kStatesGap;
  const bool stacked = first + kStatesGap + second + 160 <= rest;
  const float panels = stacked ? first + kStatesGap + second : std::max(first, second) + kStatesGap + frame.target();
  const float picture = std::min(560.0F, rest - panels - kStatesGap);
  float y = content.y;
  if (picture >= 120) {
    frame.picture({content.x, y, content.w, picture}, state.picture, frame.tokens.radius.picture, {},
                  "baby_states.picture");
    y += picture + kStatesGap;
  }
  lay_head(frame, head, {content.x, y, content.w, 0}, true);
  y += top;
  const float tiles_top = content.bottom() - tiles;
  if (stacked) {
    draw_baby_panel(frame, signs, {content.x, y, content.w, first});
    draw_baby_panel(frame, helps, {content.x, y + first + kStatesGap, content.w, second});
  } else {
    const float bar = tiles_top - kStatesGap - frame.target();
    draw_paged(frame, words, page, {content.x, y, content.w, bar - kStatesGap - y},
               {content.x, bar, content.w, frame.target()});
  }
  draw_tiles(frame, {content.x, tiles_top, content.w, tiles}, state.id, 3);
}

// At Largest: the six.
void draw_chooser(Frame& frame) {
  const Box content = frame.content();
  const float title = heading(frame, content, frame.say("baby.choose"));
  const float top = std::max(content.y + title + kStatesGap, frame.reach_top());
  draw_tiles(frame, {content.x, top, content.w, content.bottom() - top}, {}, frame.portrait ? 2 : 3);
}

// At Largest: one of them.
void draw_one(Frame& frame, const BabyState& state, const StateWords& words, int page) {
  const Box content = frame.content();
  const float side = frame.target();
  const Words all = frame.say("baby.all");
  const float bar = controls_y(frame);
  const StateHead head{words, state, false};
  Box column = content;
  Box back;
  if (!frame.portrait) {
    const float picture = std::max(400.0F, button_width(frame, all, true) + 8);
    frame.picture({content.x, content.y, picture, bar - kStatesGap - content.y}, state.picture,
                  frame.tokens.radius.picture, {}, "baby_states.picture");
    back = {content.x, bar, picture, side};
    column.x = content.x + picture + 48;
    column.w = content.end() - column.x;
    column.h = bar - kStatesGap - column.y;
  } else {
    back = {content.x, bar - side - kStatesGap, content.w, side};
    column.h = back.y - kStatesGap - column.y;
    const float needed = lay_head(frame, head, {column.x, 0, column.w, 0}, false) + 20 +
                         std::max(baby_panel_height(frame, signs_panel(frame, words), column.w),
                                  baby_panel_height(frame, helps_panel(frame, words), column.w));
    const float picture = std::min(480.0F, column.h - needed - kStatesGap);
    if (picture >= 160) {
      frame.picture({content.x, content.y, content.w, picture}, state.picture, frame.tokens.radius.picture, {},
                    "baby_states.picture");
      column.y += picture + kStatesGap;
      column.h -= picture + kStatesGap;
    }
  }
  const float y = column.y + lay_head(frame, head, column, true) + 20;
  const Box pager_box{frame.portrait ? content.x : column.x, bar, frame.portrait ? content.w : column.w, side};
  draw_paged(frame, words, page, {column.x, y, column.w, column.bottom() - y}, pager_box);
  if (button(frame, {"baby_states.all", all, back, "baby"})) open_state(frame, {});
}

}  // namespace

void draw(const route::BabyStates& route, Frame& frame) {
  if (!frame.state.library || frame.state.library->baby_states.empty()) return;
  if (frame.largest() && route.id.empty()) {
    draw_chooser(frame);
    return;
  }
  const BabyState& state = chosen_state(*frame.state.library, route.id);
  const StateWords words = words_of(frame, state);
  if (frame.largest()) draw_one(frame, state, words, route.page);
  else if (frame.portrait) draw_portrait(frame, state, words, route.page);
  else draw_landscape(frame, state, words, route.page);
}

}  // namespace kiosk
