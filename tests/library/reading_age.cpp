// CARE E4: reading age by Flesch-Kincaid, and words that hurt.
#include "library/reading_age.h"

#include <set>

#include "library/plain_words.h"
#include "library/sentences.h"
#include "library/small_tree.h"
#include "library/syllables.h"

namespace kiosk::test {
namespace {

TEST_CASE("syllables as they are spoken") {
  const std::pair<const char*, int> all[] = {
      {"the", 1},     {"a", 1},        {"baby", 2},       {"baby's", 2},  {"babies", 2},    {"mother", 2},
      {"little", 2},  {"whole", 1},    {"smile", 1},      {"free", 1},    {"needed", 2},    {"played", 1},
      {"worried", 2}, {"places", 2},   {"times", 1},      {"safely", 2},  {"careful", 2},   {"movement", 2},
      {"being", 2},   {"crying", 2},   {"worrying", 3},   {"doing", 2},   {"bring", 1},     {"social", 2},
      {"nation", 2},  {"language", 2}, {"radio", 3},      {"video", 3},   {"idea", 3},      {"tea", 1},
      {"read", 1},    {"didn't", 2},   {"don't", 1},      {"can't", 1},   {"you're", 1},    {"people", 2},
      {"every", 2},   {"midwife", 2},  {"depression", 3}, {"anxiety", 4}, {"psychosis", 3}, {"emergency", 4},
      {"autism", 3},  {"million", 2},  {"visitor", 3},    {"breathe", 1}, {"feelings", 2},  {"together", 3},
  };
  for (const auto& one : all) {
    const std::string word = one.first;
    CAPTURE(word);
    CHECK(syllables(word) == one.second);
  }
}

TEST_CASE("E4: the formula, on a text counted by hand") {
  // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 - 15.59 + 5.
  CHECK(readability("The cat sat on the mat.").age() == doctest::Approx(3.55));
  // 5 words, 11 syllables: 0.39 * 5 + 11.8 * 2.2 - 15.59 + 5.
  const Readability hard = readability("Psychosis is an emergency, today.");
  CHECK(hard.words == 5);
  CHECK(hard.syllables == 11);
  CHECK(hard.age() == doctest::Approx(17.32));
  // Numerals and other scripts are not counted.
  CHECK(readability("20, 30").words == 0);
  CHECK(Readability{}.age() == 0);
}

const std::string kPage = "en/articles/first-days.md";
const std::string kHard =
    "\nConsiderable emotional difficulties accompany psychological adaptation after complicated deliveries. "
    "Perinatal professionals understand individual circumstances and recommend appropriate interventions.\n";

TEST_CASE("E4: a text over 14 is refused with its three hardest sentences, or flagged where it says why") {
  const SmallTree tree;
  for (int i = 0; i < 4; ++i) tree.append(kPage, kHard);
  const Findings findings = tree.checked();
  expect(findings, Severity::error, "style.reading_age", kPage, 1);
  const std::string what = find(findings, "style.reading_age")->what;
  CHECK(what.find("Flesch-Kincaid") != std::string::npos);
  CHECK(what.find("\"Considerable emotional") != std::string::npos);
  CHECK(std::ranges::count(what, ';') == 3);  // one after the formula's name, two between the sentences
  tree.edit(kPage, "\"audience\"", "\"reading_age_waiver\": \"A page for doctors.\",\n\"audience\"");
  expect(tree.checked(), Severity::warning, "style.reading_age", kPage, 1);
}

TEST_CASE("E4: between 11 and 14 is flagged, what is short is not judged") {
  const SmallTree tree;
  CHECK(find(tree.checked(), "style.reading_age") == nullptr);
  for (int i = 0; i < 6; ++i) {
    tree.append(kPage, "\nYour midwife or your family doctor may recommend talking therapy for a difficult period.\n");
  }
  expect(tree.checked(), Severity::warning, "style.reading_age", kPage, 1);
  const SmallTree small;
  small.edit("en/tips.json", "Hold them close and wait. They see best at 20 to 30 cm.",
             "Considerable emotional difficulties accompany psychological adaptation.");
  CHECK(find(small.checked(), "style.reading_age") == nullptr);
}

TEST_CASE("E4: every word on the list is found, and what denies it is meant well") {
  std::set<std::string_view> codes;
  for (const HardWord& hard : hard_words()) {
    std::string phrase(hard.phrase);
    std::erase(phrase, '*');
    CAPTURE(phrase);
    codes.insert(hard.code);
    const auto found = hard_words_in(latin_words("Some say " + phrase + " here."));
    CHECK(std::ranges::find(found, &hard) != found.end());
    const auto denied = hard_words_in(latin_words("It is not " + phrase + "."));
    CHECK((std::ranges::find(denied, &hard) == denied.end()) == hard.unless_denied);
  }
  CHECK(codes == std::set<std::string_view>{"style.should", "style.just", "style.blame"});
}

TEST_CASE("E4: blame") {
  const SmallTree tree;
  tree.append(kPage, "\nA bad mother is lazy.\n");
  expect(tree.checked(), Severity::warning, "style.blame", kPage, 29);
  CHECK(count_of(tree.checked(), "style.blame") == 2);
  const SmallTree kind;
  kind.append(kPage, "\nIt is nobody’s fault. Nobody is a bad mother for it. You may feel that you failed.\n");
  CHECK(find(kind.checked(), "style.blame") == nullptr);
}

}  // namespace
}  // namespace kiosk::test
