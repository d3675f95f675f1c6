#include "base/blake2b.h"
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

const std::string kOriginal = "en/articles/first-days.md";
const std::string kTranslation = "pl/articles/first-days.md";

std::string translation(const std::string& hash) {
  return "{\"title\": \"Pierwsze dni\", \"summary\": \"Krótko.\", \"sign_off\": null,\n\"translates\": \"" + hash +
         "\"}\n\nZdanie.[^example]\n";
}

TEST_CASE("blake2b-256, RFC 7693's function at 32 bytes") {
  CHECK(blake2b_256_hex("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(blake2b_256_hex("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a translation of this very text is shown without a finding") {
  const SmallTree tree;
  tree.edit("bundle.json", "[\"en\"]", "[\"en\", \"pl\"]");
  tree.write(kTranslation, translation(blake2b_256_hex(tree.read(kOriginal))));
  const Loaded loaded = tree.loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  const auto found = loaded.library->words(*loaded.library->article("first-days"), {"pl"});
  CHECK(found.language == LanguageTag{"pl"});
  CHECK(found.words.title == "Pierwsze dni");
  CHECK(found.words.sections.at(0).blocks.at(0).prose.at(0).marks.at(0).number == 1);
}

TEST_CASE("a translation whose original has changed is shown, and said to be outdated") {
  const SmallTree tree;
  tree.edit("bundle.json", "[\"en\"]", "[\"en\", \"pl\"]");
  tree.write(kTranslation, translation(blake2b_256_hex(tree.read(kOriginal))));
  tree.append(kOriginal, "\nMore.\n");
  expect(tree.checked(), Severity::warning, "translation.outdated", kTranslation, 2);
  expect(tree.checked(true), Severity::error, "translation.outdated", kTranslation, 2);
  CHECK(tree.loaded().library->article("first-days")->words.contains({"pl"}));
}

TEST_CASE("a translation of nothing, or with structure in it, is named") {
  const SmallTree tree;
  tree.edit("bundle.json", "[\"en\"]", "[\"en\", \"pl\"]");
  tree.write("pl/articles/other.md", translation(""));
  std::string with_topic = translation(blake2b_256_hex(tree.read(kOriginal)));
  tree.write(kTranslation, with_topic.insert(1, "\"topic\": \"x\", "));
  const Findings findings = tree.checked();
  expect(findings, Severity::error, "translation.no_original", "pl/articles/other.md", 0);
  expect(findings, Severity::warning, "content.unknown_key", kTranslation, 1);
  expect(findings, Severity::note, "translation.missing", "bundle.json", 0);
}

TEST_CASE("a label that the content says in its own way") {
  const SmallTree tree;
  tree.write("en/labels.json",
             "{\"sign_off\": null,\n \"labels\": {\"dock.home\": \"Start\",\n \"Dock Home\": \"x\"}}");
  const Loaded loaded = tree.loaded();
  CHECK(loaded.library->labels.at({"en"}).at("dock.home") == "Start");
  expect(loaded.findings, Severity::error, "content.bad_id", "en/labels.json", 3);
}

}  // namespace
}  // namespace kiosk::test
