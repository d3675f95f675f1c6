#include <algorithm>
#include <string>

#include "screens/staff_parts.h"
#include "screens/update_review_cards.h"

namespace kiosk {

namespace {

Words due_words(Frame& frame, const ReviewDue& due) {
  if (due.what == ReviewDue::What::dial) return frame.say("staff.due_dial");
  const std::string day = date_words(frame, due.day, true).text;
  return frame.say(due.what == ReviewDue::What::expired ? "staff.due_expired" : "staff.due_review", {{"day", day}});
}

std::string names_of(const Frame& frame, const std::vector<LanguageTag>& languages) {
  std::string out;
  for (const LanguageTag& tag : languages) {
    const auto known = std::ranges::find(label_languages(), tag, &LabelLanguage::tag);
    if (!out.empty()) out.append(frame.say("staff.and").text).append(" ");
    out.append(known == label_languages().end() ? tag.value : known->name);
  }
  return out;
}

}  // namespace

void draw_review_facts(Frame& frame, const Box& box, const UpdateReview& review) {
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
  const float fixed = 2 * 24 + 2 * head + (review.all_bytes > 0 ? frame.text_height(size, Type::caption, inner.w) : 0) +
                      frame.text_height(languages, Type::caption, inner.w) + (review.signers.empty() ? 0 : caption);
  if (!review.due.empty()) {
    y += staff_line(frame, {inner.x, y, inner.w, 0}, frame.say("staff.due"), Type::label, Colour::ink,
                    "staff_update.due");
    std::size_t said = 0;
    for (const ReviewDue& due : review.due) {
      const bool last = said + 1 == review.due.size();
      if (y + 2 * caption + (last ? 0 : caption) + fixed > inner.bottom()) break;
      ++said;
      const std::string id = std::string("staff_update.due.").append(std::to_string(said));
      TextSpec title{Type::caption, Colour::ink};
      title.id = id;
      title.max_lines = 1;
      frame.text({inner.x, y, inner.w, caption + 1}, {due.title, due.language}, title);
      y += caption;
      TextSpec about{Type::caption, Colour::ink2};
      about.id = std::string(id).append(".about");
      about.max_lines = 1;
      frame.text({inner.x, y, inner.w, caption + 1}, due_words(frame, due), about);
      y += caption;
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
  y += staff_line(frame, {inner.x, y, inner.w, 0}, languages, Type::caption, Colour::ink2, "staff_update.languages");
  rule();
  frame.icon("shield", inner.x + 22, y + head / 2, 40, Colour::ok);
  const Box signature{inner.x + 64, y, inner.w - 64, 0};
  y += staff_line(frame, signature, frame.say("staff.signed"), Type::label, Colour::ink, "staff_update.signed");
  std::string keys;
  for (const std::string& key : review.signers) keys.append(keys.empty() ? "" : ", ").append(key);
  if (!keys.empty())
    staff_line(frame, {signature.x, y, signature.w, 0}, frame.say("staff.signed_by", {{"key", keys}}), Type::caption,
               Colour::ink2, "staff_update.signed.by");
  frame.on(Colour::bg);
}

}  // namespace kiosk
