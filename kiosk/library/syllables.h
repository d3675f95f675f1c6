// How many syllables an English word is spoken with.
#pragma once
#include <string_view>

namespace kiosk {

// `word` in small letters as latin_words() gives it. At least 1. By the groups of vowels, the silent e, the endings that add
// one or none, and a list of those that the rules get wrong; right for about 19 of 20 words of running text, which is more
// than a formula of averages needs.
[[nodiscard]] int syllables(std::string_view word);

}  // namespace kiosk
