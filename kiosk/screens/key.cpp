#include "screens/key.h"

namespace kiosk {

namespace {

constexpr float kKeyRadius = 26;

}  // namespace

bool key(Frame& frame, const KeySpec& spec) {
  ControlSpec control{spec.id, spec.label, spec.box, {}, Role::key};
  if (!spec.speech.empty()) control.label.text = spec.speech;
  control.radius = kKeyRadius;
  control.quiet = true;
  const Press press = frame.begin(control);
  const Colour fill = press.pressed     ? Colour::primary_soft
                      : spec.primary    ? Colour::primary
                      : spec.quiet_fill ? Colour::sunken
                                        : Colour::surface;
  const Colour ink = press.pressed ? Colour::on_primary_soft : spec.primary ? Colour::on_primary : Colour::ink;
  frame.fill(spec.box, fill, kKeyRadius);
  frame.edge(spec.box, press.pressed ? Colour::primary : Colour::line_strong, press.pressed ? 4.0F : 2.0F, kKeyRadius);
  const Colour before = frame.background();
  frame.on(fill);
  // Arabic letters reach far below their line: the largest need a key of its whole height.
  const bool low_key = frame.largest() && spec.box.h < 116;
  TextSpec text{!spec.letter ? Type::label : low_key ? Type::row_title : Type::h2, ink};
  text.place = Place::middle;
  text.align = TextAlign::centre;
  if (spec.icon.empty()) {
    frame.text(spec.box, spec.label, text);
  } else {
    const float icon = 40;
    const float words = frame.text_width(spec.label, text.type) + 2;
    const bool in_line = words + icon + 14 + 24 <= spec.box.w;
    if (in_line) {
      const float x = spec.box.x + (spec.box.w - words - icon - 14) / 2;
      frame.icon(spec.icon, x + icon / 2, spec.box.y + spec.box.h / 2, icon, ink);
      frame.text({x + icon + 14, spec.box.y, words, spec.box.h}, spec.label, text);
    } else {
      // Large words leave the icon no room; the word is what matters.
      frame.text(spec.box.inset(6), spec.label, text);
    }
  }
  frame.on(before);
  frame.end();
  return press.activated;
}

}  // namespace kiosk
