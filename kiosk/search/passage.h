// The words of a find as they are shown: the title and the sentence that speaks of it, with what was looked for marked.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "search/documents.h"

namespace kiosk {

struct MarkedText {
  std::string text;
  std::vector<TextRange> marks;  // bytes; in order, apart
  friend bool operator==(const MarkedText& a, const MarkedText& b);
};

using SearchTerms = std::set<std::string>;  // folded

[[nodiscard]] MarkedText marked(std::string text, const LanguageTag& language, const SearchTerms& terms);
// The sentence that holds most of the terms, the first of such; the lead where none holds any.
[[nodiscard]] MarkedText best_passage(const SearchDocument& document, const SearchTerms& terms);
// At most so many words of it, from about its first mark, with an ellipsis where words are left out.
[[nodiscard]] MarkedText shortened(const MarkedText& passage, const LanguageTag& language, std::size_t most_words);

}  // namespace kiosk
