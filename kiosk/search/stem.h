// Stems: "crying" and "cries" are one word to a search. Snowball's, where it knows the language; the word itself otherwise.
#pragma once
#include <map>
#include <memory>
#include <string>

#include "base/language_tag.h"

struct sb_stemmer;

namespace kiosk {

class Stemmer {
 public:
  // Of a folded word (search/words.h). Not for two threads at once.
  [[nodiscard]] std::string stem(const std::string& word, const LanguageTag& language);

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::map<std::string, std::unique_ptr<sb_stemmer, Close>, std::less<>> by_language_;
};

}  // namespace kiosk
