#include "screens/contact_rows.h"

#include <algorithm>

#include "screens/contact_words.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kChevron = 36;
constexpr float kPadding = 36;

struct Look {
  std::string_view icon;
  Colour fill;
  Colour ink;
};

// By how they are reached; the word at the row's end says the same (CARE A3).
Look look_of(const Contact& contact) {
  const bool calls =
      std::ranges::find(contact.numbers, NumberKind::call, &ContactNumber::kind) != contact.numbers.end();
  if (calls) return {"phone", Colour::accent_soft, Colour::accent};
  if (!contact.numbers.empty()) return {"card", Colour::topic_honey, Colour::ink};
  if (!contact.url.empty()) return {"globe", Colour::topic_sky, Colour::ink};
  return {"home", Colour::primary_soft, Colour::on_primary_soft};
}

struct Layout {
  float circle = 96;
  float x = 0;  // of the words
  float end = 0;
  float name = 0, summary = 0;  // heights
  Type way_type = Type::row_title;
  float way_width = 0;
  bool way_below = false;  // under the summary, where the end has no room
  float way = 0;
  [[nodiscard]] float total() const { return name + 2 + summary + (way_below ? way : 0); }
};

struct RowWords {
  Words name, summary;
  ShortWay way;
};

RowWords words_of(Frame& frame, const Contact& contact) {
  const auto found = frame.state.library->words(contact, frame.language);
  return {{found.words.name, found.language}, {found.words.summary, found.language}, short_way(frame, contact)};
}

Layout lay(Frame& frame, const RowWords& words, const Box& box) {
  Layout row;
  row.circle = std::min(96.0F, box.h - 24);
  row.x = box.x + kPadding + row.circle + 28;
  row.end = box.end() - 28 - kChevron - 20;
  const float room = row.end - row.x;
  row.way = frame.text_height(words.way.words, row.way_type, 0);
  row.way_width = frame.text_width(words.way.words, row.way_type) + 2;
  float width = room - row.way_width - 32;
  // Beside the words while those keep a readable width.
  row.way_below = width < std::min(420.0F, room * 0.45F);
  if (row.way_below) width = room;
  row.name = frame.text_height(words.name, Type::row_title, width);
  row.summary = frame.text_height(words.summary, Type::caption, width);
  if (!row.way_below) row.end = row.x + width;
  return row;
}

}  // namespace

float contact_row_height(Frame& frame, const Contact& contact, float width) {
  return lay(frame, words_of(frame, contact), {0, 0, width, 152}).total() + 28;
}

void draw_contact_row(Frame& frame, const Contact& contact, const Box& spec_box) {
  const RowWords words = words_of(frame, contact);
  ControlSpec control{frame.screen + ".contact." + contact.id, words.name, spec_box, "contact/" + contact.id};
  control.radius = frame.tokens.radius.card;
  const Press press = frame.begin(control);
  const Box box = press.pressed ? spec_box.inset(spec_box.h * 0.01F) : spec_box;
  frame.card(box, Colour::surface, frame.tokens.radius.card);
  press_veil(frame, box, frame.tokens.radius.card, press.pressed);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  const Layout row = lay(frame, words, box);
  const Look look = look_of(contact);
  const float cy = box.y + box.h / 2;
  frame.fill({box.x + kPadding, cy - row.circle / 2, row.circle, row.circle}, look.fill, row.circle / 2);
  if (frame.contrast)
    frame.edge({box.x + kPadding, cy - row.circle / 2, row.circle, row.circle}, Colour::line_strong,
               frame.tokens.stroke.control, row.circle / 2);
  frame.icon(look.icon, box.x + kPadding + row.circle / 2, cy, row.circle / 2, look.ink);
  frame.icon("chevron", box.end() - 28 - kChevron / 2, cy, kChevron, Colour::ink);
  float y = cy - row.total() / 2;
  frame.text({row.x, y, row.end - row.x, row.name + 1}, words.name, {Type::row_title, Colour::ink});
  y += row.name + 2;
  frame.text({row.x, y, row.end - row.x, row.summary + 1}, words.summary, {Type::caption, Colour::ink2});
  y += row.summary;
  TextSpec way{row.way_type, Colour::ink};
  way.speech = words.way.speech;
  if (row.way_below) {
    frame.text({row.x, y, row.way_width, row.way + 1}, words.way.words, way);
  } else {
    way.align = TextAlign::start;
    const float end = box.end() - 28 - kChevron - 20;
    frame.text({end - row.way_width, cy - row.way / 2, row.way_width, row.way + 1}, words.way.words, way);
  }
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event::Open{route::Contact{contact.id}});
}

}  // namespace kiosk
