#include "paper/column_flow.h"

#include <algorithm>

namespace kiosk {

namespace {

// The pieces that must stand together with the one at `i`: headings and what they head.
std::size_t group_end(const std::vector<FlowPiece>& pieces, std::size_t i) {
  while (i + 1 < pieces.size() && pieces[i].with_next) ++i;
  return i + 1;
}

}  // namespace

std::size_t draw_columns(PaperSheet* sheet, const std::vector<FlowPiece>& pieces, std::size_t from,
                         const PaperColumns& columns) {
  std::size_t next = from;
  for (const float x : columns.x) {
    float y = columns.top;
    bool first = true;
    while (next < pieces.size()) {
      const std::size_t end = group_end(pieces, next);
      float height = 0;
      for (std::size_t i = next; i < end; ++i) height += (first && i == next ? 0 : pieces[i].gap) + pieces[i].height;
      if (!first && y + height > columns.bottom) break;
      // Higher than a column: alone in it, and only where the column is its own.
      if (first && y + height > columns.bottom && next != from && x != columns.x.back() && columns.x.size() > 1) break;
      for (; next < end; ++next) {
        if (!first) y += pieces[next].gap;
        if (sheet != nullptr) pieces[next].draw(*sheet, x, y);
        y += pieces[next].height;
        first = false;
      }
    }
    if (next >= pieces.size()) break;
  }
  return next;
}

PaperColumns balanced(const std::vector<FlowPiece>& pieces, std::size_t from, PaperColumns columns) {
  constexpr float kStep = 2;  // mm
  if (columns.x.size() < 2) return columns;
  // A piece that overflows its column ends the search too: shorter is no better then.
  float tallest = 0;
  for (std::size_t i = from; i < pieces.size(); ++i) tallest = std::max(tallest, pieces[i].height);
  PaperColumns best = columns;
  while (columns.bottom - kStep > columns.top + tallest) {
    columns.bottom -= kStep;
    if (fit_columns(pieces, from, columns) < pieces.size()) break;
    best = columns;
  }
  return best;
}

}  // namespace kiosk
