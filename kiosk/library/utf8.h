// UTF-8 as bytes: is it valid, where does a line stand, which code points does it hold.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// Offset of the first byte that is not part of well-formed UTF-8 (overlong forms and surrogates are not well-formed).
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// The 1-based line that byte `at` stands on.
[[nodiscard]] int line_at(std::string_view text, std::size_t at);

struct CodePoint {
  char32_t value = 0;
  std::size_t at = 0;  // byte offset
};

// Malformed bytes become U+FFFD, one each.
[[nodiscard]] std::vector<CodePoint> code_points(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);

}  // namespace kiosk
