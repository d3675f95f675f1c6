// What staff print to see that printing works: words, a line that can be measured, a code that can be scanned.
#include "paper/paper_parts.h"
#include "paper/print_pages.h"

namespace kiosk {

namespace {

constexpr float kLine = 50;  // mm, as the words say
constexpr float kCode = 30;

}  // namespace

Result<std::vector<PaperSheet>> lay_out_test(const PrintOrder& order, const Library& library, const PaperForm& form,
                                             TextEngine& engine) {
  const PaperWords words{library, order};
  const PaperStyles styles = styles_of(form);
  PaperSheet sheet(form, is_right_to_left(order.language), engine);
  const float x = form.margin;
  const float width = form.text_width();
  float y = form.top;
  y += sheet.text(x, y, width, words.say("paper.test_title"), styles.h1) + 2;
  if (!order.id.empty())
    y += sheet.text(x, y, width, words.say("settings.plain", {{"words", order.id}}), styles.h2) + 2;
  y += sheet.text(x, y, width, words.say("paper.test_body"), styles.body) + 4;
  sheet.rule(x, y, kLine, 0.5F);
  y += 6;
  y = draw_code_beside(sheet, x, y, width, kCode, "kiosk test", words.say("paper.scan"), words.say("paper.test_code"),
                       styles);
  std::vector<PaperSheet> sheets;
  sheets.push_back(std::move(sheet));
  return sheets;
}

}  // namespace kiosk
