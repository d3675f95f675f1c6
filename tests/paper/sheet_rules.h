// What holds for each sheet of paper, whatever stands on it: sizes, margins, codes, and that no piece lies on another (CARE A9).
#pragma once
#include <doctest/doctest.h>

#include <vector>

#include "paper/desk.h"

namespace kiosk::test {

inline bool overlap(const PaperBox& a, const PaperBox& b) {
  constexpr float kSlack = 0.4F;
  return a.x + kSlack < b.x + b.w && b.x + kSlack < a.x + a.w && a.y + kSlack < b.y + b.h && b.y + kSlack < a.y + a.h;
}

// `folded`: it is folded in three, and no code may lie across a fold.
inline void check_sheet(const PaperSheet& sheet, bool folded) {
  const PaperForm& form = sheet.form();
  std::vector<PaperBox> boxes;
  for (const PaperText& text : sheet.texts()) {
    CAPTURE(text.words);
    CHECK(text.pt >= 11);
    CHECK(text.box.x >= form.margin - 0.5F);
    CHECK(text.box.x + text.box.w <= form.width - form.margin + 0.5F);
    CHECK(text.box.y >= form.top - 0.5F);
    if (!form.is_roll()) CHECK(text.box.y + text.box.h <= form.height - form.foot + 1);
    boxes.push_back(text.box);
  }
  for (const PaperCode& code : sheet.codes()) {
    CAPTURE(code.payload);
    const float module = static_cast<float>(code.dots) / form.dots_per_mm;
    CHECK(module >= 0.6F - 0.01F);
    CHECK(code.box.w - 8 * module >= 25);
    CHECK(code.box.x >= form.margin - 0.5F);
    CHECK(code.box.x + code.box.w <= form.width - form.margin + 0.5F);
    if (folded && !form.is_roll()) {
      for (const float fold : {form.height / 3, form.height * 2 / 3})
        CHECK_FALSE((code.box.y < fold && code.box.y + code.box.h > fold));
    }
    boxes.push_back(code.box);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      if (overlap(boxes[i], boxes[j])) FAIL_CHECK("pieces " << i << " and " << j << " overlap: " << all_words(sheet));
    }
  }
}

}  // namespace kiosk::test
