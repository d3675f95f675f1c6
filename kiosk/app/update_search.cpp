// The search: words typed key by key, looked for a moment after the last one. They stand on the screen alone, and are gone when the
// search is left behind (CARE D1, C2).
#include <algorithm>

#include "app/update_parts.h"
#include "base/letters.h"

namespace kiosk {
namespace {

bool begin_typing(Updated& u) {
  if (!shows<route::Search>(u.state) || !begin_action(u, Place::page)) return false;
  stop_speaking(u);
  return true;
}

// Other words: other results, from their first page. What was found stays until the answer to the new words is here, so that the
// screen does not flicker under somebody who types.
void words_changed(Updated& u) {
  SearchVisit& search = u.state.visit.search;
  u.state.visit.trail.back() = route::Search{};
  search.job = 0;
  search.due.reset();
  if (is_enough(search.words)) search.due = u.state.now + u.state.settings.timeouts.typing;
  else search.found.reset();
}

void ask(Updated& u) {
  State& state = u.state;
  SearchVisit& search = state.visit.search;
  search.due.reset();
  search.job = ++state.search_jobs;
  const SearchQuery query{search.words, state.visit.preferences.language, state.settings.region, today(state)};
  u.effects.emplace_back(effect::Find{search.job, query, state.library});
}

}  // namespace

void type_text(Updated& u, const std::string& text) {
  if (!begin_typing(u)) return;
  std::string& words = u.state.visit.search.words;
  const bool idle_space = text == " " && (words.empty() || words.back() == ' ');
  if (text.empty() || idle_space || letters_in(words) + letters_in(text) > kMostTyped) return;
  words += text;
  words_changed(u);
}

void erase_letter(Updated& u) {
  if (!begin_typing(u)) return;
  std::string& words = u.state.visit.search.words;
  if (words.empty()) return;
  drop_letter(words);
  words_changed(u);
}

void clear_words(Updated& u) {
  if (!begin_typing(u)) return;
  u.state.visit.search.words.clear();
  words_changed(u);
}

void choose_keys(Updated& u, const std::string& keys) {
  if (!begin_typing(u)) return;
  u.state.visit.search.keys = keys;
}

void look_for(Updated& u, const std::string& words) {
  if (!begin_typing(u) || letters_in(words) > kMostTyped || !is_enough(words)) return;
  // A whole word: the next letter begins another.
  u.state.visit.search.words = words + " ";
  words_changed(u);
  ask(u);
}

void hear_search(Updated& u, const event::SearchAnswered& e) {
  SearchVisit& search = u.state.visit.search;
  if (e.job == 0 || e.job != search.job) return;
  search.job = 0;
  search.found = e.found;
}

void look_again(State& state) {
  SearchVisit& search = state.visit.search;
  if (!is_enough(search.words)) return;
  search.job = 0;
  search.due = state.now;
}

void look_when_due(Updated& u) {
  const SearchVisit& search = u.state.visit.search;
  if (search.due && u.state.now >= *search.due && u.state.library != nullptr) ask(u);
}

void forget_search_left(State& state) {
  const auto is_search = [](const Route& route) { return std::holds_alternative<route::Search>(route); };
  if (std::ranges::any_of(state.visit.trail, is_search)) return;
  if (!(state.visit.search == SearchVisit{})) state.visit.search = {};
}

}  // namespace kiosk
