// The search's screens with what they can find and say.
#include <algorithm>
#include <sstream>

#include "app/update.h"
#include "library/availability.h"
#include "library/group_times.h"
#include "proof/visits.h"

namespace kiosk {
namespace {

bool is_offered(const State& booted, const SearchPlace& place) {
  const Library* library = booted.library.get();
  const std::string& region = booted.settings.region;
  if (place.kind == SearchKind::contact) return offered_contact(library, place.id, region, today(booted)) != nullptr;
  if (place.kind == SearchKind::group) return offered_group(library, place.id, region, today(booted)) != nullptr;
  return true;
}

// Everything in the visitor's language, marked from end to end: bold, a title is as wide as it can be.
std::vector<SearchHit> all_hits(const State& booted) {
  const Library& library = *booted.library;
  const LanguageTag& language = booted.visit.preferences.language;
  std::vector<SearchHit> hits;
  for (const SearchDocument& document : search_documents(library)) {
    if (document.language != library.edition.default_language || !is_offered(booted, document.place)) continue;
    const SearchDocument own = search_document(library, document.place, language);
    SearchHit hit{own.place, own.language, own.sensitive, {own.title, {{0, own.title.size()}}}, {}};
    if (!own.sensitive) hit.snippet = best_passage(own, {});
    hits.push_back(std::move(hit));
  }
  return hits;
}

State looking_for(const State& booted, const Route& route, const std::string& typed, SearchFound found) {
  // What was found comes first: without it there is no such screen.
  State state = booted;
  state.visit.search.words = typed;
  state.visit.search.found = std::make_shared<const SearchFound>(std::move(found));
  auto there = begin_at(std::move(state), route);
  return there ? std::move(*there) : booted;
}

SearchFound answer(std::vector<SearchHit> hits, bool danger, const std::string& meant, const std::string& suggestion) {
  SearchFound found;
  found.hits = std::move(hits);
  found.danger = danger;
  found.meant = meant;
  found.suggestion = suggestion;
  return found;
}

}  // namespace

void fill_searches(const State& booted, const FilledVisit& filled) {
  if (booted.library == nullptr) return;
  const std::vector<SearchHit> all = all_hits(booted);
  for (std::size_t i = 0; i < all.size(); i += kMostHits) {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), i + kMostHits));
    const std::vector<SearchHit> hits(first, end);
    for (const bool danger : {false, true}) {
      if (danger && i > 0) break;
      filled(looking_for(booted, route::Search{}, "a", answer(hits, danger, {}, {})));
      filled(looking_for(booted, route::SearchResults{}, "a", answer(hits, danger, {}, {})));
    }
  }
  filled(looking_for(booted, route::Search{}, "a", answer({}, true, {}, {})));
  filled(looking_for(booted, route::Search{}, "a", answer({}, false, {}, {})));
}

std::vector<SoughtWord> words_to_look_for(const Library& library, const LanguageTag& language) {
  std::vector<SoughtWord> out;
  const auto add = [&](const std::string& word, const std::string& subject) {
    if (std::ranges::find(out, word, &SoughtWord::text) == out.end()) out.push_back({word, subject});
  };
  for (const SearchTerm& term : library.search.often) {
    const auto words = term.words.find(language);
    if (words != term.words.end()) add(words->second.front(), "often/" + term.id);
  }
  for (const SearchTerm& term : library.search.synonyms) {
    const auto words = term.words.find(language);
    if (words == term.words.end()) continue;
    for (const std::string& phrase : words->second) {
      std::istringstream parts(phrase);
      for (std::string word; parts >> word;) add(word, "synonyms/" + term.id);
    }
  }
  return out;
}

std::vector<State> word_looked_for(const State& booted, const std::string& word) {
  std::vector<SearchHit> hits = all_hits(booted);
  hits.resize(std::min<std::size_t>(hits.size(), 1));
  return {looking_for(booted, route::Search{}, word, answer({}, false, {}, word)),
          looking_for(booted, route::Search{}, word, answer(hits, false, word, {})),
          looking_for(booted, route::SearchResults{}, word, answer(hits, false, word, {})),
          looking_for(booted, route::SearchResults{}, word, answer(hits, false, {}, {}))};
}

}  // namespace kiosk
