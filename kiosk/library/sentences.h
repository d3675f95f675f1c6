// Text as a plain-English editor counts it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace kiosk {

// By ICU's sentence boundaries, without surrounding spaces.
[[nodiscard]] std::vector<std::string> sentences(std::string_view text, const LanguageTag& language);

// Without what stands between “ and ”: what people said or thought is theirs.
[[nodiscard]] std::string without_quotations(std::string_view text);

// The words of a Latin-script text in small letters, apostrophes kept: "don’t" is "don't".
[[nodiscard]] std::vector<std::string> latin_words(std::string_view text);

// Where a sentence is known by its first words: "These are the first words...", in quotation marks.
[[nodiscard]] std::string quoted_beginning(const std::string& sentence);

[[nodiscard]] bool is_english(const LanguageTag& language);

}  // namespace kiosk
