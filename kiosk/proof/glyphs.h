// Letters that no installed font has: on the screen each would be a box.
#pragma once
#include <string_view>
#include <vector>

#include "library/check.h"
#include "text/text_engine.h"

namespace kiosk {

// Those of one line of a content file, each once; in JSON also those that it writes as escapes ("\u0416").
[[nodiscard]] std::vector<char32_t> uncovered(std::string_view line, bool json, const TextEngine& text);

// Findings "drawing.no_glyph" of the files that visitors read: once for each letter and file. A warning alone where fonts are
// not installed that a kiosk has, which "drawing.no_fonts" names.
[[nodiscard]] Findings check_glyphs(const Library& library, const TextEngine& text);

}  // namespace kiosk
