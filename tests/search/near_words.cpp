#include "search/near_words.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace kiosk::test {
namespace {

TEST_CASE("one letter put in, left out, changed or swapped is one letter apart") {
  CHECK(letters_apart(U"sleep", U"sleep", 1) == 0);
  CHECK(letters_apart(U"slepp", U"sleep", 1) == 1);
  CHECK(letters_apart(U"slep", U"sleep", 1) == 1);
  CHECK(letters_apart(U"sleeep", U"sleep", 1) == 1);
  CHECK(letters_apart(U"seelp", U"sleep", 2) == 2);
  CHECK(letters_apart(U"lseep", U"sleep", 1) == 1);
  CHECK(letters_apart(U"crying", U"feeding", 2) == 3);
  CHECK(letters_apart(U"", U"a", 1) == 1);
}

TEST_CASE("a word that is begun with a slip is known") {
  CHECK(begins_nearly(U"exhaustion", U"exhuas", 1));
  CHECK(begins_nearly(U"exhaustion", U"ezhaus", 1));
  CHECK(begins_nearly(U"sleep", U"slepp", 1));
  CHECK_FALSE(begins_nearly(U"exhaustion", U"feed", 1));
  CHECK_FALSE(begins_nearly(U"", U"feed", 1));
}

TEST_CASE("property: the distance is the same both ways, and one edit is one letter") {
  std::mt19937 random(7);
  const auto letter = [&] { return static_cast<char32_t>(U'a' + random() % 5); };
  for (int i = 0; i < 5'000; ++i) {
    std::u32string word;
    for (std::size_t n = 1 + random() % 8; n > 0; --n) word += letter();
    std::u32string other = word;
    const std::size_t at = random() % other.size();
    switch (random() % 4) {
      case 0:
        other.insert(other.begin() + static_cast<std::ptrdiff_t>(at), letter());
        break;
      case 1:
        other.erase(at, 1);
        break;
      case 2:
        other[at] = letter();
        break;
      default:
        if (at + 1 < other.size()) std::swap(other[at], other[at + 1]);
    }
    REQUIRE(letters_apart(word, other, 1) <= 1);
    REQUIRE(letters_apart(word, other, 3) == letters_apart(other, word, 3));
    REQUIRE(begins_nearly(word, other, 1));
  }
}

}  // namespace
}  // namespace kiosk::test
