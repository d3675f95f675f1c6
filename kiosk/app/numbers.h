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
// What stands for all that is not named, be it too little, beyond the most, or something that the content no longer has.
inline constexpr std::string_view kOtherItems = "others";

struct Numbers {
  enum class Source { counted, off, unreadable } source = Source::counted;
  struct Week {
    Date first{};  // its Monday
    Figure opened, taken;
    friend bool operator==(const Week&, const Week&) = default;
  };
  struct Item {
    std::string item;  // "article/sleep", "help", "sensitive", kOtherItems
    Figure figure;
    friend bool operator==(const Item&, const Item&) = default;
  };
  std::vector<Week> weeks;  // the oldest first, from the first in which anything was counted; empty: there is none
  // The most first; the last may be kOtherItems. None is under kLeastCount: neither is it named, nor can it be reckoned from what is.
  std::vector<Item> opened, taken;
  Date listed{};  // the Monday on which the lists begin
  friend bool operator==(const Numbers&, const Numbers&) = default;
};

// `today`'s week goes on and is not in it.
//
// Nobody who looks before an update and after it can reckon a number under kLeastCount from the two (CARE D1), because an update only adds
// up rows that were told already. What may be named is chosen from the counts as they were counted, without the content: the most first, and
// the least of them goes to the others while those are too little to be told. This choice is the same under every content, and so is the sum
// of what it leaves to the others, which is nothing or at least kLeastCount. `library` then moves whole named rows: into the others what it
// no longer has, to the sensitive what is sensitive by now (into the others where the sensitive are not named themselves). So all that any
// number of contents can tell about one block is those named rows, none too little, and that one sum.
// A row of its own for what is gone would break this: it grows by exactly what an item had that vanished from among the others. So would a
// place in the list that a vanished item leaves to the next: what was in the others would be named, and the rest could be subtracted. Hence
// such a place stays empty until the next block.
[[nodiscard]] Numbers numbers_of(const Counts& counts, const Date& today, const Library* library);

}  // namespace kiosk
