// The text of a TextInput as layout works on it: UTF-16 (ICU's and HarfBuzz's common form) with a way back to bytes,
// reference marks as U+FFFC in their places, bold as a flag a unit.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text_engine.h"

namespace kiosk {

struct Paragraph {
  std::u16string units;
  std::vector<std::size_t> byte_of;  // units.size() + 1: the byte that a unit comes from
  std::vector<std::uint8_t> bold;    // units.size()
  struct Mark {
    std::size_t unit;
    int number;
  };
  std::vector<Mark> marks;  // by unit, ascending

  [[nodiscard]] std::size_t size() const { return units.size(); }
  [[nodiscard]] const Mark* mark_at(std::size_t unit) const;
  // The code point that begins at a unit (or a lone surrogate, never: the conversion makes none).
  [[nodiscard]] char32_t code_point(std::size_t unit) const;
};

// Invalid UTF-8 (lone surrogates, overlong forms) becomes U+FFFD. Tabs become spaces; `one_line`: line ends too.
[[nodiscard]] Paragraph make_paragraph(const TextInput& input, bool bold, bool one_line);

// The same conversion without marks: for tests and the coverage check.
[[nodiscard]] std::u32string code_points_of(std::string_view utf8);

}  // namespace kiosk
