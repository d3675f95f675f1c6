// What stands in and under running text: care cards, the review block, notices.
#include <algorithm>
#include <array>

#include "ui/widgets.h"

namespace kiosk {

namespace {

struct CardLook {
  std::string_view icon;
  std::string_view label;
  Colour fill;
  Colour ink;
};

CardLook look_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::non_urgent_card:
      return {"phone", "article.non_urgent", Colour::accent_soft, Colour::accent};
    case BlockKind::urgent_card:
      return {"clock", "article.urgent", Colour::warn_soft, Colour::warn};
    case BlockKind::emergency_card:
      return {"warn", "article.emergency", Colour::urgent_soft, Colour::on_urgent_soft};
    default:
      return {"star", "article.try", Colour::primary_soft, Colour::on_primary_soft};
  }
}

constexpr float kCircle = 88;
constexpr float kPadding = 32;
constexpr float kBefore = kPadding + kCircle + 26;

}  // namespace

float card_height(Frame& frame, const Block& block, const LanguageTag& tag, float width) {
  const float room = width - kBefore - kPadding;
  float height = frame.text_height(frame.say(look_of(block.kind).label), Type::row_title, room);
  for (const Prose& prose : block.prose)
    height += frame.block(prose, tag, Type::help, room).height / frame.geometry.scale();
  return std::max(height + 48, kCircle + 48);
}

void care_card(Frame& frame, const Box& box, const Block& block, const LanguageTag& tag) {
  const CardLook look = look_of(block.kind);
  const float radius = frame.tokens.radius.card;
  frame.fill(box, look.fill, radius);
  if (frame.contrast) frame.edge(box, look.ink, frame.tokens.stroke.high_contrast, radius);
  const Colour before = frame.background();
  frame.on(look.fill);
  const float cy = box.y + box.h / 2;
  const Box circle{box.x + kPadding, cy - kCircle / 2, kCircle, kCircle};
  frame.fill(circle, Colour::surface, kCircle / 2);
  frame.icon(look.icon, circle.x + kCircle / 2, cy, 44, look.ink);
  const float x = box.x + kBefore;
  const float width = box.w - kBefore - kPadding;
  const Words title = frame.say(look.label);
  float y = box.y + (box.h - card_height(frame, block, tag, box.w) + 48) / 2;
  TextSpec heading_spec{Type::row_title, look.ink};
  heading_spec.role = Role::heading;
  y += frame.text({x, y, width, box.bottom() - y}, title, heading_spec);
  for (const Prose& prose : block.prose)
    y += frame.prose({x, y, width, box.bottom() - y}, prose, tag, {Type::help, look.ink});
  frame.on(before);
}

Words date_words(Frame& frame, const Date& date, bool with_day) {
  const Words month = frame.say("date.month." + std::to_string(date.month));
  const std::string year = std::to_string(date.year);
  if (!with_day) return frame.say("date.month_year", {{"month", month.text}, {"year", year}});
  return frame.say("date.day_month_year", {{"day", std::to_string(date.day)}, {"month", month.text}, {"year", year}});
}

float notice(Frame& frame, const Box& box, const Words& words) {
  const float room = box.w - 24 - 40 - 24 - 24;
  const float height = std::max(76.0F, frame.text_height(words, Type::caption, room) + 32);
  const Box at{box.x, box.y, box.w, height};
  frame.fill(at, Colour::warn_soft, 28);
  if (frame.contrast) frame.edge(at, Colour::line_strong, frame.tokens.stroke.control, 28);
  frame.icon("warn", at.x + 24 + 20, at.y + height / 2, 40, Colour::warn);
  const Colour before = frame.background();
  frame.on(Colour::warn_soft);
  TextSpec spec{Type::caption, Colour::warn};
  spec.place = Place::middle;
  frame.text({at.x + 88, at.y, room, height}, words, spec);
  frame.on(before);
  return height;
}

namespace {

struct ReviewColumns {
  struct Column {
    Words label;
    Words date;
  };
  std::array<Column, 3> columns;
  float widest = 0;
};

ReviewColumns review_columns(Frame& frame, const Review& review) {
  ReviewColumns made{{{{frame.say("sources.published"), date_words(frame, review.published, true)},
                       {frame.say("sources.reviewed"), date_words(frame, review.reviewed, true)},
                       {frame.say("sources.next_review"), date_words(frame, review.next_review, false)}}}};
  for (const auto& column : made.columns) {
    made.widest = std::max(
        {made.widest, frame.text_width(column.label, Type::caption), frame.text_width(column.date, Type::label)});
  }
  return made;
}

// Three columns where the words fit; otherwise a line each.
bool side_by_side(const ReviewColumns& made, float width) { return 3 * made.widest + 2 * 16 <= width; }

float review_label_width(Frame& frame, const Words& words) { return frame.text_width(words, Type::caption) + 16; }

bool date_beside(Frame& frame, const ReviewColumns::Column& column, float width) {
  return review_label_width(frame, column.label) + frame.text_width(column.date, Type::label) + 2 <= width;
}

// Of one line, with its language's own line factor.
float label_height(Frame& frame, const ReviewColumns::Column& column) {
  return frame.text_height(column.label, Type::caption, 0);
}
float date_height(Frame& frame, const ReviewColumns::Column& column) {
  return frame.text_height(column.date, Type::label, 0);
}

float review_step(Frame& frame, const ReviewColumns::Column& column, float width) {
  const float line = label_height(frame, column);
  const float date = date_height(frame, column);
  return date_beside(frame, column, width) ? std::max(line, date) + 4 : line + date + 8;
}

constexpr float kNoticeRoom = 24 + 40 + 24 + 24;

float notice_height(Frame& frame, const Words& words, float width) {
  return std::max(76.0F, frame.text_height(words, Type::caption, width - kNoticeRoom) + 32);
}

}  // namespace

float review_height(Frame& frame, float width, const Review& review, bool signed_off, bool draft) {
  const ReviewColumns made = review_columns(frame, review);
  float height = 0;
  if (side_by_side(made, width)) {
    height = label_height(frame, made.columns[0]) + date_height(frame, made.columns[0]);
  } else {
    for (const auto& column : made.columns) height += review_step(frame, column, width);
  }
  if (!signed_off) height += 16 + notice_height(frame, frame.say("sources.unchecked"), width);
  if (draft) height += 16 + notice_height(frame, frame.say("sources.draft"), width);
  return height;
}

float review_block(Frame& frame, const Box& box, const Review& review, bool signed_off, bool draft) {
  const ReviewColumns made = review_columns(frame, review);
  float y = box.y;
  if (side_by_side(made, box.w)) {
    const float line = label_height(frame, made.columns[0]);
    const float date = date_height(frame, made.columns[0]);
    const float step = (box.w - made.widest) / 2;
    float x = box.x;
    for (const auto& column : made.columns) {
      frame.text({x, y, made.widest + 2, line + 1}, column.label, {Type::caption, Colour::ink2});
      frame.text({x, y + line, made.widest + 2, date + 1}, column.date, {Type::label, Colour::ink});
      x += step;
    }
    y += line + date;
  } else {
    for (const auto& column : made.columns) {
      const float width = review_label_width(frame, column.label);
      const float line = label_height(frame, column);
      const float date = date_height(frame, column);
      frame.text({box.x, y, width, line + 1}, column.label, {Type::caption, Colour::ink2});
      const bool beside = date_beside(frame, column, box.w);
      const TextSpec spec{Type::label, Colour::ink, beside ? TextAlign::end : TextAlign::start};
      frame.text(beside ? Box{box.x + width, y, box.w - width, date + 1} : Box{box.x, y + line, box.w, date + 1},
                 column.date, spec);
      y += review_step(frame, column, box.w);
    }
  }
  for (const auto& [shown_now, id] : {std::pair{!signed_off, "sources.unchecked"}, std::pair{draft, "sources.draft"}}) {
    if (!shown_now) continue;
    y += 16;
    y += notice(frame, {box.x, y, box.w, 0}, frame.say(id));
  }
  return y - box.y;
}

float heading(Frame& frame, const Box& box, const Words& words, Type type, const std::string& id) {
  TextSpec spec{type, Colour::ink};
  spec.role = Role::heading;
  spec.id = id.empty() ? frame.screen + ".heading" : id;
  return frame.text(box, words, spec);
}

float eyebrow(Frame& frame, float x, float y, float width, std::string_view icon, const Words& words, Colour colour) {
  const float line = frame.line_of(Type::caption);
  const float side = frame.largest() ? 44.0F : 34.0F;
  frame.icon(icon, x + side / 2, y + line / 2, side, colour);
  TextSpec spec{Type::dock, colour};
  const float dock_line = frame.line_of(Type::dock);
  const float height = frame.text_height(words, Type::dock, width - side - 14);
  frame.text({x + side + 14, y + (line - dock_line) / 2, width - side - 14, height + 1}, words, spec);
  return std::max(line, height);
}

}  // namespace kiosk
