// One broken tree for each finding of the check that a single edit brings about: the new tree, one thing replaced.
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

struct Broken {
  std::string file, from, to;
  Severity severity;
  std::string code, where;
  int line;
};

const std::string kPage = "en/articles/first-days.md";
const std::string kSignOff = "\"sign_off\": null";

std::string signed_on(const std::string& date) {
  return "\"sign_off\": {\"role\": \"GP\", \"organisation\": \"A clinic\", \"date\": \"" + date + "\"}";
}

TEST_CASE("E1: impossible and far dates, each in a tree of its own") {
  const std::vector<Broken> all{
      {"tips.json", "\"published\": \"2026-03-01\"", "\"published\": \"1026-03-01\"", Severity::error,
       "date.out_of_range", "tips.json", 3},
      {"tips.json", "2027-03-01", "2127-03-01", Severity::error, "date.out_of_range", "tips.json", 3},
      {"tips.json", "2027-03-01", "2029-03-02", Severity::warning, "review.far", "tips.json", 3},
      {"bundle.json", "\"review_by\": \"2027-03-01\"", "\"review_by\": \"2226-03-01\"", Severity::error,
       "date.out_of_range", "bundle.json", 0},
      {"bundle.json", "\"review_by\": \"2027-03-01\"", "\"review_by\": \"2026-02-28\"", Severity::error,
       "review.impossible", "bundle.json", 0},
      {kPage, kSignOff, signed_on("2026-03-02"), Severity::error, "review.impossible", kPage, 1},
      {kPage, kSignOff, signed_on("2026-02-28"), Severity::error, "review.impossible", kPage, 1},
      {"contacts.json", "\"checked_on\": null", "\"checked_on\": \"1926-03-01\"", Severity::error, "date.out_of_range",
       "contacts.json", 3},
      {"contacts.json", "\"checked_on\": null", "\"checked_on\": \"2026-03-01\", \"expires_on\": \"2026-02-01\"",
       Severity::error, "review.impossible", "contacts.json", 3},
      {"sources.json", "\"2025\"", "\"2027\"", Severity::warning, "source.bad_year", "sources.json", 3},
      {"sources.json", "\"2025\"", "\"last year\"", Severity::warning, "source.bad_year", "sources.json", 3},
  };
  for (const Broken& one : all) {
    CAPTURE(one.to);
    const SmallTree tree;
    tree.edit(one.file, one.from, one.to);
    expect(tree.checked(), one.severity, one.code, one.where, one.line);
  }
}

TEST_CASE("dates that are right are not spoken of") {
  const SmallTree tree;
  tree.edit("tips.json", "2027-03-01", "2029-03-01");
  tree.edit(kPage, kSignOff, signed_on("2026-03-01"));
  tree.edit("sources.json", "\"2025\"", "\"\"");
  CHECK_MESSAGE(nothing_else(tree.checked()), listed(tree.checked()));
}

TEST_CASE("links and addresses that lead nowhere") {
  const std::vector<Broken> all{
      {kPage, "[\"story/sam\"]", "[\"article/first-days\"]", Severity::warning, "link.to_itself", kPage, 1},
      {kPage, "[\"story/sam\"]", "[\"story/gone\"]", Severity::error, "content.unknown_id", kPage, 1},
      {"contacts.json", "[\"now\"]", "[\"now\", \"laundry\"]", Severity::warning, "contact.unknown_need",
       "contacts.json", 3},
      {"contacts.json", "\"always\": true", "\"url\": \"call us\", \"always\": true", Severity::error,
       "contact.bad_address", "contacts.json", 3},
      {"contacts.json", "\"always\": true", "\"url\": \"https://nodots/\", \"always\": true", Severity::error,
       "contact.bad_address", "contacts.json", 3},
      {"sources.json", "\"url\": \"\"", "\"url\": \"see there\"", Severity::warning, "source.bad_address",
       "sources.json", 3},
      {"sources.json", "{\n      \"id\": \"example\"",
       "{ \"id\": \"spare\", \"authors\": \"A\", \"year\": \"\", \"title\": \"T\", \"where\": \"W\", \"url\": \"\" "
       "},\n    {\n      \"id\": \"example\"",
       Severity::note, "source.unused", "sources.json", 3},
  };
  for (const Broken& one : all) {
    CAPTURE(one.to);
    const SmallTree tree;
    tree.edit(one.file, one.from, one.to);
    expect(tree.checked(), one.severity, one.code, one.where, one.line);
  }
  const SmallTree tree;
  tree.edit("contacts.json", "\"always\": true", "\"url\": \"https://www.example.org/help?x=1\", \"always\": true");
  CHECK_MESSAGE(nothing_else(tree.checked()), listed(tree.checked()));
}

// A second article, or story, as the first.
void copy(const SmallTree& tree, const std::string& folder, const std::string& from, const std::string& to) {
  tree.write(folder + to + ".md", tree.read(folder + from + ".md"));
}

TEST_CASE("more than three things to read next, and an item that stands in another topic alone") {
  const SmallTree tree;
  std::string related = "[\"story/sam\"";
  std::string items = "\"article/first-days\"";
  for (const std::string id : {"a", "b", "c"}) {
    copy(tree, "en/articles/", "first-days", id);
    related += ", \"article/" + id + "\"";
    items += ", \"article/" + id + "\"";
  }
  tree.edit("topics.json", "\"article/first-days\"", items);
  CHECK(find(tree.checked(), "link.too_many") == nullptr);
  tree.edit(kPage, "[\"story/sam\"]", related + "]");
  expect(tree.checked(), Severity::warning, "link.too_many", kPage, 1);
  CHECK(find(tree.checked(), "link.other_topic") == nullptr);
  tree.edit("topics.json", "{\n      \"id\": \"getting-closer\"",
            "{ \"id\": \"other\", \"picture\": \"media/hello.svg\", \"tint\": \"topicPeach\", \"icon\": \"heart\",\n"
            "      \"items\": [\"tip/look\"] },\n    {\n      \"id\": \"getting-closer\"");
  tree.edit("en/topics.json", "\"getting-closer\": {",
            "\"other\": { \"title\": \"Other\", \"intro\": \"Other.\" },\n    \"getting-closer\": {");
  CHECK(find(tree.checked(), "link.other_topic") == nullptr);
  tree.edit("en/articles/a.md", "\"topic\": \"getting-closer\"", "\"topic\": \"other\"");
  expect(tree.checked(), Severity::warning, "link.other_topic", "en/articles/a.md", 1);
}

TEST_CASE("pictures that are too heavy, nobody's, or not to be cropped") {
  const SmallTree tree;
  tree.append("media/hello.svg", "<!--" + std::string(600U << 10U, ' ') + "-->");
  expect(tree.checked(), Severity::warning, "picture.heavy", "media/media.json", 3);
  const SmallTree unknown;
  const std::string media = unknown.read("media/media.json");
  const std::size_t at = media.find("\"licence\": \"") + 12;
  const std::string licence = media.substr(at, media.find('"', at) - at);
  unknown.edit("media/media.json", "\"licence\": \"" + licence, "\"licence\": \"Unknown");
  expect(unknown.checked(), Severity::error, "picture.licence", "media/media.json", 3);
  unknown.edit("media/media.json", "\"licence\": \"Unknown", "\"licence\": \"CC BY-ND 4.0");
  expect(unknown.checked(), Severity::warning, "picture.licence", "media/media.json", 3);
  unknown.edit("media/media.json", "\"licence\": \"CC BY-ND 4.0", "\"licence\": \"CC BY 4.0");
  CHECK(find(unknown.checked(), "picture.licence") == nullptr);
}

TEST_CASE("a picture of far more pixels than a screen has") {
  const SmallTree tree;
  // A PNG's signature and IHDR: 4000 x 100, eight bits, RGB.
  const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x0f\xa0\0\0\0\x64\x08\x02\0\0\0\0\0\0\0", 33);
  tree.write("media/wide.png", png);
  tree.edit("media/media.json", "\"pictures\": [",
            "\"pictures\": [\n{ \"file\": \"wide.png\", \"licence\": \"CC0\", \"author\": \"A\", \"alt\": { \"en\": "
            "\"A line.\" } },");
  const Findings findings = tree.checked();
  expect(findings, Severity::warning, "picture.heavy", "media/media.json", 3);
  CHECK(find(findings, "picture.heavy")->what.find("4000 x 100") != std::string::npos);
}

TEST_CASE("a code that no phone reads: a contact's, a statement's, a title's") {
  const SmallTree tree;
  tree.edit("en/contacts.json", "Emergency", std::string(300, 'm'));
  expect(tree.checked(), Severity::error, "qr.too_long", "en/contacts.json", 4);
  const SmallTree titled;
  titled.edit(kPage, "The first days", std::string(300, 'm'));
  expect(titled.checked(), Severity::error, "qr.too_long", kPage, 1);
  const SmallTree said;
  said.write("conversation.json", "{\"groups\": [{\"id\": \"home\", \"statements\": [\"money\"]}]}");
  const std::string words = "{\"sign_off\": null, \"groups\": {\"home\": \"At home\"},\n\"statements\": {\"money\": \"";
  said.write("en/conversation.json", words + "I worry about money.\"}}");
  CHECK(find(said.checked(), "qr.too_long") == nullptr);
  said.write("en/conversation.json", words + "I worry about " + std::string(280, 'm') + ".\"}}");
  expect(said.checked(), Severity::error, "qr.too_long", "en/conversation.json", 2);
}

class PolishTree : public SmallTree {
 public:
  PolishTree() { edit("bundle.json", "[\"en\"]", "[\"en\", \"pl\"]"); }
};

TEST_CASE("a translation that has less than its original") {
  const PolishTree tree;
  const std::string path = "pl/articles/first-days.md";
  const std::string front =
      "{\"title\": \"Pierwsze dni\", \"summary\": \"Krótko.\", \"sign_off\": null, \"translates\": \"\"}\n\n";
  const std::string whole = "Zdanie.[^example]\n\n## Co pomaga\n\n> [!try]\n> Raz.\n\n> [!non-urgent]\n> Dwa.\n";
  tree.write(path, front + whole);
  CHECK_MESSAGE(find(tree.checked(), "translation.part_missing") == nullptr, listed(tree.checked()));
  const std::pair<std::string, std::string> all[] = {{"[^example]", "[^example]"},
                                                     {"## Co pomaga\n\n", "parts"},
                                                     {"> [!try]\n> Raz.\n\n", "[!try]"},
                                                     {"> [!non-urgent]\n> Dwa.\n", "[!non-urgent]"}};
  for (const auto& one : all) {
    CAPTURE(one.first);
    std::string less = whole;
    less.erase(less.find(one.first), one.first.size());
    tree.write(path, front + less);
    expect(tree.checked(), Severity::warning, "translation.part_missing", path, 1);
    expect(tree.checked(true), Severity::error, "translation.part_missing", path, 1);
    CHECK(count_of(tree.checked(), "translation.part_missing") == 1);
    CHECK(find(tree.checked(), "translation.part_missing")->what.find(one.second) != std::string::npos);
  }
}

TEST_CASE("a list that is translated in part, and pictures that are silent in a language") {
  const PolishTree tree;
  tree.write("conversation.json", "{\"groups\": [{\"id\": \"home\", \"statements\": [\"money\", \"alone\"]}]}");
  tree.write("en/conversation.json",
             "{\"sign_off\": null, \"groups\": {\"home\": \"At home\"},\n\"statements\": {\"money\": \"I worry about "
             "money.\", \"alone\": \"I am alone.\"}}");
  CHECK(find(tree.checked(), "translation.part_missing") == nullptr);
  tree.write("pl/conversation.json",
             "{\"sign_off\": null, \"groups\": {\"home\": \"W domu\"},\n\"statements\": {\"money\": \"Nie mam.\"}}");
  expect(tree.checked(), Severity::warning, "translation.part_missing", "pl/conversation.json", 0);
  expect(tree.checked(), Severity::note, "translation.missing", "media/media.json", 0);
}

TEST_CASE("a card inside a card, a picture that ends early, a file that has to be there") {
  const SmallTree nested;
  nested.append(kPage, "\n> [!urgent]\n> Call.\n>\n> > [!emergency]\n> > Call 999.\n");
  expect(nested.checked(), Severity::error, "prose.nested_card", kPage, 32);
  const SmallTree damaged;
  damaged.write("media/short.png", "\x89PNG\r\n\x1a\n");
  damaged.edit("media/media.json", "\"pictures\": [",
               "\"pictures\": [\n{ \"file\": \"short.png\", \"licence\": \"CC0\", \"author\": \"A\", \"alt\": { "
               "\"en\": \"A line.\" } },");
  expect(damaged.checked(), Severity::error, "picture.damaged", "media/short.png", 0);
  const SmallTree missing;
  missing.remove("sources.json");
  expect(missing.checked(), Severity::error, "content.missing_file", "sources.json", 0);
}

}  // namespace
}  // namespace kiosk::test
