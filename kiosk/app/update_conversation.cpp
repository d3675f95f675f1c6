// The conversation card: what somebody would like to talk about, said by touches. It ends with the visit (CARE C2).
#include <algorithm>

#include "app/conversation.h"
#include "app/update_parts.h"

namespace kiosk {

void choose_statements(Updated& u, const std::string& group) {
  if (!shows<route::Conversation>(u.state) || !begin_action(u, Place::page)) return;
  const auto& groups = u.state.library->statement_groups;
  if (group != kListenerTab && group != kLanguageTab &&
      std::ranges::find(groups, group, &StatementGroup::id) == groups.end())
    return;
  stop_speaking(u);
  u.state.visit.statement_group = group;
  u.state.visit.trail.back() = route::Conversation{};
}

void toggle_statement(Updated& u, const std::string& id) {
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  std::vector<std::string>& chosen = u.state.visit.statements;
  if (std::erase(chosen, id) > 0) return;
  if (u.state.library == nullptr || u.state.library->statement(id) == nullptr) return;
  if (chosen.size() < kMostStatements) chosen.push_back(id);
}

void choose_listener(Updated& u, const std::string& id) {
  if (std::ranges::find(kListeners, id) == kListeners.end() || !begin_action(u, Place::page)) return;
  stop_speaking(u);
  std::string& listener = u.state.visit.listener;
  listener = listener == id ? std::string() : id;
}

void choose_card_language(Updated& u, const LanguageTag& tag) {
  if (!is_card_language(u.state, tag) || !begin_action(u, Place::page)) return;
  stop_speaking(u);
  u.state.visit.card_language = tag;
}

LanguageTag clinic_language(const State& state) {
  const LanguageTag& chosen = state.settings.clinic_language;
  return chosen.value.empty() ? state.settings.preferences.language : chosen;
}

std::vector<LanguageTag> card_languages(const State& state) {
  std::vector<LanguageTag> out{clinic_language(state)};
  if (state.library == nullptr) return out;
  for (const LanguageTag& tag : state.library->edition.languages) {
    const bool written = std::ranges::any_of(state.library->statements,
                                             [&](const Statement& statement) { return statement.words.contains(tag); });
    if (written && std::ranges::find(out, tag) == out.end()) out.push_back(tag);
  }
  return out;
}

bool is_card_language(const State& state, const LanguageTag& tag) {
  const std::vector<LanguageTag> all = card_languages(state);
  return std::ranges::find(all, tag) != all.end();
}

LanguageTag card_language(const State& state) {
  const LanguageTag& chosen = state.visit.card_language;
  return chosen.value.empty() ? state.visit.preferences.language : chosen;
}

bool is_chosen(const State& state, std::string_view statement) {
  return std::ranges::find(state.visit.statements, statement) != state.visit.statements.end();
}

bool needs_safety(const State& state) {
  return std::ranges::any_of(state.visit.statements, [&](const std::string& id) {
    const Statement* statement = state.library ? state.library->statement(id) : nullptr;
    return statement != nullptr && statement->safety;
  });
}

}  // namespace kiosk
