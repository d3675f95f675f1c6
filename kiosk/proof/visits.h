// The screens as visitors fill them: what no route alone shows. Lists, cards, choices and finds, filled with the content's own words.
#pragma once
#include <functional>

#include "app/state.h"
#include "ui/view.h"

namespace kiosk {

// Each of them with its screen shown, for every page of it to be drawn.
using FilledVisit = std::function<void(const State&)>;

// The paths with each person chosen; the list to take home with everything that can be on it, as much at a time as it takes, and
// with something just taken off; the conversation's tabs, and its card with every statement, the longest together, for whom it
// can be and beside each language that a clinic may read; what a printer that cannot print shows instead.
void fill_visits(const State& booted, const FilledVisit& filled);

// What a search finds: everything, as much at a time as it shows, in a calm search and in one that says danger.
void fill_searches(const State& booted, const FilledVisit& filled);

// A word that is looked for, as the heading, the field and the suggestion say it.
[[nodiscard]] std::vector<State> word_looked_for(const State& booted, const std::string& word);
struct SoughtWord {
  std::string text;
  std::string subject;  // "synonyms/anger": where it was written
};
// The words of search.json that stand on a screen: what is often looked for, and each word of its synonyms, which a visitor's slip may
// be taken for. Once each.
[[nodiscard]] std::vector<SoughtWord> words_to_look_for(const Library& library, const LanguageTag& language);

// Everything that can stand on the list to take home.
[[nodiscard]] std::vector<ItemRef> keepable(const State& booted);
// The ids of all statements, those whose words are longest in `language` first.
[[nodiscard]] std::vector<std::string> longest_statements(const Library& library, const LanguageTag& language);

}  // namespace kiosk
