// fold() and search_words(): what differs only in writing is one word to a search.
#include <doctest/doctest.h>

#include <random>

#include "search/words.h"

namespace kiosk::test {
namespace {

std::string cut(std::string_view text, const char* language) {
  std::string words;
  for (const SearchWord& word : search_words(text, {language})) {
    if (!words.empty()) words += '|';
    words += word.folded;
  }
  return words;
}

TEST_CASE("accents, case and the ways of writing one letter make no difference") {
  CHECK(fold("Zmęczona") == "zmeczona");
  CHECK(fold("ŁÓDŹ") == "lodz");
  CHECK(fold("straße") == "strasse");
  CHECK(fold("Cœur, Ærø") == "coeuraero");
  CHECK(fold("ﬁne") == "fine");
  CHECK(fold("don’t") == "dont");
  CHECK(fold("İIı") == "iii");
  // Arabic with and without harakat, the seats of hamza, teh marbuta and tatweel.
  CHECK(fold("أُمُومَة") == fold("امومه"));
  CHECK(fold("إيذاء") == fold("ايذاء"));
  CHECK(fold("حـــب") == fold("حب"));
  CHECK(fold("الأمّ") == fold("الام"));
  CHECK(fold("۱۲۳") == "123");
  CHECK(fold("٤٥") == "45");
}

TEST_CASE("vowel signs of Indic scripts are letters, not accents") {
  CHECK(fold("ਬੱਚਾ") != fold("ਬਚ"));
  CHECK(cut("ਮੇਰਾ ਬੱਚਾ", "pa").find('|') != std::string::npos);
  CHECK(fold("শিশু") != fold("শশ"));
}

TEST_CASE("words are cut where the script cuts them, and stand for their bytes") {
  CHECK(cut("I don't sleep, ever.", "en") == "i|dont|sleep|ever");
  CHECK(cut("0300 330 0700", "en") == "0300|330|0700");
  CHECK(cut("", "en").empty());
  CHECK(cut(" ... !", "en").empty());
  // Chinese has no spaces: ICU's dictionary cuts it.
  CHECK(cut("我的宝宝不睡觉", "zh").find('|') != std::string::npos);
  const std::string text = "Ich bin müde.";
  const auto words = search_words(text, {"de"});
  REQUIRE(words.size() == 3);
  CHECK(text.substr(words[2].begin, words[2].end - words[2].begin) == "müde");
}

// Any bytes, mostly letters of several scripts.
std::string some_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces{"a", "É", "ł", "ß", "ا", "أ", "ُ",     "ة",    "ـ",      "ਬੱ",      "宝",
                                                "ﬁ", " ", ".", "’", "1", "٣", "\xff", "\xc3", "\u2066", "\u0301", "İ"};
  std::string text;
  const std::size_t length = random() % 12;
  for (std::size_t i = 0; i < length; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST_CASE(
    "property: folding twice is folding once, no accent and no separator is left, and words stand in their order") {
  std::mt19937 random(20261128);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = some_text(random);
    CAPTURE(text);
    const std::string once = fold(text);
    REQUIRE(fold(once) == once);
    for (const char32_t c : letters_of(once)) {
      REQUIRE(c != U' ');
      REQUIRE(c != U'"');
      REQUIRE(!(c >= 0x0300 && c <= 0x036F));
      REQUIRE(!(c >= 0x064B && c <= 0x065F));
      REQUIRE(c != 0x2066);
    }
    std::size_t end = 0;
    for (const SearchWord& word : search_words(text, {"en"})) {
      REQUIRE(!word.folded.empty());
      REQUIRE(word.begin >= end);
      REQUIRE(word.end > word.begin);
      REQUIRE(word.end <= text.size());
      REQUIRE(fold(std::string_view(text).substr(word.begin, word.end - word.begin)) == word.folded);
      end = word.end;
    }
  }
}

TEST_CASE("property: upper and lower case, composed and decomposed, fold to the same") {
  for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{{"é", "e\u0301"},
                                                                                   {"Ś", "s\u0301"},
                                                                                   {"ñ", "N\u0303"},
                                                                                   {"ő", "O\u030B"},
                                                                                   {"آ", "ا\u0653"},
                                                                                   {"ؤ", "و\u0654"}}) {
    CAPTURE(one);
    CHECK(fold(one) == fold(other));
  }
}

}  // namespace
}  // namespace kiosk::test
