// How far apart the lines of a paragraph must stand so that no ink of one touches the next. A font's line factor
// (fonts.json) is right for ordinary words; the deepest words of Nastaliq above the tallest, or a stack of vowel signs,
// need more, and A10 (nothing overlaps, in any language) knows no exceptions.
#pragma once
#include <span>
#include <vector>

#include "text/text_block.h"

namespace kiosk {

// The ink of one line's glyphs, a box each: x from the block's left, y from the line's baseline.
using LineInk = std::vector<InkBox>;

// The least distance of baselines, px, not under `usual`, that leaves an empty row of pixels between all neighbours' boxes.
[[nodiscard]] int least_pitch(std::span<const LineInk> lines, int usual);

}  // namespace kiosk
