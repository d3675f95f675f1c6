// paths.json and what becomes of it: the ways through the content by person and by time.
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

bool says(const Findings& findings, const std::string& code, const std::string& what) {
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    return finding.code == code && finding.what.find(what) != std::string::npos;
  });
}

// The small tree's article and story, with one person who reads them.
void write_paths(const SmallTree& tree, const std::string& paths, const std::string& words) {
  tree.write("paths.json", R"({"paths": [)" + paths + "]}");
  tree.write("en/paths.json", R"({"sign_off": null, "paths": {)" + words + "}}");
}

const std::string kFather = R"({"id": "father", "by": "person", "audience": ["father", "partner"]})";
const std::string kFatherWords = R"("father": {"title": "Father or partner"})";

TEST_CASE("CONTENT: the paths that ship are for six people and three times, in English and in draft Arabic") {
  const auto loaded = load(KIOSK_SOURCE_DIR "/content");
  REQUIRE(loaded);
  const Library& library = *loaded->library;
  for (const char* id : {"mother", "father", "grandparent", "premature", "adoptive", "expecting"}) {
    CAPTURE(id);
    const Path* path = library.path(id);
    REQUIRE(path != nullptr);
    CHECK(path->items.size() >= 5);
    CHECK(path->words.contains(LanguageTag{"en"}));
    CHECK(path->words.contains(LanguageTag{"ar"}));
  }
  CHECK(library.paths.size() == 6);
  for (const int minutes : {2, 5, 10}) {
    CAPTURE(minutes);
    REQUIRE(library.time_path(minutes) != nullptr);
    CHECK_FALSE(library.time_path(minutes)->items.empty());
  }
  CHECK(library.time_path(3) == nullptr);
  CHECK(library.path("nobody") == nullptr);
}

TEST_CASE("CONTENT: every article and story that ships says whom it is for") {
  const auto loaded = load(KIOSK_SOURCE_DIR "/content");
  REQUIRE(loaded);
  for (const Article& article : loaded->library->articles) CHECK_MESSAGE(!article.audience.empty(), article.id);
  for (const Story& story : loaded->library->stories) CHECK_MESSAGE(!story.audience.empty(), story.id);
  CHECK_MESSAGE(find(loaded->findings, "content.unknown_audience") == nullptr, listed(loaded->findings));
}

TEST_CASE("a path is read with its words, and an audience that one of them names is known") {
  const SmallTree tree;
  write_paths(tree, kFather + R"(, {"id": "short", "by": "time", "minutes": 2, "items": ["article/first-days"]})",
              kFatherWords);
  tree.edit("en/articles/first-days.md", "\"audience\": []", "\"audience\": [\"partner\"]");
  const Loaded loaded = tree.loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  const Path* father = loaded.library->path("father");
  REQUIRE(father != nullptr);
  CHECK(father->audience == std::vector<std::string>{"father", "partner"});
  CHECK(loaded.library->words(*father, {"en"}).words.title == "Father or partner");
  REQUIRE(loaded.library->time_path(2) != nullptr);
  CHECK(loaded.library->time_path(2)->items == std::vector<ItemRef>{{ItemKind::article, "first-days"}});
}

TEST_CASE("an audience that no path names is an error, and costs the item that word alone") {
  const SmallTree tree;
  write_paths(tree, kFather, kFatherWords);
  tree.edit("en/articles/first-days.md", "\"audience\": []", "\"audience\": [\"fater\", \"father\"]");
  const Loaded loaded = tree.loaded();
  expect(loaded.findings, Severity::error, "content.unknown_audience", "en/articles/first-days.md", 1);
  CHECK(says(loaded.findings, "content.unknown_audience", "fater"));
  CHECK(loaded.library->article("first-days")->audience == std::vector<std::string>{"father"});
}

TEST_CASE("without paths nobody is asked who they are, and an audience is nobody's mistake") {
  const SmallTree tree;
  tree.edit("en/articles/first-days.md", "\"audience\": []", "\"audience\": [\"anybody\"]");
  CHECK(find(tree.loaded().findings, "content.unknown_audience") == nullptr);
}

TEST_CASE("a path that leads to nothing is named and not offered") {
  const SmallTree tree;
  write_paths(tree, kFather, kFatherWords);
  const Loaded empty = tree.loaded();
  expect(empty.findings, Severity::error, "content.empty_path", "paths.json", 1);
  CHECK(empty.library->paths.empty());
  tree.edit("en/articles/first-days.md", "\"audience\": []", "\"audience\": [\"father\"]");
  CHECK(tree.loaded().library->paths.size() == 1);
}

TEST_CASE("paths with mistakes: each is named, the others stay") {
  const SmallTree tree;
  write_paths(tree,
              R"({"id": "father", "by": "person", "audience": ["father"], "items": ["article/first-days", "tip/gone"]},
                  {"id": "silent", "by": "person", "audience": ["father"], "items": ["article/first-days"]},
                  {"id": "strange", "by": "mood", "audience": ["father"]},
                  {"id": "nobody", "by": "person", "items": ["article/first-days"]},
                  {"id": "half", "by": "time", "minutes": 2.5, "items": []},
                  {"id": "never", "by": "time", "minutes": 0, "items": []},
                  {"id": "five", "by": "time", "minutes": 5, "items": []},
                  {"id": "five-again", "by": "time", "minutes": 5, "items": []})",
              kFatherWords + R"(, "other": {"title": "Who is that?"})");
  const Loaded loaded = tree.loaded();
  REQUIRE(loaded.library->paths.size() == 1);
  CHECK(loaded.library->paths[0].items == std::vector<ItemRef>{{ItemKind::article, "first-days"}});
  CHECK(loaded.library->time_paths.size() == 1);
  CHECK(says(loaded.findings, "content.unknown_id", "tip/gone"));
  CHECK(says(loaded.findings, "content.missing_words", "silent"));
  CHECK(says(loaded.findings, "content.unknown_id", "\"other\""));
  CHECK(says(loaded.findings, "content.missing_key", "audience"));
  CHECK(says(loaded.findings, "content.duplicate_id", "5 minutes"));
  CHECK(count_of(loaded.findings, "content.bad_choice") == 3);  // mood, 2.5, 0
}

}  // namespace
}  // namespace kiosk::test
