#include <algorithm>
#include <string>

#include "publish/update_words.h"
#include "screens/staff_parts.h"
#include "screens/update_review_cards.h"

namespace kiosk {

namespace {

constexpr float kFactsMargin = 28;
constexpr float kBesideShield = 64;
constexpr float kFactsRule = 24;

// What of it must not be missing.
struct Facts {
  Words size, languages, publisher, keys;
  float height = 0;
};

Facts facts_of(Frame& frame, const UpdateReview& review, float width) {
  const Library* library = frame.state.library.get();
  Facts facts;
  if (review.all_bytes > 0) facts.size = size_words(library, frame.language, review);
  facts.languages = languages_words(library, frame.language, review.languages);
  facts.publisher = {review.publisher, review.languages.empty() ? frame.language : review.languages.front()};
  facts.keys = signer_words(library, frame.language, review);
  facts.height = kFactsRule + frame.line_of(Type::label) +
                 frame.text_height(frame.say("staff.signed"), Type::label, width - kBesideShield);
  for (const Words* words : {&facts.size, &facts.languages, &facts.publisher, &facts.keys}) {
    if (!words->text.empty()) facts.height += frame.text_height(*words, Type::caption, width);
  }
  return facts;
}

float due_height(Frame& frame, const UpdateReview& review, const DueItem& due, float width) {
  const LanguageTag language = review.languages.empty() ? frame.language : review.languages.front();
  return frame.text_height({due.title, language}, Type::caption, width) +
         frame.text_height(due_words(frame.state.library.get(), frame.language, due), Type::caption, width);
}

}  // namespace

float review_facts_height(Frame& frame, float width, const UpdateReview& review, std::size_t due) {
  const float inner = width - 2 * kFactsMargin;
  float height = 2 * kFactsMargin + facts_of(frame, review, inner).height;
  if (review.due.empty()) return height;
  height += kFactsRule + frame.text_height(frame.say("staff.due"), Type::label, inner);
  for (std::size_t i = 0; i < std::min(due, review.due.size()); ++i)
    height += due_height(frame, review, review.due[i], inner);
  return height + (due < review.due.size() ? frame.line_of(Type::caption) : 0);
}

void draw_review_facts(Frame& frame, const Box& box, const UpdateReview& review) {
  const LanguageTag language = review.languages.empty() ? frame.language : review.languages.front();
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const Box inner = box.inset(kFactsMargin);
  const Library* library = frame.state.library.get();
  const Facts facts = facts_of(frame, review, inner.w);
  const float caption = frame.line_of(Type::caption);
  const float head = frame.line_of(Type::label);
  float y = inner.y;
  const auto rule = [&] {
    frame.fill({inner.x, y + 11, inner.w, 2}, Colour::line);
    y += kFactsRule;
  };
  if (!review.due.empty()) {
    y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.due"), Type::label, Colour::ink,
                    "staff_update.due");
    std::size_t said = 0;
    for (const DueItem& due : review.due) {
      const Words title{due.title, language};
      const Words about = due_words(library, frame.language, due);
      const float height = due_height(frame, review, due, inner.w);
      const bool last = said + 1 == review.due.size();
      if (y + height + (last ? 0 : caption) + kFactsRule + facts.height > inner.bottom() + 1) break;
      ++said;
      const std::string id = std::string("staff_update.due.").append(std::to_string(said));
      y += staff_line(frame, {inner.x, y, inner.w, 0}, title, Type::caption, Colour::ink, id);
      y += staff_line(frame, {inner.x, y, inner.w, 0}, about, Type::caption, Colour::ink2,
                      std::string(id).append(".about"));
    }
    if (said < review.due.size()) {
      staff_line(
          frame, {inner.x, y, inner.w, 0},
          frame.say(said > 0 ? "staff.more" : "staff.due_all", {{"n", std::to_string(review.due.size() - said)}}),
          Type::caption, Colour::ink2, "staff_update.due.more");
      y += caption;
    }
    rule();
  }
  y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.size"), Type::label, Colour::ink,
                  "staff_update.size");
  if (!facts.size.text.empty())
    y +=
        staff_line(frame, {inner.x, y, inner.w, 0}, facts.size, Type::caption, Colour::ink2, "staff_update.size.words");
  y += staff_line(frame, {inner.x, y, inner.w, 0}, facts.languages, Type::caption, Colour::ink2,
                  "staff_update.languages");
  rule();
  frame.icon("shield", inner.x + 22, y + head / 2, 40, Colour::ok);
  y += staff_line(frame, {inner.x + kBesideShield, y, inner.w - kBesideShield, 0}, frame.say("staff.signed"),
                  Type::label, Colour::ink, "staff_update.signed");
  // Who that is: by the name that they give themselves in what they signed, and by the numbers of the keys that counted.
  if (!facts.publisher.text.empty())
    y += staff_line(frame, {inner.x, y, inner.w, 0}, facts.publisher, Type::caption, Colour::ink2,
                    "staff_update.publisher");
  if (!facts.keys.text.empty())
    staff_line(frame, {inner.x, y, inner.w, 0}, facts.keys, Type::caption, Colour::ink2, "staff_update.keys");
  frame.on(Colour::bg);
}

}  // namespace kiosk
