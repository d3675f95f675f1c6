#include <string>

#include "publish/update_words.h"
#include "screens/staff_parts.h"
#include "screens/update_review_cards.h"

namespace kiosk {

void draw_review_facts(Frame& frame, const Box& box, const UpdateReview& review) {
  const LanguageTag language = review.languages.empty() ? frame.language : review.languages.front();
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const Box inner = box.inset(28);
  const float caption = frame.line_of(Type::caption);
  const float head = frame.line_of(Type::label);
  float y = inner.y;
  const auto rule = [&] {
    frame.fill({inner.x, y + 11, inner.w, 2}, Colour::line);
    y += 24;
  };
  // From below: what must not be missing.
  const Library* library = frame.state.library.get();
  const Words size = size_words(library, frame.language, review);
  const Words languages = languages_words(library, frame.language, review.languages);
  const Words publisher{review.publisher, language};
  const Words keys = signer_words(library, frame.language, review);
  constexpr float kBesideShield = 64;
  const float signed_height = frame.text_height(frame.say("staff.signed"), Type::label, inner.w - kBesideShield);
  const Words files = frame.say("staff.files", {{"n", std::to_string(review.files)}});
  const float fixed = (review.files > 0 ? frame.text_height(files, Type::caption, inner.w) : 0) + 2 * 24 + head +
                      signed_height + (review.all_bytes > 0 ? frame.text_height(size, Type::caption, inner.w) : 0) +
                      frame.text_height(languages, Type::caption, inner.w) +
                      (publisher.text.empty() ? 0 : frame.text_height(publisher, Type::caption, inner.w)) +
                      (keys.text.empty() ? 0 : frame.text_height(keys, Type::caption, inner.w));
  if (!review.due.empty()) {
    y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.due"), Type::label, Colour::ink,
                    "staff_update.due");
    std::size_t said = 0;
    for (const DueItem& due : review.due) {
      const Words title{due.title, language};
      const Words about = due_words(library, frame.language, due);
      const float height =
          frame.text_height(title, Type::caption, inner.w) + frame.text_height(about, Type::caption, inner.w);
      const bool last = said + 1 == review.due.size();
      if (y + height + (last ? 0 : caption) + fixed > inner.bottom()) break;
      ++said;
      const std::string id = std::string("staff_update.due.").append(std::to_string(said));
      y += staff_line(frame, {inner.x, y, inner.w, 0}, title, Type::caption, Colour::ink, id);
      y += staff_line(frame, {inner.x, y, inner.w, 0}, about, Type::caption, Colour::ink2,
                      std::string(id).append(".about"));
    }
    if (said < review.due.size()) {
      staff_line(frame, {inner.x, y, inner.w, 0},
                 frame.say("staff.more", {{"n", std::to_string(review.due.size() - said)}}), Type::caption,
                 Colour::ink2, "staff_update.due.more");
      y += caption;
    }
    rule();
  }
  y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.size"), Type::label, Colour::ink,
                  "staff_update.size");
  if (review.all_bytes > 0)
    y += staff_line(frame, {inner.x, y, inner.w, 0}, size, Type::caption, Colour::ink2, "staff_update.size.words");
  if (review.files > 0)
    y += staff_line(frame, {inner.x, y, inner.w, 0}, files, Type::caption, Colour::ink2, "staff_update.files");
  y += staff_line(frame, {inner.x, y, inner.w, 0}, languages, Type::caption, Colour::ink2, "staff_update.languages");
  rule();
  frame.icon("shield", inner.x + 22, y + head / 2, 40, Colour::ok);
  y += staff_line(frame, {inner.x + kBesideShield, y, inner.w - kBesideShield, 0}, frame.say("staff.signed"),
                  Type::label, Colour::ink, "staff_update.signed");
  // Who that is: by the name that they give themselves in what they signed, and by the numbers of the keys that counted.
  if (!publisher.text.empty())
    y += staff_line(frame, {inner.x, y, inner.w, 0}, publisher, Type::caption, Colour::ink2, "staff_update.publisher");
  if (!keys.text.empty())
    staff_line(frame, {inner.x, y, inner.w, 0}, keys, Type::caption, Colour::ink2, "staff_update.keys");
  frame.on(Colour::bg);
}

}  // namespace kiosk
