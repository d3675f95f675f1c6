#include "screens/baby_parts.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kPanelPadding = 32;
constexpr float kBullet = 30;  // from a dot's centre line to its words
constexpr float kLineGap = 14;

Words name_of(const Frame& frame, const BabyState& state) {
  const auto found = frame.state.library->words(state, frame.language);
  return {found.words.title, found.language};
}

constexpr float kTilePadding = 14;
constexpr float kTick = 40;

}  // namespace

float baby_panel_height(Frame& frame, const BabyPanel& panel, float width) {
  float height = 2 * 24 + frame.line_of(Type::row_title);
  for (const Words& line : panel.lines)
    height += kLineGap + frame.text_height(line, Type::help, width - 2 * kPanelPadding - kBullet);
  return height;
}

void draw_baby_panel(Frame& frame, const BabyPanel& panel, const Box& box) {
  const Colour fill = panel.soft ? Colour::primary_soft : Colour::surface;
  const Colour ink = panel.soft ? Colour::on_primary_soft : Colour::ink;
  const float radius = frame.tokens.radius.panel;
  if (panel.soft) {
    frame.fill(box, fill, radius);
    if (frame.contrast) frame.edge(box, Colour::ink, frame.tokens.stroke.high_contrast, radius);
  } else {
    frame.card(box, fill, radius);
  }
  const Colour before = frame.background();
  frame.on(fill);
  const float x = box.x + kPanelPadding;
  const float title = frame.line_of(Type::row_title);
  float y = box.y + 24;
  const Colour head = panel.soft ? Colour::on_primary_soft : Colour::accent;
  frame.icon(panel.icon, x + 20, y + title / 2, 40, head);
  TextSpec spec{Type::row_title, head};
  spec.role = Role::heading;
  spec.id = panel.id + ".title";
  frame.text({x + 56, y, box.end() - kPanelPadding - x - 56, title + 1}, panel.title, spec);
  y += title;
  const float width = box.w - 2 * kPanelPadding - kBullet;
  const float first = frame.line_of(Type::help);
  for (const Words& line : panel.lines) {
    y += kLineGap;
    const float height = frame.text_height(line, Type::help, width);
    frame.fill({x + 2, y + first / 2 - 6, 12, 12}, head, 6);
    frame.text({x + kBullet, y, width, height + 1}, line, {Type::help, ink});
    y += height;
  }
  frame.on(before);
}

float baby_tile_label(Frame& frame, float width) {
  float height = 0;
  for (const BabyState& state : frame.state.library->baby_states)
    height = std::max(height, frame.text_height(name_of(frame, state), Type::label, width - 2 * kTilePadding - kTick));
  return std::max(86.0F, height + 28);
}

bool baby_tile(Frame& frame, const BabyState& state, const Box& box, bool selected) {
  const float radius = frame.tokens.radius.card;
  const Words name = name_of(frame, state);
  ControlSpec control{"baby_states.state." + state.id, name, box, "baby-states/" + state.id, Role::tab};
  control.radius = radius;
  control.state.selected = selected;
  const Press press = frame.begin(control);
  const Colour fill = selected ? Colour::primary : Colour::surface;
  const Colour ink = selected ? Colour::on_primary : Colour::ink;
  frame.card(box, fill, radius);
  const float label = baby_tile_label(frame, box.w);
  const float art = box.h - label;
  if (art > 32) frame.picture({box.x, box.y, box.w, art}, state.picture, radius, {true, true, false, false});
  if (selected) frame.edge(box, Colour::primary, frame.tokens.stroke.selected_card, radius);
  press_veil(frame, box, radius, press.pressed);
  const Colour before = frame.background();
  frame.on(fill);
  const Box words{box.x + kTilePadding, box.bottom() - label, box.w - 2 * kTilePadding, label};
  const float tick = selected ? kTick : 0;
  const float width = std::min(words.w - tick, frame.text_width(name, Type::label) + 2);
  const float x = words.x + (words.w - tick - width) / 2;
  if (selected) frame.icon("check", x + 16, words.y + words.h / 2, 32, ink);
  TextSpec spec{Type::label, ink, selected ? TextAlign::start : TextAlign::centre};
  spec.place = Place::middle;
  frame.text({x + tick, words.y, width, words.h}, name, spec);
  frame.on(before);
  frame.end();
  return press.activated;
}

}  // namespace kiosk
