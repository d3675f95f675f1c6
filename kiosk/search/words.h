// From text to the words that a search compares: cut by ICU's word boundaries (its dictionaries for Thai and Chinese
// included), folded so that accents, case and the ways of writing one Arabic letter make no difference.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace kiosk {

struct SearchWord {
  std::string folded;     // letters, digits and the vowel signs of Indic scripts only; never empty
  std::size_t begin = 0;  // bytes of the text that it stands for
  std::size_t end = 0;
};

// Compatibility forms decomposed (NFKD), accents and harakat taken off Latin, Greek, Cyrillic, Hebrew and Arabic letters, case
// folded, what NFKD leaves whole spelt plainly (l with stroke, o with stroke, ae, hamza's seats, teh marbuta, tatweel). Folding
// twice is folding once. Bytes that are no UTF-8 are dropped.
[[nodiscard]] std::string fold(std::string_view text);

// In the order of the text.
[[nodiscard]] std::vector<SearchWord> search_words(std::string_view text, const LanguageTag& language);

// Code points of UTF-8.
[[nodiscard]] std::u32string letters_of(std::string_view utf8);

}  // namespace kiosk
