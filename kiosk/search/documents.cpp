#include "search/documents.h"

#include "library/labels.h"

#include <cassert>
#include <utility>

namespace kiosk {
namespace {

void add_line(std::string& body, const std::string& line) {
  if (line.empty()) return;
  if (!body.empty()) body += '\n';
  body += line;
}

std::string running_text(const std::vector<Section>& sections) {
  std::string body;
  for (const Section& section : sections) {
    add_line(body, section.heading);
    for (const Block& block : section.blocks) {
      for (const Prose& prose : block.prose) add_line(body, prose.text);
    }
  }
  return body;
}

bool in_sensitive_topic(const Library& library, const std::string& topic) {
  const Topic* found = library.topic(topic);
  return found != nullptr && found->sensitive;
}

SearchDocument written(const Library&, const Topic& item, const TopicWords& words, const LanguageTag&) {
  return {{SearchKind::topic, item.id}, {}, item.sensitive, words.title, words.intro, {}};
}
SearchDocument written(const Library& library, const Article& item, const ArticleWords& words, const LanguageTag&) {
  const bool sensitive = item.sensitive || in_sensitive_topic(library, item.topic);
  return {{SearchKind::article, item.id}, {}, sensitive, words.title, words.summary, running_text(words.sections)};
}
SearchDocument written(const Library& library, const Story& item, const StoryWords& words, const LanguageTag&) {
  const bool sensitive = item.sensitive || in_sensitive_topic(library, item.topic);
  return {{SearchKind::story, item.id}, {}, sensitive, words.title, words.quote, running_text(words.sections)};
}
SearchDocument written(const Library& library, const Tip& item, const TipWords& words, const LanguageTag&) {
  const bool sensitive = item.sensitive || in_sensitive_topic(library, item.topic);
  return {{SearchKind::tip, item.id}, {}, sensitive, words.title, words.body, {}};
}
SearchDocument written(const Library&, const BabyState& item, const BabyStateWords& words, const LanguageTag&) {
  SearchDocument made{{SearchKind::baby_state, item.id}, {}, false, words.title, words.summary, {}};
  for (const std::string& sign : words.signs) add_line(made.body, sign);
  for (const std::string& help : words.helps) add_line(made.body, help);
  return made;
}
SearchDocument written(const Library&, const GrowthLine& item, const GrowthWords& words, const LanguageTag&) {
  SearchDocument made{{SearchKind::growth, item.id}, {}, false, words.title, words.intro, {}};
  for (const GrowthMoment& moment : words.moments) {
    add_line(made.body, moment.title);
    add_line(made.body, moment.text.text);
  }
  return made;
}
SearchDocument written(const Library& library, const Group& item, const GroupWords& words,
                       const LanguageTag& language) {
  SearchDocument made{{SearchKind::group, item.id}, {}, false, words.name, words.summary, {}};
  add_line(made.body, words.who);
  add_line(made.body, words.place);
  // A course is looked for as one, whatever it is called.
  add_line(made.body, label(&library, language, "home.groups").text);
  return made;
}
// A service's name is nothing that could hurt: its page opens at once, and so it is found by all its words.
SearchDocument written(const Library&, const Contact& item, const ContactWords& words, const LanguageTag&) {
  return {{SearchKind::contact, item.id}, {}, false, words.name, words.summary, {}};
}

template <class Visit>
void for_each_kind(const Library& library, Visit visit) {
  for (const Topic& item : library.topics) visit(item);
  for (const Article& item : library.articles) visit(item);
  for (const Story& item : library.stories) visit(item);
  for (const Tip& item : library.tips) visit(item);
  for (const BabyState& item : library.baby_states) visit(item);
  for (const GrowthLine& item : library.growth) visit(item);
  for (const Group& item : library.groups) visit(item);
  for (const Contact& item : library.contacts) {
    if (!item.emergency) visit(item);
  }
}

template <class Item>
SearchDocument in_language(const Library& library, const Item* item, const LanguageTag& wanted) {
  assert(item != nullptr);
  const auto found = library.words(*item, wanted);
  SearchDocument made = written(library, *item, found.words, found.language);
  made.language = found.language;
  return made;
}

}  // namespace

std::vector<SearchDocument> search_documents(const Library& library) {
  std::vector<SearchDocument> documents;
  for_each_kind(library, [&](const auto& item) {
    for (const auto& [language, words] : item.words) {
      documents.push_back(written(library, item, words, language));
      documents.back().language = language;
    }
  });
  return documents;
}

SearchDocument search_document(const Library& library, const SearchPlace& place, const LanguageTag& language) {
  switch (place.kind) {
    case SearchKind::topic:
      return in_language(library, library.topic(place.id), language);
    case SearchKind::article:
      return in_language(library, library.article(place.id), language);
    case SearchKind::story:
      return in_language(library, library.story(place.id), language);
    case SearchKind::tip:
      return in_language(library, library.tip(place.id), language);
    case SearchKind::baby_state:
      return in_language(library, library.baby_state(place.id), language);
    case SearchKind::growth:
      return in_language(library, library.growth_line(place.id), language);
    case SearchKind::group:
      return in_language(library, library.group(place.id), language);
    case SearchKind::contact:
      break;
  }
  return in_language(library, library.contact(place.id), language);
}

}  // namespace kiosk
