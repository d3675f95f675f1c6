// An item's sources as numbered rows, and the review after the last of them.
#pragma once
#include <string>
#include <vector>

#include "screens/review_card.h"

namespace kiosk {

inline constexpr float kSourceGap = 17;

struct SourceRow {
  int number = 0;  // 0: the review, which stands after the last source
  Words title;
  Words from;
  float height = 0;
};

[[nodiscard]] std::vector<SourceRow> source_rows(Frame& frame, const std::vector<std::string>& sources,
                                                 const Reviewed& about, float width);
// As many rows a page as fit; where one page holds them all, it needs no buttons to turn, which take `turning`.
[[nodiscard]] std::vector<std::vector<SourceRow>> source_pages(const std::vector<SourceRow>& rows, float room,
                                                               float turning);
// `asked`: drawn filled.
void draw_source_row(Frame& frame, const SourceRow& row, const Box& box, const Reviewed& about, bool asked);

}  // namespace kiosk
