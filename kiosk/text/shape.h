// Shaping: an item's text to glyphs, by HarfBuzz. What is measured here is what is drawn.
#pragma once
#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "text/font_set.h"
#include "text/itemize.h"

namespace kiosk {

struct ShapedGlyph {
  std::uint32_t glyph = 0;
  std::size_t cluster = 0;  // first unit of the paragraph that it stands for
  Units64 advance = 0;
  Units64 x = 0, y = 0;  // offset from the pen; y grows upwards
  bool unsafe = false;   // cut before this cluster, both sides would look different
  bool missing = false;
};

// Measures of what no font draws, for a nominal size.
struct BoxMetrics {
  explicit BoxMetrics(int size_px);
  Units64 advance, left, width, height;
};
struct MarkMetrics {
  explicit MarkMetrics(int size_px);
  Units64 before, size, after;  // DESIGN section 14: a circle of 40 at 42 px, 6 before it and 2 after
};

class Shaper {
 public:
  Shaper(const Paragraph& paragraph, std::span<const std::uint8_t> boundaries, FontSet& fonts,
         const LanguageTag& language, int size_px);

  // Units [begin, end) of an item, in visual order, in the context of the whole paragraph: an Arabic letter keeps its
  // joined form where a line is broken inside a word or where bold begins.
  [[nodiscard]] std::vector<ShapedGlyph> shape(const TextItem& item, std::size_t begin, std::size_t end) const;

 private:
  [[nodiscard]] std::vector<ShapedGlyph> boxes(const TextItem& item, std::size_t begin, std::size_t end) const;

  const Paragraph& paragraph_;
  std::span<const std::uint8_t> boundaries_;
  FontSet& fonts_;
  hb_language_t language_;
  int size_px_;
  std::unique_ptr<hb_buffer_t, HbFree> buffer_;
};

// The part [begin, end) of an item's glyphs, when cutting there changes no glyph.
[[nodiscard]] std::optional<std::span<const ShapedGlyph>> slice(const TextItem& item,
                                                                std::span<const ShapedGlyph> glyphs, std::size_t begin,
                                                                std::size_t end);

}  // namespace kiosk
