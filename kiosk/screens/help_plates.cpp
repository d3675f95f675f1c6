#include "screens/help_plates.h"

#include <algorithm>

#include "screens/contact_words.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

// Title and body under the number, as far as there is room: the title always.
void draw_words(Frame& frame, const Box& box, const std::string& id, const Words& title, const Words& body,
                Colour ink) {
  // Smaller where a plate is narrow and its title needs a second line that there is no room for.
  Type type = Type::row_title;
  for (const Type smaller : {Type::label, Type::help}) {
    if (frame.text_height(title, type, box.w) <= box.h) break;
    type = smaller;
  }
  TextSpec spec{type, ink};
  spec.role = Role::heading;
  spec.id = id + ".title";
  const float used = frame.text(box, title, spec);
  const Box rest{box.x, box.y + used + 4, box.w, box.h - used - 4};
  for (const Type below : {Type::help, Type::caption}) {
    if (frame.text_height(body, below, rest.w) > rest.h - 4) continue;
    TextSpec small{below, ink};
    small.id = id + ".body";
    frame.text({rest.x, rest.y, rest.w, rest.h + 6}, body, small);
    return;
  }
}

}  // namespace

void draw_number_plate(Frame& frame, const EmergencyNumber& number, const PlateSpec& spec) {
  const std::string id = frame.screen + ".plate." + std::string(number.id);
  const Box& box = spec.box;
  const float radius = frame.tokens.radius.card;
  const Colour fill = number.danger ? Colour::urgent : Colour::surface;
  const Colour ink = number.danger ? Colour::on_urgent : Colour::urgent;
  frame.fill(box, fill, radius);
  if (!number.danger) frame.edge(box, Colour::urgent, frame.tokens.stroke.selected, radius);
  const Colour before = frame.background();
  frame.on(fill);
  const std::string labels(number.label);
  const Words title = frame.say(labels + ".title");
  const Words body = frame.say(labels + ".body");
  const float code = spec.with_code ? box.h : 0;
  const float x = box.x + 32;
  const float room = box.w - code - 32 - 24;
  const Words digits{std::string(number.display), LanguageTag{"en"}};
  const float side = frame.target();
  const float voice = spec.with_voice ? side + 16 : 0;
  Type type = Type::plate;
  for (const Type smaller : {Type::number, Type::display, Type::h2}) {
    if (frame.text_width(digits, type) + voice <= room) break;
    type = smaller;
  }
  // And where its title would not fit below it even in smaller words.
  for (const Type smaller : {Type::number, Type::display, Type::h2}) {
    if (frame.line_of(type) + frame.text_height(title, Type::help, room) + 10 <= box.h) break;
    if (frame.line_of(smaller) < frame.line_of(type)) type = smaller;
  }
  TextSpec large{type, ink};
  large.id = id + ".number";
  large.role = Role::heading;
  large.speech = spelled_number(number.display);
  const float line = frame.line_of(type);
  const float words = frame.line_of(Type::row_title) + 4 + frame.text_height(body, Type::help, room);
  const float spare = box.h - line - words;
  const float top = box.y + std::clamp(spare / 2, 2.0F, 24.0F);
  frame.text({x, top, room, line + 1}, digits, large);
  draw_words(frame, {x, top + line, room, box.bottom() - top - line - 8}, id, title, body, ink);
  if (spec.with_code) {
    qr_panel(frame, id + ".code", {box.end() - code, box.y, code, box.h}, std::string(number.payload),
             frame.say("help.scan"), radius);
    if (!number.danger || frame.contrast)
      frame.edge(box, number.danger ? Colour::ink : Colour::urgent, frame.tokens.stroke.selected, radius);
  }
  if (spec.with_voice) {
    const Box button{box.end() - code - 24 - side, box.y + 16, side, side};
    ControlSpec control{frame.screen + ".say." + std::string(number.id), frame.say("help.say"), button};
    control.quiet = true;
    const Press press = frame.begin(control);
    frame.fill(button, number.danger ? Colour::on_urgent : Colour::urgent_soft, side / 2, number.danger ? 0.22F : 1.0F);
    press_veil(frame, button, side / 2, press.pressed);
    frame.icon("speaker", button.x + side / 2, button.y + side / 2, 44,
               number.danger ? Colour::on_urgent : Colour::on_urgent_soft);
    frame.end();
    if (press.activated) {
      frame.emit(
          event::ReadAloud{{{spelled_number(number.display), frame.language, id + ".number", 0, digits.text.size()},
                            {title.text, title.language, id + ".title", 0, title.text.size()},
                            {body.text, body.language, id + ".body", 0, body.text.size()}},
                           false});
    }
  }
  frame.on(before);
}

void draw_desk_plate(Frame& frame, const Box& box, const Words& title, const Words& body) {
  const float radius = frame.tokens.radius.card;
  frame.fill(box, Colour::primary_soft, radius);
  if (frame.contrast) frame.edge(box, Colour::on_primary_soft, frame.tokens.stroke.high_contrast, radius);
  const Colour before = frame.background();
  frame.on(Colour::primary_soft);
  // Beside the picture where that leaves a line's length, under it otherwise; the picture gives way to the words.
  const bool beside = box.w > 620;
  const float width = box.w - 64 - (beside ? 140.0F : 0.0F);
  const float x = beside ? box.x + 32 + 140 : box.x + 32;
  const float room = width;
  const float words = frame.text_height(title, Type::row_title, room) + 4 + frame.text_height(body, Type::help, room);
  const float circle = beside ? 112.0F : std::clamp(box.h - words - 40, 0.0F, 112.0F);
  const float total = beside ? words : circle + 12 + words;
  const float top = box.y + std::max(8.0F, (box.h - total) / 2);
  const float cy = beside ? box.y + box.h / 2 : top + circle / 2;
  if (circle >= 56) {
    frame.fill({box.x + 32, cy - circle / 2, circle, circle}, Colour::surface, circle / 2);
    frame.icon("people", box.x + 32 + circle / 2, cy, circle / 2, Colour::on_primary_soft);
  }
  const float y = beside ? top : circle >= 56 ? top + circle + 12 : box.y + std::max(12.0F, (box.h - words) / 2);
  draw_words(frame, {x, y, room, box.bottom() - y - 8}, frame.screen + ".desk", title, body, Colour::on_primary_soft);
  frame.on(before);
}

}  // namespace kiosk
