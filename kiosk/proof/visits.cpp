#include "proof/visits.h"

#include <algorithm>

#include "app/conversation.h"
#include "app/update.h"
#include "library/availability.h"
#include "library/group_times.h"

namespace kiosk {
namespace {

// As if a visitor had gone there; nothing where the content has not got it.
template <class Change>
void fill(const State& booted, const Route& route, const FilledVisit& filled, Change change) {
  auto state = begin_at(booted, route);
  if (!state) return;
  change(*state);
  filled(*state);
}

void fill_paths(const State& booted, const FilledVisit& filled) {
  for (const Path& path : booted.library->paths)
    fill(booted, route::Paths{}, filled, [&](State& state) { state.visit.paths = {path.id}; });
}

// The next step on each path, as the first of what may be read after a page.
void fill_steps(const State& booted, const FilledVisit& filled) {
  const Library& library = *booted.library;
  const auto plain = std::ranges::find(library.articles, false, &Article::sensitive);
  if (plain == library.articles.end()) return;
  for (const Path& path : library.paths)
    fill(booted, route::Article{plain->id, kLastPage}, filled, [&](State& state) { state.visit.paths = {path.id}; });
}

void fill_list(const State& booted, const FilledVisit& filled) {
  const std::vector<ItemRef> all = keepable(booted);
  for (std::size_t i = 0; i < all.size(); i += kMostKept) {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), i + kMostKept));
    const auto keep = [&](State& state) { state.visit.kept.assign(first, end); };
    fill(booted, route::TakeHome{}, filled, keep);
    if (i > 0) continue;
    fill(booted, route::TakeHome{}, filled, [&](State& state) {
      keep(state);
      state.visit.removed = Removed{*first, 0, state.now};
      state.visit.kept.erase(state.visit.kept.begin());
    });
  }
}

std::vector<LanguageTag> clinic_languages(const State& booted) {
  std::vector<LanguageTag> out = booted.library->edition.languages;
  if (out.size() > 1) std::erase(out, booted.visit.preferences.language);
  return out;
}

void fill_conversation(const State& booted, const FilledVisit& filled) {
  const Library& library = *booted.library;
  const std::vector<std::string> all = longest_statements(library, booted.visit.preferences.language);
  const auto say = [&](State& state, std::size_t from) {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), from + kMostStatements));
    state.visit.statements.assign(first, end);
  };
  for (const LanguageTag& clinic : clinic_languages(booted)) {
    State here = booted;
    here.settings.clinic_language = clinic;
    for (std::size_t i = 0; i < all.size(); i += kMostStatements)
      fill(here, route::ConversationCard{}, filled, [&](State& state) { say(state, i); });
    // Beneath the clinic's, each that somebody may choose.
    for (const LanguageTag& own : card_languages(here)) {
      if (own == clinic || own == booted.visit.preferences.language) continue;
      for (std::size_t i = 0; i < all.size(); i += kMostStatements) {
        fill(here, route::ConversationCard{}, filled, [&](State& state) {
          say(state, i);
          state.visit.card_language = own;
        });
      }
    }
    for (const std::string_view listener : kListeners) {
      fill(here, route::ConversationCard{}, filled, [&](State& state) {
        say(state, 0);
        state.visit.listener = listener;
      });
    }
  }
  const auto tab = [&](const std::string& group) {
    fill(booted, route::Conversation{}, filled, [&](State& state) {
      say(state, 0);
      state.visit.statement_group = group;
    });
  };
  for (const StatementGroup& group : library.statement_groups) tab(group.id);
  for (const std::string_view one : {kListenerTab, kLanguageTab})
    if (!all.empty()) tab(std::string(one));
}

// Without paper: the code and the number.
void fill_printing(const State& booted, const FilledVisit& filled) {
  if (!can_print(booted)) return;
  const auto fail_at = [&](const Route& route) {
    const auto there = begin_at(booted, route);
    const auto order = there ? printable(*there) : std::nullopt;
    if (!order) return;
    fill(booted, route::Printing{}, filled, [&](State& state) {
      state.visit.printing = {1, PrintPhase::failed, PrinterCondition::paper_out, *order};
    });
  };
  for (const Contact* contact : offered_contacts(*booted.library, booted.settings.region, today(booted)))
    fail_at(route::Contact{contact->id});
  for (const Group* group : offered_groups(*booted.library, booted.settings.region, today(booted)))
    fail_at(route::Group{group->id, 1});
}

}  // namespace

std::vector<ItemRef> keepable(const State& booted) {
  const Library& library = *booted.library;
  std::vector<ItemRef> out;
  for (const Article& article : library.articles) out.push_back({ItemKind::article, article.id});
  for (const Story& story : library.stories) out.push_back({ItemKind::story, story.id});
  for (const Tip& tip : library.tips) out.push_back({ItemKind::tip, tip.id});
  for (const Contact* contact : offered_contacts(library, booted.settings.region, today(booted)))
    out.push_back({ItemKind::contact, contact->id});
  for (const Group* group : offered_groups(library, booted.settings.region, today(booted)))
    out.push_back({ItemKind::group, group->id});
  return out;
}

std::vector<std::string> longest_statements(const Library& library, const LanguageTag& language) {
  std::vector<const Statement*> all;
  for (const Statement& statement : library.statements) all.push_back(&statement);
  std::ranges::stable_sort(all, std::greater<>(),
                           [&](const Statement* one) { return library.words(*one, language).words.text.size(); });
  std::vector<std::string> ids;
  for (const Statement* one : all) ids.push_back(one->id);
  return ids;
}

void fill_visits(const State& booted, const FilledVisit& filled) {
  if (booted.library == nullptr) return;
  fill_paths(booted, filled);
  fill_steps(booted, filled);
  fill_list(booted, filled);
  fill_conversation(booted, filled);
  fill_printing(booted, filled);
}

}  // namespace kiosk
