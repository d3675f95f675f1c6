// TextEngine: bidi levels and line breaks by ICU -> script runs -> font per run with fallback -> shaping of each run ->
// visual order in each line -> TextBlock. One engine for screen and paper. Owns the fonts and the cache of drawn lines.
// Main thread only.
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/language_tag.h"
#include "base/result.h"
#include "library/prose.h"
#include "text/coverage.h"
#include "text/text_block.h"

namespace kiosk {

// px of the surface: already multiplied by the screen's scale, not yet by a font's factors (DESIGN section 3).
struct TextStyle {
  int size_px = 42;
  int line_px = 60;
  bool bold = false;
};

enum class TextAlign { start, centre, end };  // start: the left of a left-to-right paragraph, the right of the other

struct TextInput {
  std::string_view text;
  LanguageTag language;
  std::span<const TextRange> bold{};
  std::span<const SourceMark> marks{};
  TextAlign align = TextAlign::start;
};

class TextEngine {
 public:
  // Opens the stack that fonts/fonts.json (compiled in) names. A family that is not installed is left out and named in
  // `problems()`; error "fonts.none" when not one can be opened (says which package to install).
  [[nodiscard]] static Result<std::unique_ptr<TextEngine>> open();
  // The same with another stack: tests, the coverage check.
  [[nodiscard]] static Result<std::unique_ptr<TextEngine>> open(std::string_view fonts_json);
  ~TextEngine();
  TextEngine(const TextEngine&) = delete;
  TextEngine& operator=(const TextEngine&) = delete;

  // Breaks to `width_px` (a word wider than the line breaks inside, at a grapheme). Deterministic.
  [[nodiscard]] TextBlock layout(const TextInput& input, const TextStyle& style, int width_px) const;
  // As one unbroken line.
  [[nodiscard]] TextBlock layout_line(const TextInput& input, const TextStyle& style) const;

  // What a laid-out line looks like, and where its mask's top left stands relative to (line.left, line.baseline).
  // Cached; the reference lives until the next trim().
  struct DrawnLine {
    Coverage coverage;
    int left = 0;
    int top = 0;
  };
  [[nodiscard]] const DrawnLine& drawn(const TextBlock& block, const TextLine& line);

  // Between frames: drops the least recently used lines until the cache holds at most `bytes`.
  void trim(std::size_t bytes);
  [[nodiscard]] std::size_t cached_bytes() const;

  // Fonts that are not installed, in words for staff: "Noto Nastaliq Urdu is missing: apt install fonts-noto-core".
  [[nodiscard]] std::span<const std::string> problems() const;
  // False for a code point that would be drawn as a box.
  [[nodiscard]] bool covers(char32_t code_point) const;
  // Text size and line factors of the language's own font (DESIGN section 3).
  [[nodiscard]] double line_factor(const LanguageTag& language) const;

 private:
  struct Impl;
  explicit TextEngine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
