// Layout of one TextInput: from items and their shapes to lines with exact places. The inside of TextEngine::layout.
#pragma once
#include <optional>

#include "text/boundaries.h"
#include "text/font_set.h"
#include "text/text_engine.h"

namespace kiosk {

// Without a width: one unbroken line.
[[nodiscard]] TextBlock lay_out(const TextInput& input, const TextStyle& style, std::optional<int> width_px,
                                FontSet& fonts, Boundaries& boundaries);

// Glyphs are drawn at quarters of a pixel: fine enough for even spacing, coarse enough to look the same when repeated.
[[nodiscard]] constexpr std::int64_t snap_quarter(std::int64_t x) { return ((x + 8) >> 4) << 4; }

}  // namespace kiosk
