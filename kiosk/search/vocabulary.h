// Every word of the documents, and which of them a typed word may mean.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "search/stem.h"
#include "search/words.h"

namespace kiosk {

class Vocabulary {
 public:
  // One document's words. `text` is what they were cut from.
  void add(std::string_view text, const std::vector<SearchWord>& words, const LanguageTag& language);
  void end_document(const LanguageTag& language);
  // Words that stand in no document, but that visitors type.
  void know(std::string_view text, const std::vector<SearchWord>& words, const LanguageTag& language);

  // Folded words of the documents, sorted.
  using Terms = std::set<std::string>;
  // The word itself, words of the same stem, and with `begun` what begins so.
  [[nodiscard]] Terms meant_by(const std::string& folded, const LanguageTag& language, bool begun);
  // Words that a slip of `most` letters turns into this one; only the nearest. Short words have none: everything is near.
  [[nodiscard]] Terms nearly(const std::string& folded, bool begun, int most) const;

  // In how many documents a word stands.
  [[nodiscard]] int documents_with(const std::string& folded) const;
  // Those in the languages that the word was met in.
  [[nodiscard]] int documents_beside(const std::string& folded) const;
  // As it was written where it was first met, in small letters.
  [[nodiscard]] std::string written(const std::string& folded) const;

 private:
  struct Term;
  Term& term_of(std::string_view text, const SearchWord& word, const LanguageTag& language);
  struct Term {
    std::string written;
    int documents = 0;
    int last_document = -1;
    std::set<LanguageTag> languages;
  };
  std::map<std::string, Term, std::less<>> terms_;
  std::map<std::string, std::set<std::string>, std::less<>> by_stem_;
  Stemmer stemmer_;
  int documents_ = 0;
  std::map<LanguageTag, int> documents_in_;
};

}  // namespace kiosk
