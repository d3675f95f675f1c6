// Phrases that content gives a search (search.json): words that mean the same, and words of somebody who may be in danger.
#pragma once
#include <string>
#include <vector>

#include "library/items.h"
#include "search/stem.h"
#include "search/words.h"

namespace kiosk {

struct SearchPhrase {
  std::size_t term = 0;  // index into what it was made of
  LanguageTag language;
  std::vector<std::string> folded;
  std::vector<std::string> stems;
};

[[nodiscard]] std::vector<SearchPhrase> phrases_of(const std::vector<SearchTerm>& terms, Stemmer& stemmer);

// What was typed, cut and folded. `begun`: the last word may go on.
struct TypedWords {
  std::vector<SearchWord> words;
  bool begun = false;
  [[nodiscard]] bool is_begun(std::size_t index) const { return begun && index + 1 == words.size(); }
};

// The phrase stands in the words from `at` on, word by word, by their stems.
[[nodiscard]] bool stands_at(const SearchPhrase& phrase, const TypedWords& typed, std::size_t at, Stemmer& stemmer);

// Some phrase stands in what was typed, in its order, other words between it or not, a slip of one letter in a long word or not.
// Rather once too often: it only brings urgent help to the top.
[[nodiscard]] bool says_danger(const std::vector<SearchPhrase>& phrases, const TypedWords& typed, Stemmer& stemmer);

}  // namespace kiosk
