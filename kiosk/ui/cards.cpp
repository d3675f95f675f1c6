// Cards, panels and list rows.
#include <algorithm>

#include "ui/widgets.h"

namespace kiosk {

namespace {

Box shrunk(const Box& box, bool pressed) { return pressed ? box.inset(std::min(box.w, box.h) * 0.01F) : box; }

struct MarkLook {
  std::string_view icon;
  std::string_view label;
  Colour fill;
  Colour ink;
};

MarkLook look_of(RowMark mark) {
  switch (mark) {
    case RowMark::fresh:
      return {"star", "mark.new", Colour::primary_soft, Colour::on_primary_soft};
    case RowMark::note:
      return {"shield", "mark.note", Colour::accent_soft, Colour::accent};
    case RowMark::unchecked:
      return {"warn", "mark.unchecked", Colour::warn_soft, Colour::warn};
    case RowMark::draft:
      return {"warn", "mark.draft", Colour::warn_soft, Colour::warn};
    case RowMark::kept:
      return {"check", "mark.kept", Colour::primary_soft, Colour::on_primary_soft};
    case RowMark::sample:
      return {"warn", "mark.sample", Colour::warn_soft, Colour::warn};
    case RowMark::none:
      break;
  }
  return {"", "", Colour::surface, Colour::ink};
}

}  // namespace

namespace {

// Where the picture and the label of a topic card stand. The picture is above the label; where large words leave it only a
// strip it stands before them instead, so that nobody on it loses their head.
struct CardPlan {
  Box picture;
  Box label;
  bool beside = false;
};

constexpr float kCardPadding = 28;
constexpr float kChevron = 36;
float label_room(float width) { return width - kCardPadding - 20 - kChevron - 24; }

float note_height(Frame& frame, const TopicCardSpec& spec) {
  return spec.note.text.empty() ? 0 : frame.text_height(spec.note, Type::caption, 0);
}

CardPlan plan_card(Frame& frame, const TopicCardSpec& spec, const Box& box) {
  const float note = note_height(frame, spec);
  const float words = frame.text_height(spec.title, Type::h3, label_room(box.w)) + note;
  const float label = std::max(122.0F, words + (note > 0 ? 28.0F : 44.0F));
  const float art = std::max(0.0F, box.h - label);
  const float side = std::min(box.h * 0.8F, box.w * 0.38F);
  if (art < box.w * 0.34F && label_room(box.w - side) >= 230) {
    return {{box.x, box.y, side, box.h}, {box.x + side, box.y, box.w - side, box.h}, true};
  }
  // With a note below the title: a strip too low for a face is no picture.
  if (note > 0 && art < box.w * 0.2F) return {{}, box, false};
  return {{box.x, box.y, box.w, art}, {box.x, box.bottom() - label, box.w, label}, false};
}

}  // namespace

bool topic_card(Frame& frame, const TopicCardSpec& spec) {
  ControlSpec control{spec.id, spec.title, spec.box, spec.action};
  control.radius = frame.tokens.radius.card;
  const Press press = frame.begin(control);
  const float radius = frame.tokens.radius.card;
  const Box box = shrunk(spec.box, press.pressed);
  const CardPlan plan = plan_card(frame, spec, box);
  frame.fill(box, spec.tint, radius);
  if (plan.picture.h > 40) {
    frame.picture(plan.picture, spec.picture, radius,
                  plan.beside ? Frame::Corners{true, false, true, false} : Frame::Corners{true, true, false, false});
  }
  press_veil(frame, box, radius, press.pressed);
  if (frame.contrast) frame.edge(box, Colour::ink, frame.tokens.stroke.high_contrast, radius);
  const Colour before = frame.background();
  frame.on(spec.tint);
  TextSpec text{Type::h3, Colour::ink};
  text.place = Place::middle;
  const Box& label = plan.label;
  const float note = note_height(frame, spec);
  const float title = note > 0 ? frame.text_height(spec.title, Type::h3, label_room(label.w)) : label.h;
  const float top = note > 0 ? label.y + (label.h - title - note) / 2 : label.y;
  frame.text({label.x + kCardPadding, top, label_room(label.w), title}, spec.title, text);
  if (note > 0)
    frame.text({label.x + kCardPadding, top + title, label_room(label.w), note + 1}, spec.note,
               {Type::caption, Colour::ink});
  frame.icon("chevron", label.end() - kCardPadding - kChevron / 2 + 6, label.y + label.h / 2, kChevron, Colour::ink);
  frame.on(before);
  frame.end();
  return press.activated;
}

bool action_panel(Frame& frame, const ActionPanelSpec& spec) {
  ControlSpec control{spec.id, spec.title, spec.box, spec.action};
  control.radius = frame.tokens.radius.card;
  const Press press = frame.begin(control);
  const Box box = shrunk(spec.box, press.pressed);
  const Colour fill = spec.primary ? Colour::primary : Colour::surface;
  const Colour ink = spec.primary ? Colour::on_primary : Colour::ink;
  frame.card(box, press.pressed ? pressed_fill(fill) : fill, frame.tokens.radius.card);
  if (!spec.primary) press_veil(frame, box, frame.tokens.radius.card, press.pressed);
  const Colour before = frame.background();
  frame.on(fill);
  const bool compact = box.h < 150;
  const float circle = compact ? 72.0F : 112.0F;
  const float cx = box.x + (compact ? 20.0F : 36.0F) + circle / 2;
  const float cy = box.y + box.h / 2;
  frame.fill({cx - circle / 2, cy - circle / 2, circle, circle},
             spec.primary ? Colour::on_primary : Colour::accent_soft, circle / 2, spec.primary ? 0.18F : 1.0F);
  frame.icon(spec.icon, cx, cy, compact ? 40.0F : 52.0F, spec.primary ? Colour::on_primary : Colour::accent);
  const float x = cx + circle / 2 + (compact ? 18.0F : 28.0F);
  const float width = box.end() - 24 - x;
  const float title_height = frame.text_height(spec.title, Type::row_title, width);
  const float help_height = spec.help.text.empty() ? 0 : frame.text_height(spec.help, Type::caption, width) + 4;
  const bool with_help = help_height > 0 && title_height + help_height <= box.h - 32;
  float y = cy - (title_height + (with_help ? help_height : 0)) / 2;
  frame.text({x, y, width, title_height + 1}, spec.title, {Type::row_title, ink});
  y += title_height + 4;
  if (with_help) frame.text({x, y, width, help_height}, spec.help, {Type::caption, spec.primary ? ink : Colour::ink2});
  frame.on(before);
  frame.end();
  return press.activated;
}

float chip_width(Frame& frame, RowMark mark) {
  return mark == RowMark::none ? 0
                               : 20 + 28 + 10 + frame.text_width(frame.say(look_of(mark).label), Type::caption) + 22;
}

float chip(Frame& frame, float end, float cy, RowMark mark) {
  if (mark == RowMark::none) return 0;
  const MarkLook look = look_of(mark);
  const Words words = frame.say(look.label);
  const float height = std::max(48.0F, frame.text_height(words, Type::caption, 0) + 10);
  const float icon = 28;
  const float text = frame.text_width(words, Type::caption) + 2;
  const float width = 20 + icon + 10 + text + 20;
  const Box box{end - width, cy - height / 2, width, height};
  frame.fill(box, look.fill, height / 2);
  if (frame.contrast) frame.edge(box, Colour::line_strong, frame.tokens.stroke.control, height / 2);
  frame.icon(look.icon, box.x + 20 + icon / 2, cy, icon, look.ink);
  const Colour before = frame.background();
  frame.on(look.fill);
  TextSpec spec{Type::caption, look.ink};
  spec.place = Place::middle;
  frame.text({box.x + 20 + icon + 10, box.y, text, height}, words, spec);
  frame.on(before);
  return width;
}

namespace {

// A list row's words: the kind, the title below it, and the mark where it has room: at the row's end, after the kind, or
// on a line of its own. A mark is never an icon alone.
enum class MarkPlace { none, end, kind, below };
struct RowLayout {
  float x = 0;                          // of the words
  float end = 0;                        // of the title
  float kind = 0, title = 0, mark = 0;  // heights
  float kind_width = 0;
  MarkPlace place = MarkPlace::none;
  [[nodiscard]] float total() const { return kind + 4 + title + (place == MarkPlace::below ? mark : 0); }
};

constexpr float kKindIcon = 30;

float thumbnail(const ListRowSpec& spec, const Box& box) {
  return spec.picture.empty() ? 0.0F : std::min(box.h + 16, 168.0F);
}

RowLayout lay_row(Frame& frame, const ListRowSpec& spec, const Box& box) {
  RowLayout row;
  row.x = box.x + thumbnail(spec, box) + 30;
  row.end = box.end() - 28 - kChevron - 18;
  row.kind = frame.text_height(spec.kind, Type::caption, 0);
  row.kind_width = frame.text_width(spec.kind, Type::caption) + 2;
  row.title = frame.text_height(spec.title, Type::row_title, row.end - row.x);
  if (spec.mark == RowMark::none) return row;
  const Words words = frame.say(look_of(spec.mark).label);
  const float width = frame.text_width(words, Type::caption) + 2;
  row.mark = frame.text_height(words, Type::caption, 0);
  const float beside = row.end - row.x - (20 + 28 + 10 + width + 20) - 18;
  if (beside >= 300 && row.kind_width + kKindIcon + 10 <= beside &&
      frame.line_count(spec.title, Type::row_title, beside) == 1) {
    row.place = MarkPlace::end;
    row.title = frame.text_height(spec.title, Type::row_title, beside);
    row.end = row.x + beside;
  } else {
    const float after_kind = row.x + kKindIcon + 10 + row.kind_width + 24;
    row.place = after_kind + 38 + width <= row.end ? MarkPlace::kind : MarkPlace::below;
  }
  return row;
}

}  // namespace

float plain_mark_width(Frame& frame, RowMark mark) {
  return mark == RowMark::none ? 0 : 38 + frame.text_width(frame.say(look_of(mark).label), Type::caption) + 2;
}

void plain_mark(Frame& frame, RowMark mark, float x, float y, float height) {
  if (mark == RowMark::none) return;
  const MarkLook look = look_of(mark);
  const Words words = frame.say(look.label);
  frame.icon(look.icon, x + 14, y + height / 2, 28, look.ink);
  frame.text({x + 38, y, frame.text_width(words, Type::caption) + 2, height + 1}, words, {Type::caption, look.ink});
}

float list_row_height(Frame& frame, const ListRowSpec& spec, float width) {
  return lay_row(frame, spec, {0, 0, width, 152}).total() + 24;
}

bool list_row(Frame& frame, const ListRowSpec& spec) {
  ControlSpec control{spec.id, spec.title, spec.box, spec.action};
  control.radius = frame.tokens.radius.card;
  control.state.selected = spec.selected;
  const Press press = frame.begin(control);
  const float radius = frame.tokens.radius.card;
  const Box box = shrunk(spec.box, press.pressed);
  const bool stands_out = spec.selected || spec.leads;
  const Colour ground = stands_out ? Colour::primary_soft : Colour::surface;
  const Colour ink = stands_out ? Colour::on_primary_soft : Colour::ink;
  const Colour quiet_ink = stands_out ? Colour::on_primary_soft : Colour::ink2;
  frame.card(box, ground, radius);
  if (!spec.picture.empty())
    frame.picture({box.x, box.y, thumbnail(spec, box), box.h}, spec.picture, radius, {true, false, true, false});
  if (stands_out) frame.edge(box, Colour::primary, frame.tokens.stroke.selected_card, radius);
  press_veil(frame, box, radius, press.pressed);
  const Colour before = frame.background();
  frame.on(ground);
  frame.icon("chevron", box.end() - 28 - kChevron / 2, box.y + box.h / 2, kChevron, ink);
  const RowLayout row = lay_row(frame, spec, box);
  float y = box.y + (box.h - row.total()) / 2;
  frame.icon(spec.icon, row.x + kKindIcon / 2, y + row.kind / 2, kKindIcon, quiet_ink);
  const float kind_x = row.x + kKindIcon + 10;
  frame.text({kind_x, y, std::min(row.kind_width, row.end - kind_x), row.kind + 1}, spec.kind,
             {Type::caption, quiet_ink});
  if (row.place == MarkPlace::kind) plain_mark(frame, spec.mark, kind_x + row.kind_width + 24, y, row.kind);
  y += row.kind + 4;
  frame.text({row.x, y, row.end - row.x, row.title + 1}, spec.title, {Type::row_title, ink});
  y += row.title;
  if (row.place == MarkPlace::below) plain_mark(frame, spec.mark, row.x, y, row.mark);
  if (row.place == MarkPlace::end) chip(frame, box.end() - 28 - kChevron - 18, box.y + box.h / 2, spec.mark);
  frame.on(before);
  frame.end();
  return press.activated;
}

}  // namespace kiosk
