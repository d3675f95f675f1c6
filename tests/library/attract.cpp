// The attract loop (CARE D4), reading time and labels.
#include <set>

#include "library/labels.h"
#include "library/loading.h"
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

Library library_of(int tips, int stories) {
  Library library;
  library.topics.push_back({"calm", "", "topicSage", "heart", false, {}, {}});
  library.topics.push_back({"hard", "", "topicSage", "heart", true, {}, {}});
  for (int i = 0; i < tips; ++i) {
    Tip tip;
    tip.id = "t" + std::to_string(i);
    tip.topic = "calm";
    library.tips.push_back(tip);
  }
  for (int i = 0; i < stories; ++i) {
    Story story;
    story.id = "s" + std::to_string(i);
    story.topic = "calm";
    library.stories.push_back(story);
  }
  return library;
}

std::string order(const Library& library) {
  std::string text;
  for (const AttractSlide& slide : attract_slides(library)) text += slide.kind == ItemKind::tip ? 't' : 's';
  return text;
}

TEST_CASE("tips and stories take turns, the stories spread evenly") {
  CHECK(order(library_of(4, 2)) == "ttstts");
  CHECK(order(library_of(6, 2)) == "tttsttts");
  CHECK(order(library_of(2, 2)) == "tsts");
  CHECK(order(library_of(1, 3)) == "tsss");
  CHECK(order(library_of(3, 0)) == "ttt");
  CHECK(order(library_of(0, 2)) == "ss");
  CHECK(order(library_of(0, 0)).empty());
}

TEST_CASE("D4: nothing sensitive, and nothing of a sensitive topic, is in the attract loop") {
  Library library = library_of(3, 2);
  library.tips[0].sensitive = true;
  library.tips[1].topic = "hard";
  library.stories[0].topic = "hard";
  const auto slides = attract_slides(library);
  REQUIRE(slides.size() == 2);
  CHECK(slides[0].id == "t2");
  CHECK(slides[1].id == "s1");
}

TEST_CASE("reading time: 150 words a minute, begun minutes count, at least one") {
  CHECK(minutes_to_read(0) == 1);
  CHECK(minutes_to_read(150) == 1);
  CHECK(minutes_to_read(151) == 2);
  CHECK(minutes_to_read(750) == 5);
}

TEST_CASE("a label is the content's, then the program's, then English as English") {
  CHECK(label(nullptr, {"en"}, "dock.home").text == "Home");
  Library library;
  library.labels[{"en"}]["dock.home"] = "Start";
  CHECK(label(&library, {"en"}, "dock.home").text == "Start");
  const Words missing = label(&library, {"xx"}, "dock.home");
  CHECK(missing.text == "Start");
  CHECK(missing.language == LanguageTag{"en"});
}

TEST_CASE("values take the place of their names in a label, numbers in right-to-left labels are isolated") {
  Library library;
  library.labels[{"en"}]["dock.home"] = "{n} of {total}, {other}";
  CHECK(label(&library, {"en"}, "dock.home", {{"total", "9"}, {"n", "{total}"}}).text == "{total} of 9, {other}");
  library.labels[{"ar"}]["dock.home"] = "اتصل {number}";
  CHECK(label(&library, {"ar"}, "dock.home", {{"number", "116 123"}}).text == "اتصل \u2066116 123\u2069");
}

TEST_CASE("every compiled language names and greets itself, and knows no label that English lacks") {
  REQUIRE(!label_languages().empty());
  CHECK(label_languages()[0].tag == LanguageTag{"en"});
  const std::vector<std::string> english = label_ids({"en"});
  CHECK(std::ranges::is_sorted(english));
  for (const LabelLanguage& language : label_languages()) {
    CAPTURE(language.tag.value);
    CHECK(!language.name.empty());
    CHECK(!language.greeting.empty());
    std::vector<std::string> unknown;
    std::ranges::set_difference(label_ids(language.tag), english, std::back_inserter(unknown));
    CHECK(unknown.empty());
  }
}

}  // namespace
}  // namespace kiosk::test
