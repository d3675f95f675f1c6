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

inline constexpr int kNumbersWeeks = 8;  // whole ones, Monday to Sunday
// The lists are of the last whole block of so many weeks. Blocks do not overlap: of two lists that do, the difference would be a number
// for one week.
inline constexpr int kNumbersListedWeeks = 4;
inline constexpr std::size_t kMostListed = 8;
// What stands for all that the content no longer has, and for all that is not named.
inline constexpr std::string_view kGoneItem = "gone";
inline constexpr std::string_view kOtherItems = "others";

struct Numbers {
  enum class Source { counted, off, unreadable } source = Source::counted;
  struct Week {
    Date first{};  // its Monday
    Figure opened, taken;
    friend bool operator==(const Week&, const Week&) = default;
  };
  struct Item {
    std::string item;  // "article/sleep", "help", "sensitive", kGoneItem, kOtherItems
    Figure figure;
    friend bool operator==(const Item&, const Item&) = default;
  };
  std::vector<Week> weeks;  // the oldest first, from the first in which anything was counted; empty: there is none
  // The most first; the last may be kOtherItems. None is under kLeastCount: neither is it named, nor can it be reckoned from what is.
  std::vector<Item> opened, taken;
  Date listed{};  // the Monday on which the lists begin
  friend bool operator==(const Numbers&, const Numbers&) = default;
};

// `today`'s week goes on and is not in it. What `library` calls sensitive now counts with the sensitive, though it was counted under
// its own name before.
[[nodiscard]] Numbers numbers_of(const Counts& counts, const Date& today, const Library* library);

}  // namespace kiosk
