// Counting words the way a reader meets them.
#pragma once
#include <string_view>

#include "base/language_tag.h"

namespace kiosk {

// By ICU's word boundaries: Chinese, Japanese and Thai are counted by their words although they write no spaces.
// Opening the iterator costs more than a page of text: pass a whole article, not its lines.
[[nodiscard]] int count_words(std::string_view text, const LanguageTag& language);

}  // namespace kiosk
