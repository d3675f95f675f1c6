#include "search/vocabulary.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "search/near_words.h"

namespace kiosk {
namespace {

// Fewer letters than this are too few to tell a slip from another word.
constexpr std::size_t kLeastForSlips = 4;
// What a beginning of two letters brings at most.
constexpr std::size_t kMostBegun = 200;

std::string small_letters(std::string_view text, const LanguageTag& language) {
  icu::UnicodeString lower = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  lower.toLower(icu::Locale(language.value.c_str()));
  std::string utf8;
  lower.toUTF8String(utf8);
  return utf8;
}

}  // namespace

Vocabulary::Term& Vocabulary::term_of(std::string_view text, const SearchWord& word, const LanguageTag& language) {
  auto term = terms_.find(word.folded);
  if (term == terms_.end()) {
    term = terms_.emplace(word.folded, Term{}).first;
    term->second.written = small_letters(text.substr(word.begin, word.end - word.begin), language);
    by_stem_[stemmer_.stem(word.folded, language)].insert(word.folded);
  }
  return term->second;
}

void Vocabulary::add(std::string_view text, const std::vector<SearchWord>& words, const LanguageTag& language) {
  for (const SearchWord& word : words) {
    Term& term = term_of(text, word, language);
    if (term.last_document == documents_) continue;
    term.last_document = documents_;
    term.languages.insert(language);
    ++term.documents;
  }
}

void Vocabulary::know(std::string_view text, const std::vector<SearchWord>& words, const LanguageTag& language) {
  for (const SearchWord& word : words) static_cast<void>(term_of(text, word, language));
}

void Vocabulary::end_document(const LanguageTag& language) {
  ++documents_;
  ++documents_in_[language];
}

Vocabulary::Terms Vocabulary::meant_by(const std::string& folded, const LanguageTag& language, bool begun) {
  Terms found;
  const auto add_stem = [&](const std::string& stem) {
    const auto same = by_stem_.find(stem);
    if (same != by_stem_.end()) found.insert(same->second.begin(), same->second.end());
  };
  // Many a visitor types English whatever the screen speaks.
  add_stem(stemmer_.stem(folded, language));
  add_stem(stemmer_.stem(folded, {"en"}));
  if (terms_.contains(folded)) found.insert(folded);
  if (!begun) return found;
  std::size_t count = 0;
  for (auto it = terms_.lower_bound(folded); it != terms_.end() && it->first.starts_with(folded); ++it) {
    if (++count > kMostBegun) break;
    found.insert(it->first);
  }
  return found;
}

Vocabulary::Terms Vocabulary::nearly(const std::string& folded, bool begun, int most) const {
  const std::u32string typed = letters_of(folded);
  Terms found;
  if (typed.size() < kLeastForSlips) return found;
  int nearest = most;
  for (const auto& [word, term] : terms_) {
    const std::u32string points = letters_of(word);
    const int apart = letters_apart(typed, points, nearest);
    if (apart > nearest) continue;
    if (apart < nearest) found.clear();
    nearest = apart;
    found.insert(word);
  }
  if (!found.empty() || !begun) return found;
  for (const auto& [word, term] : terms_) {
    if (begins_nearly(letters_of(word), typed, most)) found.insert(word);
  }
  return found;
}

int Vocabulary::documents_with(const std::string& folded) const {
  const auto term = terms_.find(folded);
  return term == terms_.end() ? 0 : term->second.documents;
}

int Vocabulary::documents_beside(const std::string& folded) const {
  int count = 0;
  const auto term = terms_.find(folded);
  if (term == terms_.end()) return 0;
  for (const LanguageTag& language : term->second.languages) count += documents_in_.at(language);
  return count;
}

std::string Vocabulary::written(const std::string& folded) const {
  const auto term = terms_.find(folded);
  return term == terms_.end() ? folded : term->second.written;
}

}  // namespace kiosk
