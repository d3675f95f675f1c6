#include "proof/word_places.h"

#include <algorithm>

#include "library/labels.h"
#include "library/lint.h"

namespace kiosk {
namespace {

using Texts = std::vector<std::string>;

void add_prose(const std::vector<Section>& sections, Texts& texts) {
  for (const Section& section : sections) {
    texts.push_back(section.heading);
    for (const Block& block : section.blocks) {
      for (const Prose& prose : block.prose) texts.push_back(prose.text);
    }
  }
}

Texts texts_of(const TopicWords& words) { return {words.title, words.intro, words.note}; }
Texts texts_of(const GroupWords& words) { return {words.name, words.summary, words.place, words.who, words.bring}; }
Texts texts_of(const PathWords& words) { return {words.title}; }
Texts texts_of(const GrowthWords& words) {
  Texts texts{words.title, words.intro};
  for (const GrowthMoment& moment : words.moments)
    texts.insert(texts.end(), {moment.when, moment.title, moment.text.text});
  return texts;
}
Texts texts_of(const TipWords& words) { return {words.title, words.body}; }
Texts texts_of(const ContactWords& words) { return {words.name, words.summary, words.hours}; }
Texts texts_of(const StatementWords& words) { return {words.text}; }
Texts texts_of(const BabyStateWords& words) {
  Texts texts{words.title, words.summary};
  texts.insert(texts.end(), words.signs.begin(), words.signs.end());
  texts.insert(texts.end(), words.helps.begin(), words.helps.end());
  return texts;
}
Texts texts_of(const ArticleWords& words) {
  Texts texts{words.title, words.summary, words.note};
  add_prose(words.sections, texts);
  return texts;
}
Texts texts_of(const StoryWords& words) {
  Texts texts{words.title, words.person, words.quote, words.who, words.label, words.read, words.note};
  add_prose(words.sections, texts);
  return texts;
}

}  // namespace

WordPlaces::WordPlaces(const Checked& checked) {
  for (const LanguageTag& tag : checked.library->edition.languages) {
    for (const std::string& id : label_ids({"en"})) labels_.insert(label(nullptr, tag, id).text);
  }
  for_each_worded(*checked.library, [&](const std::string& kind, const auto& item) {
    for (const auto& [tag, words] : item.words) {
      const auto place = checked.places.find(kind + "/" + item.id + "/" + tag.value);
      if (place == checked.places.end()) continue;
      for (const std::string& text : texts_of(words)) add(place->second, text);
    }
  });
  for (const SearchTerm& term : checked.library->search.often) {
    for (const auto& [tag, phrases] : term.words) {
      const auto place = checked.places.find("often/" + term.id + "/" + tag.value);
      if (place != checked.places.end()) add(place->second, phrases.front());
    }
  }
  for (const auto& [tag, labels] : checked.library->labels) {
    for (const auto& [id, text] : labels) {
      const auto place = checked.places.find("label/" + id + "/" + tag.value);
      if (place != checked.places.end()) add(place->second, text);
    }
  }
  for (const Source& source : checked.library->sources) {
    const auto place = checked.places.find("source/" + source.id);
    if (place == checked.places.end()) continue;
    for (const std::string& text : {source.authors, source.title, source.where}) add(place->second, text);
  }
}

// The program's own words, though a page may say the same somewhere.
bool WordPlaces::is_label(const std::string& shown) const { return labels_.contains(shown); }

void WordPlaces::add(const WrittenAt& place, const std::string& text) {
  if (!text.empty()) all_.push_back({text, place});
}

std::optional<WrittenAt> WordPlaces::find(const std::string& shown) const {
  const auto exact = std::ranges::find(all_, shown, &Written::text);
  if (exact != all_.end()) return exact->place;
  constexpr std::size_t kTelling = 8;  // fewer letters stand in many texts
  if (shown.size() < kTelling || is_label(shown)) return std::nullopt;
  const auto part = std::ranges::find_if(all_, [&](const Written& written) {
    return written.text.find(shown) != std::string::npos ||
           (written.text.size() >= kTelling && shown.find(written.text) != std::string::npos);
  });
  return part == all_.end() ? std::nullopt : std::optional(part->place);
}

}  // namespace kiosk
