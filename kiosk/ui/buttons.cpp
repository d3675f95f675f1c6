// Buttons, tabs and switch rows.
#include <algorithm>

#include "ui/widgets.h"

namespace kiosk {

namespace {

struct Look {
  Colour fill;
  Colour ink;
  Colour edge;  // none: no edge
};

Look look_of(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return {Colour::primary, Colour::on_primary, Colour::none};
    case ButtonKind::soft:
      return {Colour::primary_soft, Colour::on_primary_soft, Colour::none};
    case ButtonKind::accent:
      return {Colour::accent, Colour::surface, Colour::none};
    case ButtonKind::accent_soft:
      return {Colour::accent_soft, Colour::accent, Colour::none};
    case ButtonKind::quiet:
      return {Colour::sunken, Colour::ink, Colour::none};
    case ButtonKind::secondary:
      break;
  }
  return {Colour::surface, Colour::ink, Colour::line_strong};
}

// The box of a pressed control: 0.98 of its size (DESIGN section 7).
Box shrunk(const Box& box, bool pressed) { return pressed ? box.inset(std::min(box.w, box.h) * 0.01F) : box; }

void surface(Frame& frame, const Box& box, const Look& look, bool pressed) {
  const Box at = shrunk(box, pressed);
  frame.fill(at, pressed ? pressed_fill(look.fill) : look.fill, box.h / 2);
  if (pressed && pressed_fill(look.fill) == look.fill) press_veil(frame, at, box.h / 2, true);
  if (look.edge != Colour::none) frame.edge(at, look.edge, frame.tokens.stroke.control, box.h / 2);
  else if (frame.contrast && look.fill != Colour::primary && look.fill != Colour::accent && look.fill != Colour::urgent)
    frame.edge(at, Colour::line_strong, frame.tokens.stroke.control, box.h / 2);
}

}  // namespace

Colour pressed_fill(Colour idle) {
  if (idle == Colour::primary) return Colour::primary_pressed;
  if (idle == Colour::urgent) return Colour::urgent_pressed;
  return idle;
}

void press_veil(Frame& frame, const Box& box, float radius, bool pressed) {
  if (pressed) frame.fill(box, Colour::ink, radius, frame.contrast ? 0.25F : 0.08F);
}

float button_width(Frame& frame, const Words& label, bool icon, float padding) {
  return frame.text_width(label, Type::label) + 2 * padding + (icon ? 58.0F : 0.0F);
}

bool button(Frame& frame, const ButtonSpec& spec) {
  const Look look = look_of(spec.kind);
  ControlSpec control{spec.id, spec.label, spec.box, spec.action};
  control.state.selected = spec.selected;
  control.quiet = spec.quiet;
  const Press press = frame.begin(control);
  surface(frame, spec.box, look, press.pressed);
  const Colour before = frame.background();
  frame.on(look.fill);
  const bool any_icon = !spec.icon.empty() || !spec.icon_after.empty();
  const float icon = frame.largest() ? 48.0F : 40.0F;
  // Where the words would break, the edges come nearer first.
  const float natural = frame.text_width(spec.label, spec.type);
  const bool tight = natural + 2 * 28 + (any_icon ? icon + 18 : 0) > spec.box.w;
  const float gap = tight ? 10.0F : 18.0F;
  const float room = spec.box.w - 2 * (tight ? 16.0F : 28.0F) - (any_icon ? icon + gap : 0);
  const float words = std::min(natural, room);
  float x = spec.box.x + (spec.box.w - words - (any_icon ? icon + gap : 0)) / 2;
  const float cy = spec.box.y + spec.box.h / 2;
  if (!spec.icon.empty()) {
    frame.icon(spec.icon, x + icon / 2, cy, icon, look.ink);
    x += icon + gap;
  }
  TextSpec text{spec.type, look.ink};
  text.place = Place::middle;
  frame.text({x, spec.box.y, words + 2, spec.box.h}, spec.label, text);
  if (!spec.icon_after.empty()) frame.icon(spec.icon_after, x + words + gap + icon / 2, cy, icon, look.ink);
  frame.on(before);
  frame.end();
  return press.activated;
}

bool round_button(Frame& frame, const std::string& id, const Box& box, std::string_view icon, const Words& words,
                  ButtonKind kind, const std::string& action) {
  const Look look = look_of(kind);
  ControlSpec control{id, words, box, action};
  control.quiet = true;
  const Press press = frame.begin(control);
  surface(frame, box, look, press.pressed);
  frame.icon(icon, box.x + box.w / 2, box.y + box.h / 2, frame.largest() ? 48.0F : 40.0F, look.ink);
  frame.end();
  return press.activated;
}

bool tab(Frame& frame, const std::string& id, const Box& box, const Words& words, bool selected,
         const std::string& action) {
  ControlSpec control{id, words, box, action, Role::tab};
  control.state.selected = selected;
  control.quiet = true;
  const Press press = frame.begin(control);
  const Colour fill = selected ? Colour::ink : Colour::sunken;
  const Colour ink = selected ? Colour::bg : Colour::ink;
  frame.fill(shrunk(box, press.pressed), fill, box.h / 2);
  press_veil(frame, box, box.h / 2, press.pressed);
  if (frame.contrast && !selected) frame.edge(box, Colour::line_strong, frame.tokens.stroke.control, box.h / 2);
  const Colour before = frame.background();
  frame.on(fill);
  const float tick = selected ? 32.0F : 0.0F;
  const float gap = selected ? 12.0F : 0.0F;
  const float room = box.w - 24 - tick - gap;
  const float width = std::min(frame.text_width(words, Type::label), room);
  float x = box.x + (box.w - width - tick - gap) / 2;
  if (selected) frame.icon("check", x + tick / 2, box.y + box.h / 2, tick, ink);
  x += tick + gap;
  TextSpec text{Type::label, ink};
  text.place = Place::middle;
  text.quiet = true;
  frame.text({x, box.y, width + 2, box.h}, words, text);
  frame.on(before);
  frame.end();
  return press.activated;
}

bool toggle_row(Frame& frame, const std::string& id, const Box& box, const Words& words, bool on, bool leads) {
  ControlSpec control{id, words, box, {}, Role::toggle};
  control.state.checked = on;
  control.radius = frame.tokens.radius.row;
  const Press press = frame.begin(control);
  press_veil(frame, box, frame.tokens.radius.row, press.pressed);
  TextSpec text{Type::label, Colour::ink};
  text.place = Place::middle;
  const float beside = 104 + 24;
  frame.text({box.x + (leads ? beside : 0), box.y, box.w - beside, box.h}, words, text);
  const Box track{leads ? box.x : box.end() - 104, box.y + (box.h - 60) / 2, 104, 60};
  frame.fill(track, on ? Colour::primary : Colour::line_strong, 30);
  const Colour knob = on ? Colour::on_primary : Colour::surface;
  frame.fill({track.x + (on ? 52.0F : 8.0F), track.y + 8, 44, 44}, knob, 22);
  if (on) frame.icon("check", track.x + 74, track.y + 30, 30, Colour::primary);  // not by colour alone (CARE A3)
  frame.end();
  return press.activated;
}

}  // namespace kiosk
