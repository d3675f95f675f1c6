// The search over what ships: what is found, what comes first, and what is said when nothing is.
#include "search/search.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "library/load.h"

namespace kiosk::test {
namespace {

std::shared_ptr<const Library> content_that_ships() {
  static const auto kLibrary = [] {
    auto loaded = load(std::string(KIOSK_SOURCE_DIR) + "/content");
    REQUIRE(loaded);
    return loaded->library;
  }();
  return kLibrary;
}

struct Finder {
  std::shared_ptr<const Library> library = content_that_ships();
  std::unique_ptr<SearchIndex> index = [this] {
    auto built = SearchIndex::build(library);
    REQUIRE(built);
    return std::move(*built);
  }();
  Date today = library->newest_review();

  SearchFound operator()(const std::string& words, const char* language = "en", const std::string& region = "GB-ENG") {
    SearchFound found = index->find({words, {language}, region, today});
    REQUIRE_FALSE(found.failure);
    return found;
  }
};

bool has(const SearchFound& found, const std::string& id) {
  return std::ranges::any_of(found.hits, [&](const SearchHit& hit) { return hit.place.id == id; });
}

std::string list_of(const SearchFound& found) {
  std::string text;
  for (const SearchHit& hit : found.hits)
    text += hit.place.id + ": " + hit.title.text + " | " + hit.snippet.text + "\n";
  return text;
}

TEST_CASE("search starts at two letters, or at one sign of a script without an alphabet") {
  CHECK_FALSE(is_enough(""));
  CHECK_FALSE(is_enough(" s "));
  CHECK(is_enough("sl"));
  CHECK(is_enough("宝"));
  Finder find;
  CHECK(find("s").hits.empty());
  CHECK_FALSE(find("sl").hits.empty());
}

TEST_CASE("what is in a title comes before what is in the text") {
  Finder find;
  const SearchFound found = find("crying");
  REQUIRE(found.hits.size() >= 3);
  INFO(list_of(found));
  CHECK_FALSE(found.hits.front().title.marks.empty());
}

TEST_CASE("each way of asking finds what it means") {
  Finder find;
  for (const auto& [asked, id] : std::vector<std::pair<std::string, std::string>>{
#include "asked.inc"
       }) {
    CAPTURE(asked);
    const SearchFound found = find(asked);
    INFO(list_of(found));
    CHECK(has(found, id));
  }
}

TEST_CASE("a word is found by its endings, by its beginning, with or without accents and capitals, and with one slip") {
  Finder find;
  const auto ids = [&](const std::string& words) {
    std::vector<std::string> list;
    for (const SearchHit& hit : find(words).hits) list.push_back(hit.place.id);
    std::ranges::sort(list);
    return list;
  };
  CHECK(ids("feeding") == ids("FÉEDING"));
  CHECK(ids("cries ") == ids("crying "));
  CHECK_FALSE(ids("premat").empty());
  CHECK(find("premat").meant.empty());
  const SearchFound slip = find("prematrue");
  CHECK_FALSE(slip.hits.empty());
  CHECK(slip.meant == "premature");
}

TEST_CASE("nothing found: one suggestion at most, and never a hit that holds none of it") {
  Finder find;
  const SearchFound near = find("prematurre baby xqzwv");
  CHECK_FALSE(near.hits.empty());  // of several words those that are known
  const SearchFound far = find("premmaturre");
  CHECK(far.hits.empty());
  CHECK(far.suggestion == "premature");
  const SearchFound nothing = find("xqzwvk");
  CHECK(nothing.hits.empty());
  CHECK(nothing.suggestion.empty());
  CHECK(nothing.meant.empty());
}

TEST_CASE("what was looked for is marked in title and snippet, and the marks stand on whole words") {
  Finder find;
  for (const char* words : {"sleep", "tired", "partner", "held"}) {
    CAPTURE(words);
    const SearchFound found = find(words);
    REQUIRE_FALSE(found.hits.empty());
    std::size_t marks = 0;
    for (const SearchHit& hit : found.hits) {
      for (const MarkedText* text : {&hit.title, &hit.snippet}) {
        std::size_t end = 0;
        for (const TextRange& mark : text->marks) {
          REQUIRE(mark.begin >= end);
          REQUIRE(mark.end > mark.begin);
          REQUIRE(mark.end <= text->text.size());
          end = mark.end;
          ++marks;
        }
      }
    }
    CHECK(marks >= found.hits.size() / 2);
    // What is shown first says why.
    CHECK(!found.hits.front().title.marks.empty() + !found.hits.front().snippet.marks.empty() > 0);
  }
}

TEST_CASE("D4: what is sensitive is shown by its title alone") {
  Finder find;
  std::size_t sensitive = 0;
  for (const char* words : {"birth", "abuse", "psychosis", "loss", "hurt"}) {
    for (const SearchHit& hit : find(words).hits) {
      if (!hit.sensitive) continue;
      ++sensitive;
      CHECK(hit.snippet.text.empty());
    }
  }
  CHECK(sensitive > 0);
}

TEST_CASE("D3: words of danger are known in every language, with a slip and with words between") {
  Finder find;
  for (const char* words :
       {"suicide", "suici", "suicde", "I want to kill myself", "hurt my baby", "hurting my little baby", "he hit me",
        "my husband hits me", "انتحار", "يضربني", "samobójstwo", "bije mnie"}) {
    CAPTURE(words);
    CHECK(find(words).danger);
    CHECK(find(words, "ar").danger);
  }
  for (const char* words : {"crying", "my baby", "hit", "feeding hurts", "tired", "birth", "kill time", "sui", "نوم"}) {
    CAPTURE(words);
    CHECK_FALSE(find(words).danger);
  }
}

TEST_CASE("E1: a contact of another region or past its last day is not found") {
  Finder find;
  const auto expired = [&] {
    auto library = std::make_shared<Library>(*content_that_ships());
    for (Contact& contact : library->contacts) contact.expires_on = Date{2026, 1, 1};
    return library;
  }();
  const auto contacts = [](const SearchFound& found) {
    return std::ranges::count_if(found.hits,
                                 [](const SearchHit& hit) { return hit.place.kind == SearchKind::contact; });
  };
  CHECK(has(find("Samaritans"), "samaritans"));
  // Who asks for them elsewhere is led to those who answer there.
  CHECK_FALSE(has(find("Samaritans", "en", "US"), "samaritans"));
  CHECK(has(find("Samaritans", "en", "US"), "us-988"));
  auto index = SearchIndex::build(expired);
  REQUIRE(index);
  const auto at = [&](Date today) { return contacts((*index)->find({"Samaritans", {"en"}, "GB-ENG", today})); };
  CHECK(at({2026, 1, 1}) > 0);
  CHECK(at({2026, 1, 2}) == 0);
}

TEST_CASE("other languages: words of one find what is written in another, and titles stand in the visitor's") {
  Finder find;
  const SearchFound polish = find("zmęczona", "pl");
  CHECK_FALSE(polish.hits.empty());
  const SearchFound arabic = find("ارهاق", "ar");
  INFO(list_of(arabic));
  CHECK_FALSE(arabic.hits.empty());
  for (const SearchHit& hit : arabic.hits) {
    const SearchKind kind = hit.place.kind;
    const bool translated = kind == SearchKind::topic || kind == SearchKind::growth || kind == SearchKind::group;
    CHECK(hit.language == LanguageTag{translated ? "ar" : "en"});
  }
}

TEST_CASE("what has a meaning to the index's own language is looked for as it stands") {
  Finder find;
  for (const char* words :
       {"\"", "a\" OR \"b", "NEAR(", "title: crying", "sleep AND", "* *", "--", "sleep)", "\xff\xfe sl"}) {
    CAPTURE(words);
    static_cast<void>(find(words));
  }
  CHECK_FALSE(find("title: crying").hits.empty());
}

TEST_CASE("a passage is cut at words, about what was looked for, and says where words are left out") {
  const MarkedText passage = marked("One two three four five six seven eight nine ten.", {"en"}, {"eight"});
  const MarkedText cut = shortened(passage, {"en"}, 5);
  CHECK(cut.text == "\u2026 six seven eight nine ten.");
  REQUIRE(cut.marks.size() == 1);
  CHECK(cut.text.substr(cut.marks[0].begin, cut.marks[0].end - cut.marks[0].begin) == "eight");
  CHECK(shortened(passage, {"en"}, 10) == passage);
  const MarkedText early = shortened(marked("One two three four five six.", {"en"}, {"two"}), {"en"}, 3);
  CHECK(early.text == "One two three \u2026");
  for (std::size_t words = 1; words < 12; ++words) {
    const MarkedText any = shortened(passage, {"en"}, words);
    REQUIRE(any.marks.size() == 1);
    CHECK(any.text.substr(any.marks[0].begin, any.marks[0].end - any.marks[0].begin) == "eight");
  }
}

}  // namespace
}  // namespace kiosk::test
