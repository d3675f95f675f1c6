// Pieces of a text into columns and pages: a heading stays with what follows, a card and a paragraph stay whole.
#pragma once
#include <functional>
#include <vector>

#include "paper/paper_sheet.h"

namespace kiosk {

struct FlowPiece {
  float gap = 0;     // above it, where something stands above
  float height = 0;  // mm
  bool with_next = false;
  std::function<void(PaperSheet&, float x, float y)> draw;
};

// The columns of one page, in reading order.
struct PaperColumns {
  std::vector<float> x;
  float top = 0;
  float bottom = 0;
};

// Draws pieces from `from` on, as many as the columns take; the index of the first that did not fit. A piece higher than a
// whole column is drawn all the same, alone, so that nothing is lost and the flow ends.
std::size_t draw_columns(PaperSheet* sheet, const std::vector<FlowPiece>& pieces, std::size_t from,
                         const PaperColumns& columns);
// Measures only.
[[nodiscard]] inline std::size_t fit_columns(const std::vector<FlowPiece>& pieces, std::size_t from,
                                             const PaperColumns& columns) {
  return draw_columns(nullptr, pieces, from, columns);
}
// For the last page: the columns cut as short as they may be, so that they end at about the same height.
[[nodiscard]] PaperColumns balanced(const std::vector<FlowPiece>& pieces, std::size_t from, PaperColumns columns);

}  // namespace kiosk
