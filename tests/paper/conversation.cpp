// The conversation card on paper.
#include <random>

#include "paper/desk.h"

namespace kiosk::test {

TEST_CASE("paper: a conversation card has the clinic's words first and bold, the visitor's beneath, and no score") {
  Desk desk;
  for (const PaperKind paper : {PaperKind::a4, PaperKind::roll80}) {
    for (const char* language : {"ar", "pl"}) {
      PrintOrder order = desk.order(What::conversation, "midwife", language);
      order.clinic_language = {"en"};
      order.statements = {"numb", "not-safe"};
      const std::vector<PaperSheet> sheets = desk.lay(order, paper);
      REQUIRE(sheets.size() == 1);
      const std::vector<PaperText>& texts = sheets[0].texts();
      const auto at = [&](const std::string& words) {
        const auto found = std::ranges::find_if(texts, [&](const PaperText& text) { return text.words == words; });
        REQUIRE(found != texts.end());
        return *found;
      };
      for (const std::string& id : order.statements) {
        const Statement* statement = desk.library->statement(id);
        const PaperText first = at(statement->words.at(LanguageTag{"en"}).text);
        const PaperText second = at(statement->words.at(LanguageTag{language}).text);
        CHECK(first.bold);
        CHECK_FALSE(second.bold);
        CHECK(second.language == LanguageTag{language});
        CHECK(second.box.y >= first.box.y + first.box.h - 0.1F);
      }
      CHECK(texts.front().words == "For my midwife");
      CHECK(all_words(sheets[0]).find("I would like to talk about this:") != std::string::npos);
      REQUIRE(sheets[0].codes().size() == 1);
      CHECK(sheets[0].codes()[0].payload.find("I do not feel safe at home.") != std::string::npos);
    }
  }
  PrintOrder nothing = desk.order(What::conversation, "", "en");
  nothing.statements = {"nobody-said-this"};
  CHECK(lay_out(nothing, *desk.library, PaperKind::a4, *desk.engine).error().code == "paper.nothing");
}

TEST_CASE(
    "property: on any paper every statement stands once and whole, in its order, clear of folds and edges, with one "
    "code") {
  Desk desk;
  std::mt19937 random(20261129);
  std::vector<std::string> ids;
  for (const Statement& statement : desk.library->statements) ids.push_back(statement.id);
  for (int i = 0; i < 24; ++i) {
    std::ranges::shuffle(ids, random);
    static constexpr const char* kLanguages[] = {"en", "ar", "pl"};
    PrintOrder order = desk.order(What::conversation, random() % 2 == 0 ? "" : "midwife", kLanguages[i % 3]);
    order.clinic_language = {kLanguages[random() % 3]};
    order.statements.assign(ids.begin(), ids.begin() + 1 + static_cast<std::ptrdiff_t>(random() % 8));
    for (const PaperKind paper : {PaperKind::a4, PaperKind::letter, PaperKind::roll80}) {
      const std::vector<PaperSheet> sheets = desk.lay(order, paper);
      std::vector<std::string> found;
      std::size_t codes = 0;
      for (const PaperSheet& sheet : sheets) {
        codes += sheet.codes().size();
        for (const PaperText& text : sheet.texts()) {
          CHECK(text.box.x >= 0);
          CHECK(text.box.x + text.box.w <= sheet.form().width + 0.1F);
          for (const std::string& id : order.statements) {
            const Statement* statement = desk.library->statement(id);
            if (text.bold && text.words == statement->words.at(order.clinic_language).text) found.push_back(id);
          }
        }
      }
      CHECK(found == order.statements);
      CHECK(codes == 1);
    }
  }
}

}  // namespace kiosk::test
