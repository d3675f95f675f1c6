// What kiosk-bundle check says beyond load(): one rule a case.
#include "library/report.h"
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

TEST_CASE("a new tree has nothing but missing sign-offs") {
  const SmallTree tree;
  const Findings findings = tree.checked();
  CHECK_MESSAGE(nothing_else(findings), listed(findings));
  CHECK(count(findings).errors == 0);
}

TEST_CASE("E1: dates") {
  const std::pair<std::string, std::string> all[] = {
      {"\"reviewed\": \"2026-03-01\"", "\"reviewed\": \"2026-02-28\""},        // before it was published
      {"\"next_review\": \"2027-03-01\"", "\"next_review\": \"2026-03-01\""},  // not after the last one
      {"\"reviewed\": \"2026-03-01\"", "\"reviewed\": \"2026-03-02\""},        // after the edition was made
  };
  for (const auto& one : all) {
    const std::string& from = one.first;
    const std::string& to = one.second;
    CAPTURE(to);
    const SmallTree tree;
    tree.edit("tips.json", from, to);
    expect(tree.checked(), Severity::error, "review.impossible", "tips.json", 3);
  }
}

TEST_CASE("E1: overdue reviews are counted from the given day") {
  const SmallTree tree;
  CHECK(find(tree.checked(false, Date{2027, 3, 1}), "review.overdue") == nullptr);
  const Findings findings = tree.checked(false, Date{2027, 3, 2});
  expect(findings, Severity::warning, "review.overdue", "tips.json", 3);
  expect(findings, Severity::warning, "review.overdue", "bundle.json", 0);
  expect(findings, Severity::warning, "review.overdue", "en/articles/first-days.md", 1);
}

TEST_CASE("E1: an item names its sources") {
  const SmallTree tree;
  tree.edit("tips.json", "[\"example\"]", "[]");
  expect(tree.checked(), Severity::warning, "review.no_source", "tips.json", 3);
}

TEST_CASE("E3: a missing sign-off is a warning, and an error under --strict") {
  const SmallTree tree;
  expect(tree.checked(), Severity::warning, "sign_off.missing", "en/tips.json", 2);
  expect(tree.checked(true), Severity::error, "sign_off.missing", "en/articles/first-days.md", 13);
  const std::string signed_off =
      "\"sign_off\": {\"role\": \"GP\", \"organisation\": \"A clinic\", \"date\": \"2026-03-01\"}";
  for (const std::string file :
       {"en/topics.json", "en/tips.json", "en/contacts.json", "en/articles/first-days.md", "en/stories/sam.md"}) {
    tree.edit(file, "\"sign_off\": null", signed_off);
  }
  CHECK_MESSAGE(tree.checked(true).empty(), listed(tree.checked(true)));
}

TEST_CASE("E3: a tip's own sign-off stands in place of the file's") {
  const SmallTree tree;
  tree.edit("en/tips.json", "\"body\"",
            "\"sign_off\": {\"role\": \"GP\", \"organisation\": \"A clinic\", \"date\": \"2026-03-01\"}, \"body\"");
  CHECK(find(tree.checked(), "sign_off.missing", "en/tips.json") == nullptr);
}

TEST_CASE("E4: long sentences, long paragraphs, should, just, exclamation marks") {
  const std::pair<std::string, std::string> all[] = {
      {"This sentence has far more words than anybody who is tired and holds a baby will want to read at one go today.",
       "style.long_sentence"},
      {"One. Two. Three. Four.", "style.long_paragraph"},
      {"You should rest.", "style.should"},
      {"You shouldn’t worry.", "style.should"},
      {"Just rest.", "style.just"},
      {"Rest!", "style.exclamation"},
  };
  for (const auto& one : all) {
    const std::string& text = one.first;
    const std::string& code = one.second;
    CAPTURE(text);
    const SmallTree tree;
    tree.append("en/articles/first-days.md", "\n" + text + "\n");
    expect(tree.checked(), Severity::warning, code, "en/articles/first-days.md", 29);
  }
}

TEST_CASE("E4: what reads well is not flagged, nor what people say") {
  const SmallTree tree;
  tree.append(
      "en/articles/first-days.md",
      "\nShoulders can rest. It is adjusted. A nurse is there.\n\nI thought “I should just cope!” and slept.\n");
  const Findings findings = tree.checked();
  CHECK_MESSAGE(nothing_else(findings), listed(findings));
}

TEST_CASE(
    "E4: titles of paths and statements, words offered to a search, pictures' and labels' words are looked at as "
    "well") {
  const SmallTree tree;
  tree.write(
      "paths.json",
      R"({"paths": [{"id": "mother", "by": "person", "audience": ["mother"], "items": ["article/first-days"]}]})");
  tree.write("en/paths.json", "{\"sign_off\": null, \"paths\": {\n\"mother\": {\"title\": \"Mothers!\"}}}");
  tree.write("search.json", R"({"often": ["rest"], "synonyms": ["guilt"], "danger": []})");
  tree.write("en/search.json",
             "{\"sign_off\": null, \"often\": {\n\"rest\": [\"just rest\", \"bad mother\"]},\n\"synonyms\": "
             "{\n\"guilt\": [\"bad "
             "mother\"]},\n\"danger\": {}}");
  tree.write("conversation.json", R"({"groups": [{"id": "how", "statements": ["numb"]}], "safety": []})");
  tree.write("en/conversation.json",
             "{\"sign_off\": null, \"groups\": {\n\"how\": \"How I should feel\"},\n\"statements\": {\n\"numb\": \"I "
             "should feel.\"}}");
  tree.write("en/labels.json", "{\"sign_off\": null, \"labels\": {\n\"dock.home\": \"Home!\"}}");
  const Findings findings = tree.checked();
  expect(findings, Severity::warning, "style.exclamation", "en/paths.json", 2);
  expect(findings, Severity::warning, "style.just", "en/search.json", 2);
  expect(findings, Severity::warning, "style.should", "en/conversation.json", 2);
  expect(findings, Severity::warning, "style.exclamation", "en/labels.json", 2);
  // What visitors say and type is theirs.
  CHECK(find(findings, "style.blame") == nullptr);
  CHECK(count_of(findings, "style.should") == 1);
  const SmallTree picture;
  std::string media = picture.read("media/media.json");
  const std::size_t alt = media.find("\"en\": \"") + 7;
  picture.write("media/media.json", media.insert(alt, "Just look. "));
  CHECK_MESSAGE(find(picture.checked(), "style.just", "media/media.json") != nullptr, listed(picture.checked()));
}

TEST_CASE("C3: a tip has at most 25 words, a quote too") {
  const SmallTree tree;
  // The title has 6 words.
  const std::string nineteen = "one two three four five six seven eight nine ten. A b c d e f g h i.";
  tree.edit("en/tips.json", "Hold them close and wait. They see best at 20 to 30 cm.", nineteen);
  CHECK(find(tree.checked(), "tip.too_long") == nullptr);
  tree.edit("en/tips.json", "A b", "A new b");
  expect(tree.checked(), Severity::error, "tip.too_long", "en/tips.json", 4);
  tree.edit("en/stories/sam.md", "I waited", nineteen + " " + nineteen);
  expect(tree.checked(), Severity::error, "story.long_quote", "en/stories/sam.md", 1);
}

TEST_CASE("D4: what is sensitive has a content note") {
  const SmallTree tree;
  tree.edit("topics.json", "\"icon\"", "\"sensitive\": true, \"icon\"");
  tree.edit("en/articles/first-days.md", "\"audience\"", "\"sensitive\": true, \"audience\"");
  const Findings findings = tree.checked();
  expect(findings, Severity::error, "note.missing", "en/topics.json", 4);
  expect(findings, Severity::error, "note.missing", "en/articles/first-days.md", 1);
  tree.edit("en/topics.json", "\"title\"", "\"note\": \"This speaks of loss.\", \"title\"");
  tree.edit("en/articles/first-days.md", "\"audience\"", "\"note\": \"This speaks of loss.\", \"audience\"");
  CHECK(find(tree.checked(), "note.missing") == nullptr);
}

TEST_CASE("D6: one care card of a kind in an article, try cards are free") {
  const SmallTree tree;
  tree.append("en/articles/first-days.md", "\n> [!urgent]\n> Call.\n\n> [!try]\n> Again.\n");
  CHECK(find(tree.checked(), "card.repeated") == nullptr);
  tree.append("en/articles/first-days.md", "\n> [!non-urgent]\n> Twice.\n");
  expect(tree.checked(), Severity::error, "card.repeated", "en/articles/first-days.md", 36);
}

TEST_CASE("B4: a picture says what it shows") {
  const SmallTree tree;
  tree.edit("media/media.json", "\"en\"", "\"pl\"");
  expect(tree.checked(), Severity::warning, "picture.no_alt", "media/media.json", 3);
}

TEST_CASE("what stands in no topic is hard to find") {
  const SmallTree tree;
  tree.edit("topics.json", "\"story/sam\", ", "");
  expect(tree.checked(), Severity::warning, "content.unlisted", "en/stories/sam.md", 1);
}

}  // namespace
}  // namespace kiosk::test
