// Search: everything that the content has words for, in every language, found as it is typed. Nothing typed is kept: an index
// holds the content's words alone.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "search/passage.h"

namespace kiosk {

// From so many letters on something is looked for; a letter of a script without an alphabet is a word.
inline constexpr std::size_t kLeastLetters = 2;
inline constexpr std::size_t kMostHits = 18;

struct SearchQuery {
  std::string words;     // as typed
  LanguageTag language;  // the visitor's: its words come first, and titles stand in it
  std::string region;    // contacts are those of a region
  Date today;            // none that has expired (CARE E1)
};

struct SearchHit {
  SearchPlace place;
  LanguageTag language;  // of title and snippet
  bool sensitive = false;
  MarkedText title;
  MarkedText snippet;  // empty for what is sensitive
};

struct SearchFound {
  std::vector<SearchHit> hits;  // best first, at most kMostHits
  bool danger = false;          // what was typed may mean danger: urgent help comes first (CARE D3)
  std::string meant;            // the word that a typed one was taken for, when letters were wrong; otherwise empty
  std::string suggestion;       // when nothing was found: one word that may have been meant, or empty
  std::optional<Error> failure;
};

// Something can be looked for in what is typed.
[[nodiscard]] bool is_enough(std::string_view typed);

class SearchIndex {
 public:
  // Of all that `library` has; keeps it alive. Tens of milliseconds. Errors: "search.failed".
  [[nodiscard]] static Result<std::unique_ptr<SearchIndex>> build(std::shared_ptr<const Library> library);
  virtual ~SearchIndex() = default;
  // Not for two threads at once. Where the index fails nothing is found, `failure` says why, and danger is still known.
  [[nodiscard]] virtual SearchFound find(const SearchQuery& query) = 0;
};

}  // namespace kiosk
