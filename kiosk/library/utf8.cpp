#include "library/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace kiosk {
namespace {

// ICU counts in int32_t. Content files are at most 8 MiB, but nothing here may depend on it.
int32_t icu_size(std::string_view text) { return static_cast<int32_t>(std::min<std::size_t>(text.size(), INT32_MAX)); }

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const int32_t size = icu_size(text);
  int32_t at = 0;
  while (at < size) {
    const int32_t before = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0) return static_cast<std::size_t>(before);
  }
  return std::nullopt;
}

int line_at(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  return 1 + static_cast<int>(std::ranges::count(before, '\n'));
}

std::vector<CodePoint> code_points(std::string_view text) {
  std::vector<CodePoint> points;
  points.reserve(text.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const int32_t size = icu_size(text);
  int32_t at = 0;
  while (at < size) {
    const auto before = static_cast<std::size_t>(at);
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    points.push_back({c < 0 ? U'\uFFFD' : static_cast<char32_t>(c), before});
  }
  return points;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto put = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

}  // namespace kiosk
