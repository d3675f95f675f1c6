// The content as visitors will see it: every screen drawn in every form, and what does not fit named at the words that it
// comes from (CARE A10).
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/state.h"
#include "library/check.h"
#include "text/text_engine.h"

namespace kiosk {

// How somebody may stand before the screen: its size, the text's, the language, the region.
struct DrawnForm {
  int width = 1920;
  int height = 1080;
  TextSize size = TextSize::normal;
  LanguageTag language;
  std::string region;
};
[[nodiscard]] std::string name_of(const DrawnForm& form);  // "upright, largest text, ar"

// Three text sizes, both orientations, every language; the regions by turns, so that each is drawn.
[[nodiscard]] std::vector<DrawnForm> forms_of(const Edition& edition);

using DrawingProgress = std::function<void(std::size_t done, std::size_t all)>;

// Findings "drawing.overflow", once for each text, with the first form that has it. `text` is used up.
[[nodiscard]] Findings check_drawing(const Checked& checked, std::unique_ptr<TextEngine> text,
                                     const DrawingProgress& progress);

// Glyphs and drawing. Without any font: one note "drawing.no_fonts".
[[nodiscard]] Findings check_by_drawing(const Checked& checked, const DrawingProgress& progress);

}  // namespace kiosk
