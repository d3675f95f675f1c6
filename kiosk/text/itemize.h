// Items: the longest stretches of a paragraph that are shaped in one go: one level, script, face, and no mark inside.
#pragma once
#include <unicode/uscript.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/bidi.h"
#include "text/font_set.h"
#include "text/paragraph.h"

namespace kiosk {

struct TextItem {
  std::size_t begin = 0, end = 0;  // units
  BidiLevel level = 0;
  UScriptCode script = USCRIPT_LATIN;
  std::uint32_t face = 0;  // or kNoFace, or kMarkFace
  [[nodiscard]] bool right_to_left() const { return (level & 1) != 0; }
};

// In reading order, without gaps. `boundaries` are Boundaries::find()'s.
[[nodiscard]] std::vector<TextItem> itemize(const Paragraph& paragraph, std::span<const BidiLevel> levels,
                                            std::span<const std::uint8_t> boundaries, const FontSet::Language& language,
                                            FontSet& fonts);

}  // namespace kiosk
