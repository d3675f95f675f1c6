// conversation.json and what becomes of it: the shipped statements, in English and in draft Arabic and Polish.
#include "library/conversation_text.h"

#include "library/contact_code.h"
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

std::shared_ptr<const Library> shipped_content() {
  auto loaded = load(std::string(KIOSK_SOURCE_DIR) + "/content");
  REQUIRE(loaded);
  return loaded->library;
}

TEST_CASE("every statement that ships has its words in English, Arabic and Polish, those about safety are marked") {
  const auto library = shipped_content();
  CHECK(library->statements.size() >= 25);
  for (const Statement& statement : library->statements) {
    CAPTURE(statement.id);
    for (const char* language : {"en", "ar", "pl"}) CHECK(statement.words.contains(LanguageTag{language}));
  }
  for (const char* id : {"not-safe", "hurt-myself", "baby-hurt"}) {
    REQUIRE(library->statement(id) != nullptr);
    CHECK(library->statement(id)->safety);
  }
  CHECK_FALSE(library->statement("numb")->safety);
}

TEST_CASE("the card says it twice where the languages differ, and once where they do not") {
  const auto library = shipped_content();
  const auto polish = conversation_text(*library, {"numb", "gone"}, "midwife", {"en"}, {"pl"});
  REQUIRE(polish.statements.size() == 1);
  CHECK(polish.statements[0].clinic.text == "I feel numb when I am with my baby.");
  CHECK(polish.statements[0].own.text == "Kiedy jestem z dzieckiem, nic nie czuję.");
  CHECK(polish.statements[0].own.language == LanguageTag{"pl"});
  // The interface has no Polish yet: the card's own words come from the content.
  REQUIRE(polish.heading.size() == 2);
  CHECK(polish.heading[0].clinic.text == "For my midwife");
  CHECK(polish.heading[0].own.text == "Dla mojej położnej");
  CHECK(polish.heading[1].own.language == LanguageTag{"pl"});
  // Of a language that nobody wrote anything in, nothing is said twice in English.
  CHECK(conversation_text(*library, {"numb"}, "midwife", {"en"}, {"so"}).heading[0].own.text.empty());
  const auto arabic = conversation_text(*library, {"numb"}, "", {"en"}, {"ar"});
  REQUIRE(arabic.heading.size() == 1);
  CHECK(arabic.heading[0].own.language == LanguageTag{"ar"});
  const auto english = conversation_text(*library, {"numb"}, "", {"en"}, {"en"});
  CHECK(english.statements[0].own.text.empty());
}

TEST_CASE("its code is whole lines of plain text, the clinic's language first, and never too large to scan") {
  const auto library = shipped_content();
  std::vector<std::string> all;
  for (const Statement& statement : library->statements) all.push_back(statement.id);
  all.resize(8);
  for (const char* language : {"en", "ar", "pl"}) {
    const auto text = conversation_text(*library, all, "doctor", {"en"}, {language});
    const std::string code = conversation_code(text);
    CHECK(code.size() <= kMostCodeBytes);
    CHECK(code.starts_with("For my doctor\nI would like to talk about this:\nI feel numb"));
    CHECK(code.back() == '.');
  }
}

TEST_CASE(
    "a group without statements, a statement without words, an id that is not there: each is named, the rest stays") {
  const SmallTree tree;
  tree.write("conversation.json",
             R"({"groups": [{"id": "feel", "statements": ["numb", "tired"]}, {"id": "empty", "statements": ["lost"]}],
                 "safety": ["numb", "nowhere"]})");
  tree.write("en/conversation.json", R"({"sign_off": null, "groups": {"feel": "How I feel", "empty": "Nothing"},
                                         "statements": {"numb": "I feel numb.", "other": "Who said this?"}})");
  const Loaded loaded = tree.loaded();
  REQUIRE(loaded.library->statements.size() == 1);
  CHECK(loaded.library->statements[0].id == "numb");
  CHECK(loaded.library->statements[0].safety);
  CHECK(loaded.library->statement_groups.size() == 1);
  const auto named = [&](const char* code, const char* what) {
    return std::ranges::any_of(loaded.findings, [&](const Finding& finding) {
      return finding.code == code && finding.what.find(what) != std::string::npos;
    });
  };
  CHECK(named("content.missing_words", "tired"));
  CHECK(named("content.missing_words", "lost"));
  CHECK(named("content.unknown_id", "other"));
  CHECK(named("content.unknown_id", "nowhere"));
}

}  // namespace
}  // namespace kiosk::test
