// The search: a field, keys, and what was found beside or above them (DESIGN section 15). Where large words or lower controls leave
// no room for both, what was found is a step of its own.
#include <algorithm>

#include "screens/keyboard.h"
#include "screens/screens.h"
#include "screens/search_parts.h"

namespace kiosk {

namespace {

constexpr float kFieldHeight = 112;
constexpr float kOftenTab = 88;

bool in_steps(const Frame& frame) { return frame.largest() || frame.reach_top() > 0; }

// The end of what is typed, where all of it has no room.
Words as_much_as_fits(Frame& frame, const Words& words, float width) {
  Words shown = words;
  while (!shown.text.empty() && frame.text_width(shown, Type::reading) > width) {
    std::size_t first = 1;
    while (first < shown.text.size() && (static_cast<unsigned char>(shown.text[first]) & 0xC0U) == 0x80) ++first;
    shown.text.erase(0, first);
  }
  return shown;
}

void draw_field(Frame& frame, const Box& box) {
  const std::string& typed = frame.state.visit.search.words;
  const float radius = box.h / 2;
  frame.fill(box, Colour::surface, radius);
  frame.edge(box, Colour::primary, frame.tokens.stroke.selected, radius);
  frame.node(Role::textbox, "search.field",
             typed.empty() ? frame.say("search.placeholder") : Words{typed, frame.language}, box);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  frame.icon("search", box.x + 58, box.y + box.h / 2, 44, Colour::ink);
  const float x = box.x + 106;
  const float width = box.w - 106 - 48;
  TextSpec spec{typed.empty() ? Type::help : Type::reading, typed.empty() ? Colour::ink2 : Colour::ink};
  spec.place = Place::middle;
  spec.quiet = true;
  spec.id = "search.field.words";
  const Words words =
      typed.empty() ? frame.say("search.placeholder") : as_much_as_fits(frame, {typed, frame.language}, width - 24);
  const float wide = typed.empty() ? 0 : frame.text_width(words, Type::reading);
  const float caret = frame.line_of(Type::reading) * 0.9F;
  const float at = typed.empty() ? 0 : wide + (typed.back() == ' ' ? 18.0F : 8.0F);
  frame.text({x + (typed.empty() ? 16.0F : 0.0F), box.y, width, box.h}, words, spec);
  frame.fill({x + at, box.y + (box.h - caret) / 2, 5, caret}, Colour::primary, 2);
  frame.on(before);
}

// Words that are often looked for: as many as stand on the lines that there are. Height used.
float draw_often(Frame& frame, const Box& box, float height, int lines) {
  float y = box.y;
  float x = box.x;
  for (const SearchTerm& term : frame.state.library->search.often) {
    const auto words = term.words.find(frame.language);
    if (words == term.words.end()) continue;
    const Words label{words->second.front(), words->first};
    const float width = std::max(frame.target(), frame.text_width(label, Type::label) + 2 * 32);
    if (x > box.x && x + width > box.end()) {
      if (--lines == 0) break;
      x = box.x;
      y += height + frame.gap();
    }
    if (tab(frame, "search.often." + term.id, {x, y, width, height}, label, false, "search"))
      frame.emit(event::LookFor{label.text});
    x += width + frame.gap();
  }
  return x > box.x ? y + height - box.y : y - box.y;
}

bool has_often(const Frame& frame) {
  return std::ranges::any_of(frame.state.library->search.often,
                             [&](const SearchTerm& term) { return term.words.contains(frame.language); });
}

// "What you type is not kept": with the field. Height used.
float draw_promise(Frame& frame, const Box& box) {
  const Words words = frame.say("search.private");
  const float height = frame.text_height(words, Type::caption, box.w - 48);
  frame.icon("lock", box.x + 16, box.y + frame.line_of(Type::caption) / 2, 32, Colour::ink2);
  frame.text({box.x + 48, box.y, box.w - 48, height + 1}, words, {Type::caption, Colour::ink2});
  return height;
}

void draw_found_beside(Frame& frame, const Box& box, int page) {
  const SearchFound* found = shown_answer(frame);
  const Words title = found != nullptr ? found_heading(frame, *found) : frame.say("search.title");
  float y = box.y + heading(frame, box, title, Type::h2, "search.count") + 12;
  if (found != nullptr && !found->hits.empty()) {
    draw_found(frame, *found, {box.x, y + 4, box.w, box.bottom() - y - 4}, page);
    return;
  }
  const Words help = frame.say(found != nullptr ? "search.none_help" : "search.start_help");
  y += frame.text({box.x, y, box.w, 400}, help, {Type::help, Colour::ink2}) + 24;
  draw_ways_on(frame, found, {box.x, y, box.w, box.bottom() - y});
}

// Field, words often looked for and keys on one side, what was found on the other.
void draw_beside(Frame& frame, int page) {
  const Box content = frame.content();
  const float width = kKeyboardWidth;
  const float found_width = content.w - width - 47;
  // For the left hand what was found stands there, and the keys, which both hands find, at the right.
  const bool found_first = frame.hand_at_start();
  const float x = found_first ? content.end() - width : content.x;
  const Box keys{x, content.bottom() - kKeyboardHeight - 10, width, kKeyboardHeight};
  draw_field(frame, {x, content.y, width, kFieldHeight});
  float y = content.y + kFieldHeight + 28;
  if (has_often(frame)) {
    const Words often = frame.say("search.often");
    TextSpec spec{Type::label, Colour::ink};
    y += frame.text({x, y, width, 80}, often, spec) + 8;
    y += draw_often(frame, {x, y, width, kOftenTab}, kOftenTab, 1) + 18;
  }
  const float promise = frame.text_height(frame.say("search.private"), Type::caption, width - 48);
  if (y + promise <= keys.y - 12) draw_promise(frame, {x, y, width, promise});
  draw_keyboard(frame, keys, frame.state.visit.search.keys);
  draw_found_beside(
      frame, {found_first ? content.x : content.end() - found_width, content.y + 20, found_width, content.h - 20},
      page);
}

// Upright: what was found stands between the field and the keys.
void draw_upright(Frame& frame, int page) {
  const Box content = frame.content();
  const float glass = frame.geometry.width();
  const Box keys{(glass - kKeyboardWidth) / 2, content.bottom() - kKeyboardHeight, kKeyboardWidth, kKeyboardHeight};
  draw_field(frame, {content.x, content.y, content.w, kFieldHeight});
  float y = content.y + kFieldHeight + 16;
  y += draw_promise(frame, {content.x, y, content.w, 80}) + 18;
  if (has_often(frame)) y += draw_often(frame, {content.x, y, content.w, kOftenTab}, kOftenTab, 1) + 24;
  draw_found_beside(frame, {content.x, y, content.w, keys.y - 28 - y}, page);
  draw_keyboard(frame, keys, frame.state.visit.search.keys);
}

// Words often looked for, on as many lines as there are.
void draw_often_in(Frame& frame, const Box& box) {
  const auto lines = static_cast<int>((box.h + frame.gap()) / (frame.target() + frame.gap()));
  if (lines > 0) draw_often(frame, box, frame.target(), lines);
}

// The way to what was found, or the ways on; beside the keys, or above them.
void draw_step(Frame& frame, const Box& box) {
  const SearchFound* found = shown_answer(frame);
  float y = box.y;
  if (found == nullptr) {
    if (has_often(frame)) draw_often_in(frame, box);
    else draw_ways_on(frame, found, box);
    return;
  }
  if (found->hits.empty()) {
    y += heading(frame, {box.x, y, box.w, 200}, found_heading(frame, *found), Type::row_title, "search.count") + 16;
    draw_ways_on(frame, found, {box.x, y, box.w, box.bottom() - y});
    return;
  }
  const float side = frame.target();
  const float gap = 24;
  const bool wide = box.w >= 900;
  float x = box.x;
  float width = box.w;
  if (found->danger && has_room_for_danger_row(frame, box)) {
    const float height = danger_row_height(frame, box.w);
    draw_danger_row(frame, {box.x, y, box.w, height});
    y += height + gap;
  } else if (found->danger) {
    // Beside each other where the width allows, one above the other where it does not.
    width = wide ? (box.w - gap) / 2 : box.w;
    draw_danger_button(frame, {box.x, y, width, side});
    if (wide) x += width + gap;
    else y += side + gap;
  }
  const std::string count = std::to_string(found->hits.size());
  ButtonSpec results{"search.results",
                     frame.say(found->hits.size() == 1 ? "search.found_one" : "search.found_many", {{"n", count}}),
                     {x, y, width, side},
                     {},
                     "next",
                     ButtonKind::primary};
  results.action = "search-results";
  if (button(frame, results)) frame.emit(event::Open{route::SearchResults{}});
  y += side + 24;
  draw_often_in(frame, {box.x, y, box.w, box.bottom() - y});
}

// Where the keys stand: as large as they can be, below what the hand reaches.
Box step_keys(Frame& frame) {
  const Box content = frame.content();
  const bool large = frame.largest();
  const float width = large && !frame.portrait ? kLargeKeyboardWidth : kKeyboardWidth;
  // Upright with lower controls the way to what was found needs the room.
  const bool tall = large && !(frame.portrait && frame.reach_top() > 0);
  const float height = std::min(tall ? kLargeKeyboardHeight : kKeyboardHeight, content.bottom() - frame.reach_top());
  const float x = frame.portrait ? (frame.geometry.width() - width) / 2 : content.x;
  return {x, content.bottom() - height, width, height};
}

void draw_in_steps(Frame& frame) {
  const Box content = frame.content();
  const Box keys = step_keys(frame);
  constexpr float kBetween = 32;
  const float width = frame.portrait ? content.w : keys.w;
  draw_field(frame, {content.x, content.y, width, kFieldHeight});
  float y = content.y + kFieldHeight + 20;
  y += draw_promise(frame, {content.x, y, width, 160}) + 24;
  if (frame.portrait) {
    y = std::max(y, frame.reach_top());
    draw_step(frame, {content.x, y, content.w, keys.y - 28 - y});
  } else {
    const float top = std::max(content.y, frame.reach_top());
    const float x = keys.end() + kBetween;
    draw_step(frame, {x, top, content.end() - x, content.bottom() - top});
  }
  draw_keyboard(frame, keys, frame.state.visit.search.keys);
}

}  // namespace

void draw(const route::Search& route, Frame& frame) {
  if (frame.state.library == nullptr) return;
  if (in_steps(frame)) draw_in_steps(frame);
  else if (frame.portrait) draw_upright(frame, route.page);
  else draw_beside(frame, route.page);
}

void draw(const route::SearchResults& route, Frame& frame) {
  const SearchFound* found = shown_answer(frame);
  if (frame.state.library == nullptr || found == nullptr) return;
  const Box content = frame.content();
  // The field is not here: the heading says for what.
  std::string typed = frame.state.visit.search.words;
  while (typed.ends_with(' ')) typed.pop_back();
  const bool plain = !found->hits.empty() && !found->danger && found->meant.empty();
  const Words title = plain
                          ? frame.say("search.found_for", {{"n", std::to_string(found->hits.size())}, {"word", typed}})
                          : found_heading(frame, *found);
  float y = content.y;
  y += heading(frame, {content.x, y, content.w, 300}, title, Type::heading, "search.count") + 20;
  y = std::max(y, frame.reach_top());
  const Box box{content.x, y, content.w, content.bottom() - y};
  if (found->hits.empty()) draw_ways_on(frame, found, box);
  else draw_found(frame, *found, box, route.page);
}

}  // namespace kiosk
