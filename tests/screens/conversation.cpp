// The conversation card as a visitor fills it, in every form, against CARE.md: with little on it, with as much as it holds, and
// with a word about safety, which has to leave room for help.
#include <doctest/doctest.h>

#include <algorithm>

#include "screens/rules.h"

using namespace kiosk;

namespace {

struct Filled {
  const char* name;
  std::vector<std::string> statements;
};

std::vector<Filled> filled(const Library& library) {
  std::vector<const Statement*> longest;
  for (const Statement& statement : library.statements) longest.push_back(&statement);
  std::ranges::stable_sort(longest, std::ranges::greater(),
                           [](const Statement* one) { return one->words.at(LanguageTag{"en"}).text.size(); });
  std::vector<std::string> most;
  for (const Statement* statement : longest) {
    if (most.size() < kMostStatements) most.push_back(statement->id);
  }
  return {{"two", {"numb", "not-close"}}, {"safety", {"numb", "not-safe"}}, {"most", most}};
}

void check_card_form(const Form& form) {
  Rig rig;
  const Tree home = rig.draw(route::Home{}, form);
  for (const Filled& one : filled(*rig.library())) {
    for (const std::string& group :
         {std::string("how-i-feel"), std::string("at-home"), std::string(kListenerTab), std::string(kLanguageTab)}) {
      State state = *begin_at(rig.booted(form), route::Conversation{});
      // The clinic speaks English: an Arabic card says everything twice.
      state.settings.preferences.language = {"en"};
      state.visit.statements = one.statements;
      state.visit.statement_group = group;
      state.visit.listener = "health-visitor";
      if (group == kLanguageTab) state.visit.card_language = {"pl"};
      for (const std::string& complaint :
           check_pages(rig, state, route::Conversation{}, form, home, one.name + (" " + group)))
        FAIL_CHECK(complaint);
    }
    State state = *begin_at(rig.booted(form), route::ConversationCard{});
    state.settings.preferences.language = {"en"};
    state.visit.statements = one.statements;
    state.visit.listener = "health-visitor";
    for (const std::string& complaint :
         check_pages(rig, state, route::ConversationCard{}, form, home, std::string(one.name) + " card"))
      FAIL_CHECK(complaint);
    if (std::string(one.name) == "safety") {
      (void)rig.pixels(state, form);
      const Tree& tree = rig.view().tree();
      CHECK(tree.find(form.low ? "conversation_card.safe" : "conversation_card.safe.help") != nullptr);
    }
  }
}

}  // namespace

TEST_CASE("A1 A4 A8 A9 A10: the conversation card with something on it, in every form") {
  for (const Form& form : all_forms()) check_card_form(form);
}
TEST_CASE("A1 A4 A8 A9 A10, DESIGN 2: the conversation card with lower controls") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
    check_card_form({1920, 1080, size, Theme::day, {"en"}, "GB-ENG", true});
    check_card_form({1080, 1920, size, Theme::day, {"ar"}, "GB-ENG", true});
  }
}
