// The conversation card: what is touched is on it, and it ends with the visit (CARE C2, D1).
#include <algorithm>
#include <random>

#include "app/conversation.h"
#include "visitor.h"

namespace kiosk::test {

namespace {

std::shared_ptr<const Library> with_statements() {
  Library library = small_library();
  const auto words = [](const std::string& text) {
    return std::map<LanguageTag, StatementWords>{{{"en"}, {text, std::nullopt}}};
  };
  library.statement_groups = {{"feel", words("How I feel")}, {"home", words("At home")}};
  for (int i = 1; i <= 10; ++i)
    library.statements.push_back({"feel-" + std::to_string(i), "feel", false, words("I feel " + std::to_string(i))});
  library.statements.push_back({"not-safe", "home", true, words("I do not feel safe at home")});
  return shared(std::move(library));
}

}  // namespace

TEST_CASE("statements come onto the card in the order in which they are touched, and go when touched again") {
  Visitor v(with_statements());
  v.open("conversation").send(event::ToggleStatement{"feel-3"}).send(event::ToggleStatement{"feel-1"});
  CHECK(v.state.visit.statements == std::vector<std::string>{"feel-3", "feel-1"});
  v.send(event::ToggleStatement{"feel-3"}).send(event::ToggleStatement{"nobody-said-this"});
  CHECK(v.state.visit.statements == std::vector<std::string>{"feel-1"});
}

TEST_CASE("property: whatever is touched, the card holds what is on it once, in the order of touching, eight at most") {
  std::mt19937 random(20261129);
  for (int visit = 0; visit < 200; ++visit) {
    Visitor v(with_statements());
    v.open("conversation");
    std::vector<std::string> meant;
    for (int i = 0; i < 40; ++i) {
      const std::string id = random() % 12 == 0 ? "not-safe" : "feel-" + std::to_string(1 + random() % 11);
      const bool exists = id != "feel-11";
      const auto at = std::ranges::find(meant, id);
      if (at != meant.end()) meant.erase(at);
      else if (exists && meant.size() < kMostStatements) meant.push_back(id);
      v.send(event::ToggleStatement{id});
      REQUIRE(v.state.visit.statements == meant);
      REQUIRE(needs_safety(v.state) == (std::ranges::find(meant, "not-safe") != meant.end()));
    }
  }
}

TEST_CASE("eight fit on a card, taking one off makes room") {
  Visitor v(with_statements());
  v.open("conversation");
  for (int i = 1; i <= 10; ++i) v.send(event::ToggleStatement{"feel-" + std::to_string(i)});
  CHECK(v.state.visit.statements.size() == kMostStatements);
  v.send(event::ToggleStatement{"feel-1"}).send(event::ToggleStatement{"feel-10"});
  CHECK(v.state.visit.statements.back() == "feel-10");
}

TEST_CASE("a tab shows its group from the first page, only groups that there are") {
  Visitor v(with_statements());
  v.open("conversation").send(event::TurnTo{2}).send(event::ChooseStatements{"home"});
  CHECK(v.state.visit.statement_group == "home");
  CHECK(to_string(shown(v.state)) == "conversation");
  v.send(event::ChooseStatements{"garden"});
  CHECK(v.state.visit.statement_group == "home");
  for (const std::string_view tab : {kListenerTab, kLanguageTab}) {
    v.send(event::ChooseStatements{std::string(tab)});
    CHECK(v.state.visit.statement_group == tab);
  }
}

TEST_CASE("whom it is for: one, and again nobody") {
  Visitor v(with_statements());
  v.open("conversation").send(event::ChooseListener{"midwife"}).send(event::ChooseListener{"doctor"});
  CHECK(v.state.visit.listener == "doctor");
  v.send(event::ChooseListener{"the-neighbours"});
  CHECK(v.state.visit.listener == "doctor");
  v.send(event::ChooseListener{"doctor"});
  CHECK(v.state.visit.listener.empty());
}

TEST_CASE("a statement about safety is known as one, as long as it is on the card") {
  Visitor v(with_statements());
  v.open("conversation").send(event::ToggleStatement{"feel-1"});
  CHECK_FALSE(needs_safety(v.state));
  v.send(event::ToggleStatement{"not-safe"});
  CHECK(needs_safety(v.state));
  v.send(event::ToggleStatement{"not-safe"});
  CHECK_FALSE(needs_safety(v.state));
}

TEST_CASE("CARE C1: the card waits 90 s, and what is on it is covered like anything sensitive") {
  Visitor v(with_statements());
  v.open("conversation");
  CHECK(idle_after(v.state) == 90s);
  CHECK_FALSE(shows_sensitive(v.state));
  v.send(event::ToggleStatement{"feel-1"});
  CHECK(idle_after(v.state) == 90s);
  CHECK(shows_sensitive(v.state));
}

TEST_CASE("CARE C2, D2: after a reset and under the cover nothing of it is left") {
  for (const Event& end : {Event(event::Hide{}), Event(event::Tick{Monotonic(300s), {}})}) {
    Visitor v(with_statements());
    v.open("conversation").send(event::ToggleStatement{"feel-1"}).send(event::ChooseListener{"midwife"});
    v.send(event::ChooseStatements{"home"});
    v.send(end).wait(120s);
    CHECK(v.state.visit.statements.empty());
    CHECK(v.state.visit.listener.empty());
    CHECK(v.state.visit.statement_group.empty());
  }
}

TEST_CASE("what is printed is what was touched, for whom, in both languages, an empty card is not printed") {
  Visitor v(with_statements());
  v.state.printer.condition = PrinterCondition::ready;
  v.open("conversation").send(event::Print{PrintOrder::What::conversation, ""});
  CHECK_FALSE(std::holds_alternative<route::Printing>(shown(v.state)));
  v.send(event::ToggleStatement{"feel-2"}).send(event::ChooseListener{"midwife"});
  v.send(event::ChooseLanguage{{"ar"}}).open("conversation");
  v.send(event::Print{PrintOrder::What::conversation, v.state.visit.listener});
  REQUIRE(std::holds_alternative<route::Printing>(shown(v.state)));
  const PrintOrder& order = v.state.visit.printing.order;
  CHECK(order.statements == std::vector<std::string>{"feel-2"});
  CHECK(order.id == "midwife");
  CHECK(order.language == LanguageTag{"ar"});
  CHECK(order.clinic_language == LanguageTag{"en"});
}

namespace {

LanguageTag printed_language(Visitor v) {
  v.state.printer.condition = PrinterCondition::ready;
  v.open("conversation").send(event::Print{PrintOrder::What::conversation, ""});
  return v.state.visit.printing.order.language;
}

}  // namespace

TEST_CASE("the second language of the card: the visitor's, or any that the statements are written in, or none") {
  Library library = *with_statements();
  library.edition.languages = {{"en"}, {"ar"}, {"pl"}, {"so"}};
  for (const char* tag : {"ar", "pl"})
    library.statements.front().words.emplace(LanguageTag{tag}, StatementWords{std::string("In ").append(tag), {}});
  Visitor v(shared(std::move(library)));
  v.open("conversation").send(event::ToggleStatement{"feel-1"});
  CHECK(card_languages(v.state) == std::vector<LanguageTag>{{"en"}, {"ar"}, {"pl"}});
  CHECK(card_language(v.state) == LanguageTag{"en"});
  v.send(event::ChooseCardLanguage{{"so"}});  // nothing is written in it
  CHECK(card_language(v.state) == LanguageTag{"en"});
  v.send(event::ChooseCardLanguage{{"pl"}});
  CHECK(card_language(v.state) == LanguageTag{"pl"});
  CHECK(printed_language(v) == LanguageTag{"pl"});
  v.send(event::ChooseLanguage{{"ar"}});  // what was chosen for the paper stays
  CHECK(card_language(v.state) == LanguageTag{"pl"});
  v.open("conversation").send(event::ChooseCardLanguage{{"en"}});  // the clinic's own: it is said once
  CHECK(printed_language(v) == LanguageTag{"en"});
  // Where staff read another language, that one comes first.
  v.state.settings.clinic_language = {"ar"};
  CHECK(card_languages(v.state) == std::vector<LanguageTag>{{"ar"}, {"en"}, {"pl"}});
  CHECK(clinic_language(v.state) == LanguageTag{"ar"});
}

TEST_CASE("CARE C2, D2: the language that somebody chose for the card goes with the visit") {
  Library library = *with_statements();
  library.edition.languages = {{"en"}, {"pl"}};
  library.statements.front().words.emplace(LanguageTag{"pl"}, StatementWords{"Po polsku", {}});
  const auto content = shared(std::move(library));
  for (const Event& end : {Event(event::Hide{}), Event(event::Tick{Monotonic(300s), {}})}) {
    Visitor v(content);
    v.open("conversation").send(event::ChooseCardLanguage{{"pl"}});
    CHECK(v.state.visit.card_language == LanguageTag{"pl"});
    v.send(end).wait(120s);
    CHECK(v.state.visit.card_language.value.empty());
  }
}

TEST_CASE("a content without statements has no card") {
  Visitor v;
  CHECK_FALSE(begin_at(v.state, route::Conversation{}));
  v.open("home").send(event::ToggleStatement{"feel-1"});
  CHECK(v.state.visit.statements.empty());
}

}  // namespace kiosk::test
