// growth.json: lines of moments, whose words, order and sources hold together.
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

constexpr const char* kGrowthFile = R"({"growth": [
  {"id": "closeness", "picture": "media/hello.svg", "published": "2026-01-01", "reviewed": "2026-02-02", "next_review": "2027-01-01",
   "publisher": "P", "sources": ["example"], "moments": ["first", "later", "last"], "top": "later"}]})";
constexpr const char* kGrowthWords =
    R"({"sign_off": null, "growth": {"closeness": {"title": "How it grows", "intro": "Slowly.", "moments": {
  "last": {"when": "Months", "title": "Last", "text": "Late."},
  "first": {"when": "Day one", "title": "First", "text": "It begins.[^example] From 20 to 30 cm."},
  "later": {"when": "Weeks", "title": "Later", "text": "It goes on."}}}}})";

struct Growing {
  SmallTree tree;
  Growing() {
    tree.write("growth.json", kGrowthFile);
    tree.write("en/growth.json", kGrowthWords);
  }
};

bool tells(const Findings& findings, const std::string& code, const std::string& part) {
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    return finding.code == code && finding.what.find(part) != std::string::npos && !finding.remedy.empty();
  });
}

}  // namespace

TEST_CASE("a line has its moments in its own order, with the marks of their sources") {
  const Growing growing;
  const Loaded loaded = growing.tree.loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  REQUIRE(loaded.library->growth.size() == 1);
  const GrowthLine& line = loaded.library->growth[0];
  CHECK(line.top == 1);
  const GrowthWords& words = line.words.at({"en"});
  REQUIRE(words.moments.size() == 3);
  CHECK(words.moments[0].id == "first");
  CHECK(words.moments[1].id == "later");
  CHECK(words.moments[2].when == "Months");
  CHECK(words.moments[0].text.text == "It begins. From 20 to 30 cm.");
  REQUIRE(words.moments[0].text.marks.size() == 1);
  CHECK(words.moments[0].text.marks[0].number == 1);
  CHECK(words.moments[0].text.marks[0].at == 10);
}

TEST_CASE("a moment without words costs its line in that language, and says which") {
  const Growing growing;
  growing.tree.edit("en/growth.json", "\"later\": {", "\"another\": {");
  const Loaded loaded = growing.tree.loaded();
  CHECK(loaded.library->growth.empty());
  CHECK(tells(loaded.findings, "content.missing_words", "later"));
}

TEST_CASE("one moment is no line") {
  const Growing growing;
  growing.tree.edit("growth.json", "\"first\", \"later\", \"last\"", "\"later\"");
  const Loaded loaded = growing.tree.loaded();
  CHECK(loaded.library->growth.empty());
  CHECK(tells(loaded.findings, "growth.too_short", "two moments"));
}

TEST_CASE("words of a moment that is not there, a source that is not there, a top that is not there are named") {
  const Growing growing;
  growing.tree.edit("growth.json", "\"later\", \"last\"", "\"last\"");
  growing.tree.edit("growth.json", ", \"top\": \"later\"", "");
  growing.tree.edit("en/growth.json", "[^example]", "[^nowhere]");
  const Loaded loaded = growing.tree.loaded();
  REQUIRE(loaded.library->growth.size() == 1);
  const GrowthLine& line = loaded.library->growth[0];
  CHECK(line.top == -1);
  CHECK(line.words.at({"en"}).moments.size() == 2);
  CHECK(line.words.at({"en"}).moments[0].text.marks.empty());
  CHECK(tells(loaded.findings, "content.unknown_id", "later"));
  CHECK(tells(loaded.findings, "prose.unknown_source", "nowhere"));
  const Growing wrong_top;
  wrong_top.tree.edit("growth.json", "\"top\": \"later\"", "\"top\": \"never\"");
  const Loaded refused = wrong_top.tree.loaded();
  CHECK(refused.library->growth.empty());
  CHECK(tells(refused.findings, "content.unknown_id", "never"));
}

TEST_CASE("CARE D5, E1: each line that ships has four to six moments, and every source is marked at least once") {
  const auto loaded = load(std::string(KIOSK_SOURCE_DIR) + "/content");
  REQUIRE(loaded);
  CHECK(loaded->library->growth.size() == 3);
  for (const GrowthLine& line : loaded->library->growth) {
    CAPTURE(line.id);
    CHECK(line.moments.size() >= 4);
    CHECK(line.moments.size() <= 6);
    for (const char* language : {"en", "ar"}) {
      REQUIRE(line.words.contains(LanguageTag{language}));
      std::vector<bool> marked(line.sources.size(), false);
      for (const GrowthMoment& moment : line.words.at({language}).moments) {
        CHECK_MESSAGE(!moment.text.marks.empty(), moment.id << " names no source");
        for (const SourceMark& mark : moment.text.marks) marked.at(static_cast<std::size_t>(mark.number - 1)) = true;
      }
      CHECK(std::ranges::all_of(marked, [](bool one) { return one; }));
    }
  }
}

}  // namespace kiosk::test
