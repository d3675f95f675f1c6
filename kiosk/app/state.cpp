#include "app/state.h"

#include <algorithm>

#include "app/places.h"
#include "library/labels.h"

namespace kiosk {
namespace {

void add_once(std::vector<LanguageTag>& languages, const LanguageTag& language) {
  if (std::find(languages.begin(), languages.end(), language) == languages.end()) languages.push_back(language);
}

// The content's languages in the content's order, then those that only the interface speaks. One that the interface does not
// speak would be a screen of English under another name.
std::vector<LanguageTag> all_languages(const Library* library) {
  std::vector<LanguageTag> languages;
  if (library != nullptr) {
    for (const LanguageTag& language : library->edition.languages) {
      if (std::ranges::find(label_languages(), language, &LabelLanguage::tag) != label_languages().end() ||
          language == library->edition.default_language)
        add_once(languages, language);
    }
  }
  for (const LabelLanguage& language : label_languages()) add_once(languages, language.tag);
  return languages;
}

}  // namespace

const std::shared_ptr<const Library>& visitors_library(const State& state) {
  return state.live ? state.live : state.library;
}

std::string release_of(const std::shared_ptr<const Library>& library) {
  const auto release = library && library->files ? library->files->release() : std::nullopt;
  return release ? to_string(*release) : std::string();
}

const Route& shown(const State& state) { return state.visit.trail.back(); }

const Route& ground(const State& state) {
  const std::vector<Route>& trail = state.visit.trail;
  for (auto it = trail.rbegin(); it != trail.rend(); ++it) {
    if (!is_sheet(*it) && !std::holds_alternative<route::Idle>(*it)) return *it;
  }
  return trail.front();
}

bool is_fresh(const State& state) {
  const std::vector<Route>& trail = state.visit.trail;
  if (trail.size() != 1 || state.live) return false;
  if (!std::holds_alternative<route::Attract>(trail.front()) &&
      !std::holds_alternative<route::Fallback>(trail.front())) {
    return false;
  }
  Visit untouched;
  untouched.trail = trail;
  untouched.preferences = first_preferences(state.settings, state.library.get(), state.wall);
  // The hour may have changed since: tick() sees to that.
  untouched.preferences.theme = state.visit.preferences.theme;
  return state.visit == untouched;
}

bool shows_sensitive(const State& state) {
  const Route& place = ground(state);
  const bool card =
      std::holds_alternative<route::Conversation>(place) || std::holds_alternative<route::ConversationCard>(place);
  const bool search =
      std::holds_alternative<route::Search>(place) || std::holds_alternative<route::SearchResults>(place);
  return is_sensitive(state.library.get(), place) || (card && !state.visit.statements.empty()) ||
         (search && !state.visit.search.words.empty());
}

bool can_go_back(const State& state) { return state.visit.trail.size() > 1; }

int slide_count(const State& state) {
  if (state.library == nullptr) return 1;
  return std::max(1, static_cast<int>(state.library->attract.size()));
}

std::vector<LanguageTag> offered_languages(const State& state) {
  std::vector<LanguageTag> all = all_languages(state.library.get());
  if (state.settings.languages.empty()) return all;
  std::vector<LanguageTag> offered;
  for (const LanguageTag& language : state.settings.languages) {
    if (std::find(all.begin(), all.end(), language) != all.end()) add_once(offered, language);
  }
  // A visitor can always come back to the language that the visit began in.
  const LanguageTag& own = state.settings.preferences.language;
  if (std::find(offered.begin(), offered.end(), own) == offered.end()) offered.insert(offered.begin(), own);
  return offered;
}

}  // namespace kiosk
