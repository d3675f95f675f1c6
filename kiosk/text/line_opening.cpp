#include "text/line_opening.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace kiosk {
namespace {

constexpr int kNone = std::numeric_limits<int>::min() / 2;
constexpr int kMostColumns = 16384;  // no screen and no paper is wider

struct Columns {
  int first = 0;
  int count = 0;
};

// The lowest ink in each column; with `upwards`, the highest, counted upwards.
std::vector<int> silhouette(const LineInk& ink, bool upwards, const Columns& columns, int spread) {
  std::vector<int> out(static_cast<std::size_t>(columns.count), kNone);
  for (const InkBox& box : ink) {
    const int from = std::clamp(box.left - spread - columns.first, 0, columns.count);
    const int to = std::clamp(box.right + spread - columns.first, from, columns.count);
    const int reach = upwards ? -box.top : box.bottom;
    for (int x = from; x < to; ++x) {
      int& column = out[static_cast<std::size_t>(x)];
      column = std::max(column, reach);
    }
  }
  return out;
}

InkBox bounds(const LineInk& ink) {
  InkBox all = ink.front();
  for (const InkBox& box : ink) {
    all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right),
           std::max(all.bottom, box.bottom)};
  }
  return all;
}

}  // namespace

int least_pitch(std::span<const LineInk> lines, int usual) {
  int pitch = usual;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i - 1].empty() || lines[i].empty()) continue;
    const InkBox upper = bounds(lines[i - 1]);
    const InkBox lower = bounds(lines[i]);
    if (upper.bottom - lower.top + 1 <= pitch) continue;  // nearly always: no need to look closer
    const int last = std::max(upper.right, lower.right);
    const int first = std::min(upper.left, lower.left);
    const Columns columns{first, std::min(last - first, kMostColumns)};
    const std::vector<int> above = silhouette(lines[i - 1], false, columns, 1);
    const std::vector<int> below = silhouette(lines[i], true, columns, 0);
    for (std::size_t x = 0; x < above.size(); ++x) pitch = std::max(pitch, above[x] + below[x] + 1);
  }
  return pitch;
}

}  // namespace kiosk
