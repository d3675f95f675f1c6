#include "base/letters.h"

#include <algorithm>

namespace kiosk {

namespace {

// A byte that goes on with a code point begun before it.
bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) { return !goes_on(byte); }));
}

void drop_letter(std::string& text) {
  while (text.size() > 1 && goes_on(text.back())) text.pop_back();
  if (!text.empty()) text.pop_back();
}

std::string_view first_letters(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && goes_on(text[most])) --most;
  return text.substr(0, most);
}

}  // namespace kiosk
