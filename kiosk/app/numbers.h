// What was read and taken home in the last weeks, as staff see it. A number that is too small to be told (CARE D1) is not in it at
// all: it is "a few", and in no order among its like.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/counts.h"

namespace kiosk {

// 0 and not `few`: none.
struct Figure {
  std::uint64_t count = 0;
  bool few = false;  // under kLeastCount
  friend bool operator==(const Figure&, const Figure&) = default;
};

inline constexpr int kNumbersWeeks = 8;        // whole ones, Monday to Sunday
inline constexpr int kNumbersListedWeeks = 4;  // that the lists of what was opened and taken most look back on
inline constexpr std::size_t kMostListed = 8;
// What stands for all that the content no longer has.
inline constexpr std::string_view kGoneItem = "gone";

struct Numbers {
  enum class Source { counted, off, unreadable } source = Source::counted;
  struct Week {
    Date first{};  // its Monday
    Figure opened, taken;
    friend bool operator==(const Week&, const Week&) = default;
  };
  struct Item {
    std::string item;  // "article/sleep", "help", "sensitive", kGoneItem
    Figure figure;
    friend bool operator==(const Item&, const Item&) = default;
  };
  std::vector<Week> weeks;  // the oldest first, from the first in which anything was counted; empty: there is none
  std::vector<Item> opened, taken;  // the most first
  friend bool operator==(const Numbers&, const Numbers&) = default;
};

// `today`'s week goes on and is not in it. What `library` calls sensitive now counts with the sensitive, though it was counted under
// its own name before.
[[nodiscard]] Numbers numbers_of(const Counts& counts, const Date& today, const Library* library);

}  // namespace kiosk
