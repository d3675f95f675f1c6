// What several papers have in common. Each draws at `y` mm and gives the y below it.
#pragma once
#include <vector>

#include "app/print_order.h"
#include "library/labels.h"
#include "library/library.h"
#include "paper/paper_sheet.h"

namespace kiosk {

// Points, A4 and Letter / roll (DESIGN section 16); Nastaliq and its like get their lines' height from the engine.
struct PaperStyles {
  PaperStyle h1{26, 34, true};
  PaperStyle h2{17, 24, true};
  PaperStyle body{14, 21, false};
  PaperStyle bold{14, 21, true};
  PaperStyle small{11, 15, false};
  PaperStyle small_bold{11, 15, true};
  PaperStyle number{26, 34, true};
};
[[nodiscard]] PaperStyles styles_of(const PaperForm& form);

// What is printed for one order: the words' library, language and the day.
struct PaperWords {
  const Library& library;
  const PrintOrder& order;
  [[nodiscard]] Words say(std::string_view id, const std::vector<LabelValue>& values = {}) const {
    return label(&library, order.language, id, values);
  }
  [[nodiscard]] Words date(const Date& date, bool with_day) const;
};

// "Danger now: 999." and the rest between two rules.
float draw_emergency(PaperSheet& sheet, const PaperWords& words, float x, float y, float width,
                     const PaperStyles& styles);
// A number on one line, as large as `style` or what fits. The height used.
float draw_number(PaperSheet& sheet, float x, float y, float width, const Words& number, PaperStyle style,
                  TextAlign align = TextAlign::start);
// Dashes with "fold here, print inside" between them, and 7 mm clear on both sides.
float draw_slip_fold(PaperSheet& sheet, const PaperWords& words, float y, const PaperStyles& styles);
// Below the next fold of a sheet where something `height` high would lie across it: a folded code cannot be scanned.
[[nodiscard]] float clear_of_folds(const PaperForm& form, float y, float height);
// Where a slip folds: a line across a roll; two marks at a sheet's edges. The y below.
float draw_fold(PaperSheet& sheet, const PaperWords& words, float y, const PaperStyles& styles);
// "No name on this paper", and on a sheet how to fold it.
float draw_closing(PaperSheet& sheet, const PaperWords& words, float x, float y, float width,
                   const PaperStyles& styles);
// When a group or course meets next, or who knows it (CARE E5).
[[nodiscard]] Words next_date(const PaperWords& words, const Group& group);
// A code at the start with words beside it.
float draw_code_beside(PaperSheet& sheet, float x, float y, float width, float side, const std::string& payload,
                       const Words& title, const Words& note, const PaperStyles& styles);

}  // namespace kiosk
