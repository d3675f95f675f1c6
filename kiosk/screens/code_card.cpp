#include "screens/code_card.h"

#include <algorithm>
#include <string_view>

#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kInset = 40;
constexpr float kLeastCode = 360;
constexpr float kCodeRadius = 28;  // of its white ground, which shows in the dark themes; far inside the quiet zone

constexpr float kLeastWords = 290;

// A card that is wider than high: the words before the code, which takes the whole height where that leaves room for them.
void draw_beside(Frame& frame, const Box& box, const CodeCard& card) {
  const float side = std::min(box.h - 2 * 12, box.w - kInset - kLeastWords - 24 - 12);
  qr_panel(frame, card.id, {box.end() - 12 - side, box.y + (box.h - side) / 2, side, side}, card.payload, card.title,
           kCodeRadius);
  const float x = box.x + kInset;
  const float inner = box.end() - 12 - side - 24 - x;
  const float title = frame.text_height(card.title, Type::h2, inner);
  float help = card.help.text.empty() ? 0 : 10 + frame.text_height(card.help, Type::help, inner);
  float note = card.note.text.empty() ? 0 : 20 + frame.text_height(card.note, Type::caption, inner);
  if (title + help + note > box.h - 48) note = 0;
  if (title + help > box.h - 48) help = 0;
  float y = box.y + (box.h - title - help - note) / 2;
  TextSpec head{Type::h2, Colour::ink};
  head.role = Role::heading;
  head.id = card.id + ".title";
  frame.text({x, y, inner, title + 1}, card.title, head);
  y += title;
  if (help > 0) {
    TextSpec spec{Type::help, Colour::ink2};
    spec.id = card.id + ".help";
    frame.text({x, y + 10, inner, help}, card.help, spec);
    y += help;
  }
  if (note > 0) {
    TextSpec spec{Type::caption, Colour::ink2};
    spec.id = card.id + ".note";
    frame.text({x, y + 20, inner, note}, card.note, spec);
  }
}

}  // namespace

Words code_note(Frame& frame, const std::string& payload) {
  const std::string_view text(payload);
  if (text.empty()) return frame.say("code.none");
  if (text.starts_with("BEGIN:VCARD")) return frame.say("code.card");
  if (text.starts_with("tel:")) return frame.say("code.tel");
  if (text.starts_with("sms:")) return frame.say("code.sms");
  if (text.starts_with("http")) return frame.say("code.web");
  return frame.say("code.words");
}

void draw_code_card(Frame& frame, const Box& box, const CodeCard& card) {
  frame.card(box, Colour::surface, frame.tokens.radius.panel);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  if (!card.payload.empty() && box.w > 1.4F * box.h) {
    draw_beside(frame, box, card);
    frame.on(before);
    return;
  }
  const float x = box.x + kInset;
  const float inner = box.w - 2 * kInset;
  const float title = frame.text_height(card.title, Type::h2, inner);
  float help = card.help.text.empty() || card.payload.empty() ? 0 : frame.text_height(card.help, Type::help, inner) + 6;
  float note = frame.text_height(card.note, Type::caption, inner - 52);
  const auto room = [&] { return box.h - 2 * 36 - title - help - 24 - (note > 0 ? note + 24 : 0); };
  const float least = std::min(kLeastCode, box.w - 2 * 20);
  if (!card.payload.empty()) {
    if (room() < least) help = 0;
    if (room() < least) note = 0;
  }
  float y = box.y + 36;
  TextSpec head{Type::h2, Colour::ink, TextAlign::centre};
  head.role = Role::heading;
  head.id = card.id + ".title";
  frame.text({x, y, inner, title + 1}, card.title, head);
  y += title + 6;
  if (help > 0) {
    TextSpec spec{Type::help, Colour::ink2, TextAlign::centre};
    spec.id = card.id + ".help";
    frame.text({x, y, inner, help}, card.help, spec);
  }
  const float bottom = box.bottom() - 36 - (note > 0 ? note + 24 : 0);
  if (!card.payload.empty()) {
    // White right up to the card's edge: the quiet zone may use the margin.
    const float top = box.y + 36 + title + help + 12;
    const float side = std::min(box.w - 2 * 12, bottom - top);
    qr_panel(frame, card.id, {box.x + (box.w - side) / 2, top + (bottom - top - side) / 2, side, side}, card.payload,
             card.title, kCodeRadius);
  }
  if (note > 0) {
    const float width = std::min(inner - 52, frame.text_width(card.note, Type::caption) + 2);
    const float start = x + (inner - 52 - width) / 2;
    const float at = card.payload.empty() ? box.y + 36 + title + 24 : box.bottom() - 36 - note;
    frame.icon("shield", start + 18, at + frame.line_of(Type::caption) / 2, 36, Colour::primary);
    TextSpec spec{Type::caption, Colour::ink2};
    spec.id = card.id + ".note";
    frame.text({start + 52, at, width, note + 1}, card.note, spec);
  }
  frame.on(before);
}

}  // namespace kiosk
