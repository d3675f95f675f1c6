// What staff are shown before an update goes live: what a person would call added, changed and removed, what is due, how much there
// is to it, and who signed it. Values: made beside the screen from two libraries, drawn by it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
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

// A review that is over its date, or a number that somebody has to dial.
struct ReviewDue {
  enum class What { review, dial, expired } what = What::review;
  std::string title;
  LanguageTag language;
  Date day{};  // of the review or of the end; none for what was never dialled
};

struct UpdateReview {
  std::string release;            // that waits, "1-15"
  std::string before;             // that is shown, or empty
  std::string title;              // the edition's
  std::vector<ReviewLine> lines;  // added, changed, removed; in that order, by kind
  std::size_t added = 0, changed = 0, removed = 0;
  std::vector<ReviewDue> due;  // the oldest first, then what was never dialled
  std::vector<LanguageTag> languages, new_languages, lost_languages;
  std::uint64_t new_bytes = 0;       // that this release brought
  std::uint64_t all_bytes = 0;       // of the whole release
  std::vector<std::string> signers;  // key ids, 16 hex digits; good, or it would not be in the store
};

// Sizes and signers are left for who knows the store. `today`: in the clinic's zone.
[[nodiscard]] UpdateReview review_update(const Library& shown, const Library& pending, const Date& today);

}  // namespace kiosk
