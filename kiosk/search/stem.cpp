#include "search/stem.h"

#include <libstemmer.h>

namespace kiosk {

void Stemmer::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

std::string Stemmer::stem(const std::string& word, const LanguageTag& language) {
  // "pt-BR" is Portuguese: Snowball goes by the language alone.
  const std::string name = language.value.substr(0, language.value.find('-'));
  auto kept = by_language_.find(name);
  if (kept == by_language_.end()) kept = by_language_.emplace(name, sb_stemmer_new(name.c_str(), "UTF_8")).first;
  sb_stemmer* stemmer = kept->second.get();
  if (stemmer == nullptr) return word;
  const sb_symbol* made =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (made == nullptr) return word;
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace kiosk
