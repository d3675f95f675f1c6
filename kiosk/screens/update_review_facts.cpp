#include <string>

#include "library/language_name.h"
#include "screens/staff_parts.h"
#include "screens/update_review_cards.h"

namespace kiosk {

namespace {

Words due_words(Frame& frame, const DueItem& due) {
  if (due.what == DueItem::What::dial) return frame.say("staff.due_dial");
  const std::string day = date_words(frame, due.day, true).text;
  return frame.say(due.what == DueItem::What::expired ? "staff.due_expired"
                   : due.what == DueItem::What::wrong ? "staff.due_wrong"
                                                      : "staff.due_review",
                   {{"day", day}});
}

std::string names_of(const Frame& frame, const std::vector<LanguageTag>& languages) {
  std::string out;
  for (const LanguageTag& tag : languages) {
    if (!out.empty()) out.append(frame.say("staff.and").text).append(" ");
    out.append(language_name(tag).text);
  }
  return out;
}

}  // namespace

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
  const Words size = frame.say("staff.size_words", {{"new", megabytes(frame, review.new_bytes).text},
                                                    {"all", megabytes(frame, review.all_bytes).text}});
  const Words languages{names_of(frame, review.languages), frame.language};
  const Words files = frame.say("staff.files", {{"n", std::to_string(review.files)}});
  const float fixed = (review.files > 0 ? frame.text_height(files, Type::caption, inner.w) : 0) + 2 * 24 + 2 * head +
                      (review.all_bytes > 0 ? frame.text_height(size, Type::caption, inner.w) : 0) +
                      frame.text_height(languages, Type::caption, inner.w);
  if (!review.due.empty()) {
    y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.due"), Type::label, Colour::ink,
                    "staff_update.due");
    std::size_t said = 0;
    for (const DueItem& due : review.due) {
      const Words title{due.title, language};
      const Words about = due_words(frame, due);
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
  const Box signature{inner.x + 64, y, inner.w - 64, 0};
  staff_line(frame, signature, frame.say("staff.signed"), Type::label, Colour::ink, "staff_update.signed");
  frame.on(Colour::bg);
}

}  // namespace kiosk
