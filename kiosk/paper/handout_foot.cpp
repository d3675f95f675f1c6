// A handout's foot: a code, the sources as the marks number them, the dates, and that nobody has checked it yet.
#include <algorithm>

#include "library/availability.h"
#include "library/contact_code.h"
#include "library/isolates.h"
#include "paper/handout_parts.h"

namespace kiosk {

namespace {

std::string source_words(int number, const Source& source) {
  std::string out = std::to_string(number) + ". ";
  bool first = true;
  for (const std::string* part : {&source.authors, &source.title, &source.where, &source.year}) {
    if (part->empty()) continue;
    out += first ? *part : ", " + *part;
    first = false;
  }
  return out + ".";
}

// The one small thing to try, where the page has one.
std::string try_words(const Handout& handout) {
  for (const Section& section : *handout.sections) {
    for (const Block& block : section.blocks) {
      if (block.kind == BlockKind::try_card && !block.prose.empty()) return block.prose.front().text;
    }
  }
  return {};
}

}  // namespace

Foot foot_of(const PaperWords& words, const Handout& handout) {
  Foot foot;
  if (handout.neutral) {
    // CARE D4: somebody to talk to, and nothing of the topic.
    const auto numbers = offered_emergency_numbers(&words.library, words.order.region, words.order.today);
    foot.payload = std::string(numbers.back().payload);
    foot.code_note = words.say("paper.talk");
  } else {
    foot.payload = without_bidi_controls(handout.title.text);
    const std::string small = without_bidi_controls(try_words(handout));
    if (!small.empty() && foot.payload.size() + 1 + small.size() <= kMostCodeBytes) foot.payload += "\n" + small;
    foot.code_note = words.say("paper.title_only");
  }
  int number = 0;
  for (const std::string& id : *handout.sources) {
    ++number;
    const Source* source = words.library.source(id);
    if (source == nullptr) continue;
    foot.source_lines.push_back(source_words(number, *source));
    if (!foot.sources.text.empty()) foot.sources.text += " ";
    foot.sources.text += foot.source_lines.back();
  }
  foot.sources.language = words.library.edition.default_language;
  foot.dates = words.say("paper.dates", {{"published", words.date(handout.review.published, true).text},
                                         {"reviewed", words.date(handout.review.reviewed, true).text},
                                         {"next", words.date(handout.review.next_review, false).text}});
  if (!handout.signed_off) foot.state = words.say(handout.draft ? "sources.draft" : "sources.unchecked");
  return foot;
}

float lay_foot(PaperSheet& sheet, const PaperWords& words, const Foot& foot, float y, bool with_sources, bool draw,
               const PaperStyles& styles) {
  const PaperForm& form = sheet.form();
  const float x = form.margin;
  const float width = form.text_width();
  const float top = y;
  if (draw) sheet.rule(x, y, width);
  y += 4;
  const float code = sheet.code_side(34, foot.payload);
  const bool beside = !form.is_roll();
  const float words_x = beside ? x + code + 5 : x;
  const float room = beside ? width - code - 5 : width;
  float at = y;
  if (draw) sheet.code(x, y, 34, foot.payload);
  if (!beside) at += code;
  const auto line = [&](const Words& text, const PaperStyle& style, float gap) {
    if (text.text.empty()) return;
    at += (draw ? sheet.text(words_x, at, room, text, style) : sheet.height_of(text, style, room)) + gap;
  };
  line(foot.code_note, styles.small, 2);
  if (with_sources && !foot.sources.text.empty()) {
    line(words.say("sources.title"), styles.small_bold, 0.5F);
    line(foot.sources, styles.small, 2);
  }
  line(foot.dates, styles.small, 1.5F);
  line(foot.state, styles.small_bold, 0);
  return std::max(at, y + (beside ? code : 0)) - top;
}

}  // namespace kiosk
