// The dock: Home, Back, Language, Text size, Read aloud, Hide this screen, Urgent help, at the same place on every screen
// (CARE A8). Places depend on language, text size and orientation alone: Back's stays empty where nothing lies behind, and
// Read aloud's is as wide as the wider of its two labels.
#include <algorithm>
#include <array>
#include <vector>

#include "library/language_name.h"
#include "ui/speech_text.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

struct Item {
  std::string id;
  std::string_view icon;
  Words label;
  Words other;  // the label that it turns into: its place has room for both
  Colour fill = Colour::none;
  Colour ink = Colour::ink;
  bool edged = false;
  bool selected = false;
  bool shown = true;
};

constexpr float kIcon = 38;

// The least width at which the words take at most two lines.
float two_line_width(Frame& frame, const Words& words) {
  float low = 40;
  float high = frame.text_width(words, Type::dock) + 2;
  if (frame.line_count(words, Type::dock, high) > 1) return high;
  while (high - low > 4) {
    const float mid = (low + high) / 2;
    const TextBlock& block = frame.block(words, Type::dock, mid, TextAlign::start);
    const bool fits = block.lines.size() <= 2 && block.widest <= static_cast<float>(frame.geometry.px(mid)) + 1;
    // A word broken in two would fit as well: two lines only at the space.
    const bool whole = block.lines.size() < 2 || words.text.find(' ') != std::string::npos;
    (fits && whole ? high : low) = mid;
  }
  return high;
}

bool breaks_a_word(Frame& frame, const Words& words, float width) {
  for (const TextLine& line : frame.block(words, Type::dock, width, TextAlign::start).lines) {
    if (line.end < words.text.size() && words.text[line.end] != ' ' &&
        (line.end == 0 || words.text[line.end - 1] != ' '))
      return true;
  }
  return false;
}

float narrow_width(Frame& frame, const Words& words) {
  float width = two_line_width(frame, words);
  while (breaks_a_word(frame, words, width)) width += 8;
  return width + 2;
}

void activate(Frame& frame, const Item& item) {
  if (item.id == "dock.home") frame.emit(event::GoHome{});
  else if (item.id == "dock.back") frame.emit(event::Back{});
  else if (item.id == "dock.language") frame.emit(event::ToggleLanguages{});
  else if (item.id == "dock.text_size") frame.emit(event::ToggleTextSize{});
  else if (item.id == "dock.read_aloud")
    frame.emit(event::ReadAloud{utterances(frame.tree()), frame.tree().find("pager.next") != nullptr});
  else if (item.id == "dock.hide") frame.emit(event::Hide{});
  else frame.emit(event::OpenHelp{});
}

// Icon beside the words, or above them.
void draw_item(Frame& frame, const Item& item, const Box& box, bool stacked) {
  if (!item.shown) return;
  ControlSpec control{item.id, item.label, box};
  control.quiet = true;
  control.state.selected = item.selected;
  const Press press = frame.begin(control);
  const Colour fill = item.selected ? Colour::primary_soft : item.fill;
  const Colour ink = item.selected ? Colour::on_primary_soft : item.ink;
  const float radius = box.h / 2;
  if (fill != Colour::none) frame.fill(box, press.pressed ? pressed_fill(fill) : fill, radius);
  if (press.pressed && item.fill != Colour::urgent) press_veil(frame, box, radius, true);
  if (item.edged) frame.edge(box, Colour::ink, frame.tokens.stroke.control, radius);
  else if (frame.contrast && item.fill != Colour::urgent)
    frame.edge(box, Colour::line_strong, frame.tokens.stroke.control, radius);
  frame.on(fill == Colour::none ? Colour::surface : fill);
  TextSpec text{Type::dock, ink};
  text.quiet = true;
  text.place = Place::middle;
  if (stacked) {
    const float words = frame.text_height(item.label, Type::dock, box.w - 12);
    const float top = box.y + (box.h - kIcon - 2 - words) / 2;
    frame.icon(item.icon, box.x + box.w / 2, top + kIcon / 2, kIcon, ink);
    text.align = TextAlign::centre;
    frame.text({box.x + 6, top + kIcon + 2, box.w - 12, words}, item.label, text);
  } else {
    const float natural = frame.text_width(item.label, Type::dock) + 2;
    const float room = box.w - kIcon - 14 - 2 * 16;
    const float width = natural <= room + 1 ? natural : std::min(narrow_width(frame, item.label), room);
    const float x = box.x + (box.w - kIcon - 14 - width) / 2;
    frame.icon(item.icon, x + kIcon / 2, box.y + box.h / 2, kIcon, ink);
    frame.text({x + kIcon + 14, box.y, width, box.h}, item.label, text);
  }
  if (press.activated) activate(frame, item);
  frame.end();
}

void draw_row(Frame& frame, const std::vector<Item>& items, Box row, bool stacked) {
  const float gap = 12;
  const float width = (row.w - gap * static_cast<float>(items.size() - 1)) / static_cast<float>(items.size());
  for (const Item& item : items) {
    draw_item(frame, item, {row.x, row.y, width, row.h}, stacked);
    row.x += width + gap;
  }
}

void draw_landscape(Frame& frame, const std::vector<Item>& items, const Box& dock) {
  const float height = frame.largest() ? 120.0F : 88.0F;
  const float y = dock.y + (dock.h - height) / 2;
  float padding = 26;
  std::array<float, 7> widths{};
  const auto measure = [&](bool narrow) {
    float sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto width_of = [&](const Words& words) {
        if (words.text.empty()) return 0.0F;
        return narrow ? narrow_width(frame, words) : frame.text_width(words, Type::dock) + 2;
      };
      widths[i] = std::max(width_of(items[i].label), width_of(items[i].other)) + kIcon + 14 + 2 * padding;
      sum += widths[i];
    }
    // 10 between items, a hairline with 10 at either side, 16 around Urgent help, 12 inside each end.
    return sum + 10 * 4 + 22 + 16 + 24 + 16 <= dock.w;
  };
  if (!measure(false) && !measure(true)) {
    padding = 16;
    measure(true);
  }
  float x = dock.x + 12;
  for (std::size_t i = 0; i < 5; ++i) {
    draw_item(frame, items[i], {x, y, widths[i], height}, false);
    x += widths[i] + 10;
    if (i == 1) {
      if (!frame.contrast) frame.fill({x + 4, dock.y + (dock.h - 56) / 2, 2, 56}, Colour::line);
      x += 16;
    }
  }
  float end = dock.end() - 12;
  draw_item(frame, items[5], {end - widths[6] - 16 - widths[5], y, widths[5], height}, false);
  draw_item(frame, items[6], {end - widths[6], y, widths[6], height}, false);
}

}  // namespace

void draw_dock(Frame& frame) {
  const Box dock = frame.dock();
  frame.shadow(dock, frame.tokens.radius.dock, Elevation::dock);
  frame.fill(dock, Colour::surface, frame.tokens.radius.dock);
  if (frame.contrast) frame.edge(dock, Colour::ink, frame.tokens.stroke.high_contrast, frame.tokens.radius.dock);
  const Colour before = frame.background();

  const Route& route = shown(frame.state);
  const bool speaking = frame.state.visit.speech.phase != Speech::Phase::silent;
  const Words language = language_name(frame.language);
  const bool pause_short = frame.portrait;
  std::vector<Item> items;
  items.push_back({"dock.home", "home", frame.say("dock.home"), {}, Colour::sunken});
  items.push_back({"dock.back", "return", frame.say("dock.back"), {}, Colour::sunken});
  items.push_back({"dock.language", "globe", language, {}});
  items.push_back({"dock.text_size", "text", frame.say("dock.text_size"), {}});
  const Words read = frame.say("dock.read_aloud");
  const Words pause = frame.say(pause_short ? "dock.pause" : "dock.pause_reading");
  items.push_back(
      {"dock.read_aloud", speaking ? "pause" : "speaker", speaking ? pause : read, speaking ? read : pause});
  items.push_back({"dock.hide", "hide", frame.say("dock.hide"), {}, Colour::none, Colour::ink, true});
  items.push_back({"dock.help", "help", frame.say("dock.help"), {}, Colour::urgent, Colour::on_urgent});
  items[1].shown = can_go_back(frame.state);
  items[2].selected = std::holds_alternative<route::Language>(route);
  items[3].selected = std::holds_alternative<route::TextSize>(route);
  items[4].selected = speaking;

  if (!frame.portrait) {
    draw_landscape(frame, items, dock);
  } else {
    const float height = frame.largest() ? 120.0F : 98.0F;
    const float pad = frame.largest() ? 11.0F : 10.0F;
    Box row{dock.x + 12, dock.y + pad, dock.w - 24, height};
    // 16 around Urgent help.
    const float half = (row.w - 16) / 2;
    draw_item(frame, items[5], {row.x, row.y, half, height}, false);
    draw_item(frame, items[6], {row.x + half + 16, row.y, half, height}, false);
    row.y += height + 16;
    if (frame.largest()) {
      draw_row(frame, {items[0], items[1], items[2]}, row, false);
      row.y += height + 10;
      draw_row(frame, {items[3], items[4]}, row, false);
    } else {
      draw_row(frame, {items[0], items[1], items[2], items[3], items[4]}, row, true);
    }
  }
  frame.on(before);
  if (frame.state.visit.speech.phase == Speech::Phase::wants_page && !frame.inert) {
    frame.emit(event::PageSpeech{utterances(frame.tree()), frame.tree().find("pager.next") != nullptr});
  }
}

}  // namespace kiosk
