#include "screens/review_card.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kPadding = 28;
constexpr float kSide = 36;

Words publisher(const Reviewed& about) { return {about.review.publisher, about.publisher_language}; }

// "From" and the name; the name goes below where it has no room beside.
bool beside(Frame& frame, float width, const Reviewed& about) {
  return frame.text_width(frame.say("sources.publisher"), Type::caption) + 16 +
             frame.text_width(publisher(about), Type::caption) + 2 <=
         width;
}

float publisher_height(Frame& frame, float width, const Reviewed& about) {
  if (about.review.publisher.empty()) return 0;
  const float from = frame.text_height(frame.say("sources.publisher"), Type::caption, 0);
  const float name = frame.text_height(publisher(about), Type::caption, width);
  return 8 + (beside(frame, width, about) ? std::max(from, name) : from + name);
}

void draw_publisher(Frame& frame, const Box& box, const Reviewed& about) {
  if (about.review.publisher.empty()) return;
  const Words from = frame.say("sources.publisher");
  const float line = frame.text_height(from, Type::caption, 0);
  const float width = frame.text_width(from, Type::caption) + 2;
  frame.text({box.x, box.y, width, line + 1}, from, {Type::caption, Colour::ink2});
  const Words name = publisher(about);
  if (beside(frame, box.w, about)) {
    frame.text({box.x + width + 14, box.y, frame.text_width(name, Type::caption) + 2, box.h}, name,
               {Type::caption, Colour::ink});
  } else {
    frame.text({box.x, box.y + line, box.w, box.h - line}, name, {Type::caption, Colour::ink});
  }
}

}  // namespace

float reviewed_height(Frame& frame, float width, const Reviewed& about) {
  float height =
      publisher_height(frame, width, about) + review_height(frame, width, about.review, about.signed_off, about.draft);
  if (about.no_sources) height += 8 + frame.text_height(frame.say("sources.none"), Type::caption, width);
  return height;
}

void draw_reviewed(Frame& frame, const Box& box, const Reviewed& about) {
  float y = box.y;
  const float from = publisher_height(frame, box.w, about);
  draw_publisher(frame, {box.x, y, box.w, from}, about);
  y += from;
  if (about.no_sources) {
    const Words none = frame.say("sources.none");
    const float height = frame.text_height(none, Type::caption, box.w);
    frame.text({box.x, y, box.w, height + 1}, none, {Type::caption, Colour::ink2});
    y += height + 8;
  }
  review_block(frame, {box.x, y, box.w, box.bottom() - y}, about.review, about.signed_off, about.draft);
}

float review_card_height(Frame& frame, float width, const Reviewed& about) {
  return reviewed_height(frame, width - 2 * kSide, about) + 2 * kPadding;
}

void draw_review_card(Frame& frame, const Box& box, const Reviewed& about) {
  frame.card(box, Colour::surface, frame.tokens.radius.card);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  draw_reviewed(frame, {box.x + kSide, box.y + kPadding, box.w - 2 * kSide, box.h - 2 * kPadding}, about);
  frame.on(before);
}

void draw_review_page(Frame& frame, const Box& box, const Reviewed& about) {
  const Words title = frame.say("sources.title");
  const float height = frame.text_height(title, Type::h2, box.w);
  TextSpec spec{Type::h2, Colour::ink};
  spec.role = Role::heading;
  spec.id = frame.screen + ".review";
  frame.text({box.x, box.y, box.w, height + 1}, title, spec);
  const float y = box.y + height + 16;
  const float card = review_card_height(frame, box.w, about);
  draw_review_card(frame, {box.x, y, box.w, std::min(card, box.bottom() - y)}, about);
}

}  // namespace kiosk
