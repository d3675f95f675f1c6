// The content as visitors will see it: every screen drawn in every form and as visitors fill it, every paper laid out, and what does
// not fit named at the words that it comes from (CARE A10).
#pragma once
#include <functional>
#include <memory>

#include "library/check.h"
#include "text/text_engine.h"

namespace kiosk {

using DrawingProgress = std::function<void(std::size_t done, std::size_t all)>;

// Findings "drawing.overflow" and "drawing.broken_word", once for each text, with the first form that has it. `text` is used up.
[[nodiscard]] Findings check_drawing(const Checked& checked, std::unique_ptr<TextEngine> text,
                                     const DrawingProgress& progress);

// Glyphs and drawing. Without any font: one note "drawing.no_fonts".
[[nodiscard]] Findings check_by_drawing(const Checked& checked, const DrawingProgress& progress);

}  // namespace kiosk
