#include "app/reading_time.h"

#include <algorithm>

namespace kiosk {
namespace {

// The lead bytes of U+3000 to U+9FFF, of the full-width forms and of the planes above: Han and its punctuation, without a
// table. (Hangul, between them, is written with spaces.)
bool is_han_lead(unsigned char byte) { return (byte >= 0xE3 && byte <= 0xE9) || byte >= 0xEF; }

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

bool is_space(unsigned char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

}  // namespace

int quick_word_count(std::string_view text) {
  int words = 0;
  int han = 0;
  bool in_word = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_continuation(byte)) continue;
    const bool is_han = is_han_lead(byte);
    const bool spaced = !is_han && !is_space(byte);
    if (is_han) ++han;
    if (spaced && !in_word) ++words;
    in_word = spaced;
  }
  return words + (han + 1) / 2;
}

Millis time_to_read(int words) { return Millis{300} * std::max(0, words); }

}  // namespace kiosk
