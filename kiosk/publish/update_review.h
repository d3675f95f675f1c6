// What staff are shown before an update goes live: what a person would call added, changed and removed, what is due, how much there
// is to it, and who signed it. Values: made beside the screen from two libraries, drawn by it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "library/due.h"
#include "library/library.h"
#include "publish/diff.h"

namespace kiosk {

struct ReviewLine {
  // What of it is said beside the title.
  enum class Detail {
    none,
    title,    // was called so
    number,   // of a contact
    hours,    // of a contact
    words,    // how many, in the edition's own language
    minutes,  // to read: of what is new
    draft     // new, and nobody has signed it
  };
  DiffEntry::Kind kind = DiffEntry::Kind::article;
  DiffEntry::Change change = DiffEntry::Change::changed;
  std::string title;
  LanguageTag language;  // of title, `was` and `is`
  Detail detail = Detail::none;
  std::string was, is;
};

struct UpdateReview {
  std::string release;               // that waits, "1-15"
  std::string before;                // that is shown, or empty
  std::string title;                 // the edition's
  std::string publisher;             // as the edition itself says it
  std::vector<std::string> signers;  // key ids of signatures that were checked; empty: not known
  std::vector<ReviewLine> lines;     // added, changed, removed; in that order, by kind
  std::size_t added = 0, changed = 0, removed = 0;
  std::vector<DueItem> due;
  std::vector<LanguageTag> languages, new_languages, lost_languages;
  std::size_t files = 0;        // that differ, whatever they are: labels, pictures, words of the search too
  std::uint64_t new_bytes = 0;  // that this release brought
  std::uint64_t all_bytes = 0;  // of the whole release
};

// Signers, sizes, and how many files differ, are left for who knows the store. `today`: in the clinic's zone.
[[nodiscard]] UpdateReview review_update(const Library& shown, const Library& pending, const Date& today,
                                         std::string_view region);

}  // namespace kiosk
