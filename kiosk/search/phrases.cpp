#include "search/phrases.h"

#include <algorithm>

#include "search/near_words.h"

namespace kiosk {
namespace {

// Words that may stand between two of a phrase: "hurt my little baby".
constexpr std::size_t kBetween = 2;
// From so many letters on, the beginning of a word is as good as the word, and one wrong letter does not matter.
constexpr std::size_t kTellingLetters = 5;
// As short as a beginning may be that brings words of the same meaning.
constexpr std::size_t kBegunLetters = 4;

bool is_word(const SearchPhrase& phrase, std::size_t index, const TypedWords& typed, std::size_t at, Stemmer& stemmer) {
  const std::string& word = typed.words[at].folded;
  return word == phrase.folded[index] || stemmer.stem(word, phrase.language) == phrase.stems[index];
}

bool is_word_or_nearly(const SearchPhrase& phrase, std::size_t index, const TypedWords& typed, std::size_t at,
                       Stemmer& stemmer) {
  if (is_word(phrase, index, typed, at, stemmer)) return true;
  const std::u32string word = letters_of(typed.words[at].folded);
  if (word.size() < kTellingLetters) return false;
  if (typed.is_begun(at) && phrase.folded[index].starts_with(typed.words[at].folded)) return true;
  return letters_apart(word, letters_of(phrase.folded[index]), 1) <= 1;
}

// Word by word: where each of the phrase may stand, when the one before stands at most so far away. No way is tried twice.
bool stands_loosely(const SearchPhrase& phrase, const TypedWords& typed, Stemmer& stemmer) {
  const std::size_t count = typed.words.size();
  std::vector<bool> before;
  for (std::size_t index = 0; index < phrase.folded.size(); ++index) {
    std::vector<bool> here(count, false);
    bool any = false;
    for (std::size_t at = 0; at < count; ++at) {
      const std::size_t first = at - std::min(at, kBetween + 1);
      const bool reached = index == 0 || std::find(before.begin() + static_cast<std::ptrdiff_t>(first),
                                                   before.begin() + static_cast<std::ptrdiff_t>(at),
                                                   true) != before.begin() + static_cast<std::ptrdiff_t>(at);
      here[at] = reached && is_word_or_nearly(phrase, index, typed, at, stemmer);
      any = any || here[at];
    }
    if (!any) return false;
    before = std::move(here);
  }
  return true;
}

}  // namespace

std::vector<SearchPhrase> phrases_of(const std::vector<SearchTerm>& terms, Stemmer& stemmer) {
  std::vector<SearchPhrase> phrases;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const auto& [language, texts] : terms[i].words) {
      for (const std::string& text : texts) {
        SearchPhrase phrase{i, language, {}, {}};
        for (const SearchWord& word : search_words(text, language)) {
          phrase.folded.push_back(word.folded);
          phrase.stems.push_back(stemmer.stem(word.folded, language));
        }
        if (!phrase.folded.empty()) phrases.push_back(std::move(phrase));
      }
    }
  }
  return phrases;
}

bool stands_at(const SearchPhrase& phrase, const TypedWords& typed, std::size_t at, Stemmer& stemmer) {
  if (at + phrase.folded.size() > typed.words.size()) return false;
  for (std::size_t i = 0; i < phrase.folded.size(); ++i) {
    if (is_word(phrase, i, typed, at + i, stemmer)) continue;
    const std::string& word = typed.words[at + i].folded;
    const bool begins =
        typed.is_begun(at + i) && letters_of(word).size() >= kBegunLetters && phrase.folded[i].starts_with(word);
    if (!begins) return false;
  }
  return true;
}

bool says_danger(const std::vector<SearchPhrase>& phrases, const TypedWords& typed, Stemmer& stemmer) {
  return std::ranges::any_of(phrases,
                             [&](const SearchPhrase& phrase) { return stands_loosely(phrase, typed, stemmer); });
}

}  // namespace kiosk
