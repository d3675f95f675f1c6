// What a search looks through: everything that a visitor can open, in every language that it has words in.
#pragma once
#include <string>
#include <vector>

#include "library/library.h"

namespace kiosk {

enum class SearchKind { topic, article, story, tip, baby_state, growth, group, contact };

struct SearchPlace {
  SearchKind kind = SearchKind::article;
  std::string id;
  friend bool operator==(const SearchPlace&, const SearchPlace&) = default;
};

struct SearchDocument {
  SearchPlace place;
  LanguageTag language;
  bool sensitive = false;  // shown by its title and its mark, without a snippet (DESIGN section 15)
  std::string title;
  std::string lead;
  std::string body;  // paragraphs, a line each
};

// Emergency numbers are left out: they have a place of their own.
[[nodiscard]] std::vector<SearchDocument> search_documents(const Library& library);
// One of them; its words are in the default language where `language` has none. Asserts that the library has the place.
[[nodiscard]] SearchDocument search_document(const Library& library, const SearchPlace& place,
                                             const LanguageTag& language);

}  // namespace kiosk
