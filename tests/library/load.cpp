// load() keeps what is good and names the rest: one mistake a case, in a tree that is otherwise sound.
#include "library/load.h"

#include <sys/stat.h>

#include "library/small_tree.h"

namespace kiosk::test {
namespace {

TEST_CASE("a sound tree is loaded whole") {
  const SmallTree tree;
  const Loaded loaded = tree.loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  const Library& library = *loaded.library;
  CHECK(std::filesystem::equivalent(library.files->name(), tree.root()));
  CHECK(library.edition.id == "my-clinic");
  CHECK(library.edition.sequence == 1);
  CHECK(library.edition.default_language == LanguageTag{"en"});
  REQUIRE(library.topic("getting-closer") != nullptr);
  CHECK(library.topic("getting-closer")->items.size() == 3);
  REQUIRE(library.article("first-days") != nullptr);
  const Article& article = *library.article("first-days");
  CHECK(article.sources == std::vector<std::string>{"example"});
  CHECK(article.review.reviewed == kToday);
  const auto words = library.words(article, {"en"});
  CHECK(words.words.title == "The first days");
  CHECK(words.words.sections.at(0).blocks.at(0).prose.at(0).marks.at(0).number == 1);
  CHECK(words.words.sections.at(1).blocks.at(2).kind == BlockKind::try_card);
  CHECK(library.words(*library.story("sam"), {"pl"}).language == LanguageTag{"en"});
  CHECK(library.contact("emergency")->emergency);
  REQUIRE(library.picture("media/hello.svg") != nullptr);
  CHECK(library.picture("media/hello.svg")->licence == "CC BY 4.0");
  CHECK(library.attract.size() == 2);
  CHECK(library.newest_review() == kToday);
}

TEST_CASE("a picture that was saved anew has another stamp, one that was not has the same") {
  const SmallTree tree;
  const auto stamp = [&] { return tree.loaded().library->picture("media/hello.svg")->stamp; };
  const std::uint64_t before = stamp();
  CHECK(before != 0);
  CHECK(stamp() == before);
  tree.append("media/hello.svg", "<!-- -->\n");
  CHECK(stamp() != before);
}

TEST_CASE("no folder, no content") {
  const TempDir dir;
  CHECK(load(dir.string() + "/nothing").error().code == "content.missing");
  CHECK(load(dir.string()).error().code == "content.empty");
  std::ofstream(dir.path() / "file") << "x";
  CHECK(load(dir.string() + "/file").error().code == "content.unreadable");
  CHECK(load("").error().code == "content.unreadable");
}

TEST_CASE("half a tree is half a library") {
  for (const std::string file : {"bundle.json", "tips.json", "contacts.json", "sources.json", "media/media.json",
                                 "media", "en/tips.json", "en/contacts.json", "en/articles", "en/stories"}) {
    CAPTURE(file);
    const SmallTree tree;
    tree.remove(file);
    const Loaded loaded = tree.loaded();
    CHECK(loaded.library->topics.size() == 1);
    CHECK(!loaded.findings.empty());
  }
}

TEST_CASE("without words for its topics nothing has a place") {
  for (const std::string file : {"topics.json", "en/topics.json", "en"}) {
    const SmallTree tree;
    tree.remove(file);
    CHECK(load(tree.root()).error().code == "content.empty");
    CHECK(find(tree.checked(), "content.empty") != nullptr);
  }
}

struct Break {
  std::string file;
  std::string from;
  std::string to;
  std::string code;
  int line;
  Severity severity = Severity::error;
};

TEST_CASE("each mistake is named with file, line and remedy") {
  const Break all[] = {
      {"bundle.json", "\"format\": 1", "\"format\": 2", "content.format", 2},
      {"bundle.json", "\"product\": \"kiosk\"", "\"product\": \"toaster\"", "content.bad_choice", 4},
      {"bundle.json", "\"sequence\": 1", "\"sequence\": 1.5", "content.bad_sequence", 6},
      {"bundle.json", "T00:00:00Z", "", "content.bad_date", 7},
      {"bundle.json", "\"title\"", "\"titel\"", "content.unknown_key", 8, Severity::warning},
      {"bundle.json", "\"title\"", "\"titel\"", "content.missing_key", 1},
      {"bundle.json", "[\"en\"]", "[\"en\", \"xx\"]", "content.missing_language", 12, Severity::warning},
      {"bundle.json", "[\"en\"]", "[\"English\"]", "content.bad_id", 12},
      {"bundle.json", "GB-ENG", "gb", "content.bad_id", 13},
      {"topics.json", "\"icon\": \"heart\",", "", "content.missing_key", 3},
      {"topics.json", "topicPeach", "pink", "content.bad_choice", 6},
      {"topics.json", "\"getting-closer\"", "\"Getting Closer\"", "content.bad_id", 4},
      {"topics.json", "tip/look", "tip/lok", "content.unknown_id", 3},
      {"topics.json", "tip/look", "page/look", "content.bad_id", 8},
      {"topics.json", "tip/look", "story/sam", "content.repeated", 8, Severity::warning},
      {"topics.json", "media/hello.svg", "../hello.svg", "content.bad_picture", 5},
      {"topics.json", "media/hello.svg", "media/none.svg", "content.missing_picture", 3},
      {"topics.json", "\"items\": [", "\"items\": 3, \"x\": [", "json.wrong_type", 8},
      {"topics.json", "\"tint\"", "\"icon\": \"x\",\n\"tint\"", "json.duplicate_key", 8},
      {"topics.json", "\"topics\": [", "\"topics\": [ 7,", "json.wrong_type", 2},
      {"en/topics.json", "Getting closer", "  ", "content.blank", 5},
      {"en/topics.json", "\"getting-closer\"", "\"getting-closr\"", "content.unknown_id", 4},
      {"en/topics.json", "\"title\": \"Getting closer\"", "\"title\": 5", "json.wrong_type", 5},
      {"en/topics.json", "\"sign_off\": null,", "", "content.missing_key", 1, Severity::warning},
      {"en/topics.json", "\"sign_off\": null", "\"sign_off\": {\"role\": \"GP\"}", "content.missing_key", 2},
      {"tips.json", "\"awake\"", "\"bored\"", "content.bad_choice", 6},
      {"tips.json", "2026-03-01", "2026-02-30", "content.bad_date", 8},
      {"tips.json", "\"getting-closer\"", "\"nowhere\"", "content.unknown_id", 3},
      {"tips.json", "\"example\"", "\"exmaple\"", "content.unknown_id", 3},
      {"tips.json", "}\n  ]", "}, {\"id\": \"look\"}\n  ]", "content.duplicate_id", 13},
      {"en/tips.json", "\"look\"", "\"loook\"", "content.unknown_id", 4},
      {"tips.json", "\"look\"", "\"loook\"", "content.missing_words", 3},
      {"en/tips.json", "20 to 30 cm", "20 cm: call 0845 4647", "contact.superseded_number", 6},
      {"sources.json", "\"year\": \"2025\"", "\"year\": 2025", "json.wrong_type", 6},
      {"sources.json", "}\n  ]",
       "}, {\"id\": \"example\", \"authors\": \"a\", \"year\": \"\", \"title\": \"t\", \"where\": \"w\"}\n  ]",
       "content.duplicate_id", 10},
      {"media/media.json", "[50, 50]", "[50, 500]", "picture.bad_focal", 7},
      {"media/media.json", "hello.svg", "a/hello.svg", "content.bad_picture", 4},
      {"media/media.json", "\"en\": \"A large", "\"en\": 3, \"x\": \"", "picture.bad_alt", 8},
      {"en/articles/first-days.md", "{", "", "prose.no_front_matter", 1},
      {"en/articles/first-days.md", "}\n", "} hello\n", "prose.no_front_matter", 14},
      {"en/articles/first-days.md", "}\n\n", "}\n", "prose.no_empty_line", 15},
      {"en/articles/first-days.md", "\"topic\"", "topic", "json.syntax", 4},
      {"en/articles/first-days.md", "[^example]", "[^other]", "prose.unknown_source", 16},
      {"en/articles/first-days.md", "[\"example\"]", "[\"exmaple\"]", "content.unknown_id", 10},
      {"en/articles/first-days.md", "story/sam", "story/tim", "content.unknown_id", 1},
      {"en/articles/first-days.md", "- Hold", "- [Hold](x)", "prose.link", 20},
      {"en/stories/sam.md", "\"label\"", "\"lable\"", "content.missing_key", 1},
      {"en/stories/sam.md", "\"next_review\"", "\"next\"", "content.missing_key", 1},
  };
  for (const Break& one : all) {
    CAPTURE(one.file);
    CAPTURE(one.to);
    const SmallTree tree;
    tree.edit(one.file, one.from, one.to);
    const Findings findings = tree.checked();
    expect(findings, one.severity, one.code, one.file, one.line);
  }
}

TEST_CASE("an item with a mistake is left out, the others stay") {
  const SmallTree tree;
  tree.edit("en/tips.json", "\"body\"", "\"text\"");
  const Library library = *tree.loaded().library;
  CHECK(library.tips.empty());
  CHECK(library.articles.size() == 1);
  CHECK(library.topics.at(0).items.size() == 2);
}

TEST_CASE("a mistake in a reference costs the reference alone") {
  const SmallTree tree;
  tree.edit("en/articles/first-days.md", "[^example]", "[^other]");
  tree.edit("en/articles/first-days.md", "story/sam", "story/tim");
  tree.edit("en/articles/first-days.md", "media/hello.svg", "media/other.svg");
  const Library library = *tree.loaded().library;
  const Article* article = library.article("first-days");
  REQUIRE(article != nullptr);
  CHECK(article->related.empty());
  CHECK(article->picture.empty());
  CHECK(library.words(*article, {"en"}).words.sections.at(0).blocks.at(0).prose.at(0).marks.empty());
}

TEST_CASE("sources are numbered in the order of their first mark") {
  const SmallTree tree;
  tree.edit("sources.json", "\"sources\": [",
            "\"sources\": [{\"id\": \"b\", \"authors\": \"B\", \"year\": \"\", \"title\": \"B\", \"where\": \"\"},"
            "{\"id\": \"a\", \"authors\": \"A\", \"year\": \"\", \"title\": \"A\", \"where\": \"\"},");
  tree.edit("en/articles/first-days.md", "[\"example\"]", "[\"a\", \"example\", \"b\"]");
  tree.append("en/articles/first-days.md", "\nMore.[^b] And again.[^example]\n");
  const Library library = *tree.loaded().library;
  const Article* article = library.article("first-days");
  CHECK(article->sources == std::vector<std::string>{"example", "b", "a"});
  const auto& last = library.words(*article, {"en"}).words.sections.back().blocks.back().prose.at(0);
  CHECK(last.marks.at(0).number == 2);
  CHECK(last.marks.at(1).number == 1);
}

TEST_CASE("a topic without an item takes its items with it, whatever refers to them") {
  const SmallTree tree;
  tree.edit("topics.json", "\"items\": [\"article/first-days\", \"story/sam\", \"tip/look\"]", "\"items\": []");
  CHECK(load(tree.root()).error().code == "content.empty");
  const Findings findings = tree.checked();
  expect(findings, Severity::error, "content.empty_topic", "topics.json", 3);
  CHECK(count_of(findings, "content.unknown_id") == 3);
}

TEST_CASE("bytes that are not UTF-8 cost their file alone, with the line") {
  const SmallTree tree;
  tree.append("en/stories/sam.md", "\nA\xC3(B\n");
  const Loaded loaded = tree.loaded();
  expect(loaded.findings, Severity::error, "text.invalid_utf8", "en/stories/sam.md", 24);
  CHECK(loaded.library->stories.empty());
  CHECK(loaded.library->articles.size() == 1);
}

TEST_CASE("files over their limits are not read") {
  const SmallTree tree;
  tree.append("en/stories/sam.md", std::string(300 << 10, 'x'));
  tree.write("tips.json", std::string((8 << 20) + 1, ' '));
  tree.write("media/big.png", "");
  std::filesystem::resize_file(tree.path("media/big.png"), 200 << 20);
  const Loaded loaded = tree.loaded();
  for (const std::string file : {"en/stories/sam.md", "tips.json", "media/big.png"}) {
    expect(loaded.findings, Severity::error, "content.too_large", file, 0);
  }
  CHECK(loaded.library->picture("media/big.png") == nullptr);
}

TEST_CASE("more than 5000 items are cut, with a finding") {
  const SmallTree tree;
  std::string list;
  for (int i = 0; i < 5001; ++i) list += (i == 0 ? "" : ",") + std::string("\"s") + std::to_string(i) + "\"";
  tree.edit("tips.json", "[\"example\"]", "[" + list + "]");
  CHECK(find(tree.loaded().findings, "content.too_many") != nullptr);
}

TEST_CASE("links that leave the tree, devices and folders are not read") {
  const SmallTree tree;
  const TempDir elsewhere;
  std::ofstream(elsewhere.path() / "tips.json") << tree.read("tips.json");
  for (const std::string file : {"tips.json", "sources.json", "en/labels.json"}) {
    if (file != "en/labels.json") tree.remove(file);
  }
  std::filesystem::create_symlink(elsewhere.path() / "tips.json", tree.path("tips.json"));
  REQUIRE(::mkfifo(tree.path("sources.json").c_str(), 0600) == 0);
  std::filesystem::create_directory(tree.path("en/labels.json"));
  std::filesystem::create_symlink("/dev/zero", tree.path("media/zero.svg"));
  std::filesystem::create_symlink("loop.svg", tree.path("media/loop.svg"));
  const Findings findings = tree.loaded().findings;
  expect(findings, Severity::error, "content.outside", "tips.json", 0);
  expect(findings, Severity::error, "content.not_a_file", "sources.json", 0);
  expect(findings, Severity::error, "content.not_a_file", "en/labels.json", 0);
  expect(findings, Severity::error, "content.outside", "media/zero.svg", 0);
  expect(findings, Severity::error, "content.unreadable_file", "media/loop.svg", 0);
}

TEST_CASE("a link that stays in the tree is a file like another") {
  const SmallTree tree;
  std::filesystem::rename(tree.path("tips.json"), tree.path("same.json"));
  std::filesystem::create_symlink("same.json", tree.path("tips.json"));
  CHECK(tree.loaded().library->tips.size() == 1);
}

TEST_CASE("pictures of the wrong kind, or without a licence, are named") {
  const SmallTree tree;
  tree.write("media/fake.png", "GIF89a");
  tree.write("media/free.svg", "<svg/>");
  const Loaded loaded = tree.loaded();
  expect(loaded.findings, Severity::error, "picture.wrong_kind", "media/fake.png", 0);
  expect(loaded.findings, Severity::error, "picture.unlisted", "media/free.svg", 0);
  CHECK(loaded.library->picture("media/fake.png") == nullptr);
  CHECK(loaded.library->picture("media/free.svg") != nullptr);
}

TEST_CASE("bidi controls are stripped from every string, and Arabic words isolate their numbers") {
  const SmallTree tree;
  tree.edit("bundle.json", "[\"en\"]", "[\"en\", \"ar\"]");
  tree.edit("en/tips.json", "Let your", "Let\\u202E your");
  tree.write(
      "ar/tips.json",
      "{\"sign_off\": null, \"tips\": {\"look\": {\"title\": \"اتصل 0300 330 0700\", \"body\": \"حوالي 30 cm\"}}}");
  const Library library = *tree.loaded().library;
  CHECK(library.words(*library.tip("look"), {"en"}).words.title == "Let your baby find your face");
  CHECK(library.words(*library.tip("look"), {"ar"}).words.title == "اتصل \u20660300 330 0700\u2069");
  CHECK(library.words(*library.tip("look"), {"ar"}).words.body == "حوالي \u206630 cm\u2069");
}

TEST_CASE("findings stand in the order of files, then lines") {
  const SmallTree tree;
  tree.edit("tips.json", "\"awake\"", "\"bored\"");
  tree.edit("tips.json", "2026-03-01", "soon");
  tree.edit("bundle.json", "\"format\": 1", "\"format\": 2");
  const Findings findings = tree.loaded().findings;
  const auto in_order = [](const Finding& a, const Finding& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  };
  CHECK(findings.size() >= 3);
  CHECK(std::ranges::is_sorted(findings, in_order));
}

}  // namespace
}  // namespace kiosk::test
