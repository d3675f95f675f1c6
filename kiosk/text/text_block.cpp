#include "text/text_block.h"

#include <algorithm>

namespace kiosk {
namespace {

// Where each cluster of a line ends: at the next one's first byte, in reading order.
class ClusterEnds {
 public:
  explicit ClusterEnds(const TextLine& line) : line_end_(line.end) {
    for (const PlacedGlyph& glyph : line.glyphs) starts_.push_back(glyph.cluster);
    std::ranges::sort(starts_);
  }
  [[nodiscard]] std::size_t end_of(std::size_t cluster) const {
    const auto next = std::ranges::upper_bound(starts_, cluster);
    return next == starts_.end() ? std::max(line_end_, cluster + 1) : *next;
  }

 private:
  std::size_t line_end_;
  std::vector<std::size_t> starts_;
};

}  // namespace

std::vector<LineSpan> TextBlock::spans(const TextLine& line, std::size_t begin, std::size_t end) const {
  std::vector<LineSpan> out;
  const ClusterEnds ends(line);
  float pen = line.left;
  bool inside = false;
  for (const PlacedGlyph& glyph : line.glyphs) {
    const bool hit = glyph.cluster < end && ends.end_of(glyph.cluster) > begin;
    if (hit && !inside) out.push_back({pen, pen});
    pen += glyph.advance;
    if (hit) out.back().right = pen;
    inside = hit;
  }
  std::erase_if(out, [](const LineSpan& span) { return span.right <= span.left; });
  return out;
}

bool TextBlock::has_broken_word() const { return std::ranges::any_of(lines, &TextLine::broken); }

InkBox TextBlock::ink() const {
  InkBox all;
  for (const TextLine& line : lines) {
    if (line.ink.empty()) continue;
    if (all.empty()) {
      all = line.ink;
      continue;
    }
    all = {std::min(all.left, line.ink.left), std::min(all.top, line.ink.top), std::max(all.right, line.ink.right),
           std::max(all.bottom, line.ink.bottom)};
  }
  return all;
}

}  // namespace kiosk
