// search.json with its words: what helps a search. Ids stand once, phrases stand by language; an id without phrases in a language
// helps nobody there, and is no mistake.
#include <algorithm>
#include <array>

#include "library/loading.h"

namespace kiosk {
namespace {

struct List {
  std::string_view key;  // in both files
  std::string_view name;
  std::vector<SearchTerm> Search::*terms;
};

constexpr std::array<List, 3> kLists{{{"often", "words often looked for", &Search::often},
                                      {"synonyms", "words that mean the same", &Search::synonyms},
                                      {"danger", "words of danger", &Search::danger}}};

void read_ids(Loading& loading, FindingSink& sink, FieldReader& fields, const List& list) {
  for (const std::string& id : fields.ids(list.key, Need::optional)) {
    const std::string origin = std::string(list.key) + "/" + id;
    if (loading.origins.contains(origin)) {
      sink.error("content.duplicate_id", fields.line(list.key),
                 "\"" + std::string(list.key) + "\" names \"" + id + "\" twice", "take one of the two away");
      continue;
    }
    loading.origins[origin] = {sink.file(), fields.line(list.key), 0, {}};
    (loading.library.search.*list.terms).push_back({id, {}});
  }
}

void read_phrases(Loading& loading, FindingSink& sink, FieldReader& fields, const List& list, const LanguageTag& tag) {
  const JsonValue* words = fields.object(list.key, Need::optional);
  if (words == nullptr) return;
  std::vector<SearchTerm>& terms = loading.library.search.*list.terms;
  FieldReader one(*words, sink, "the " + std::string(list.name), tag);
  for (const JsonMember& member : words->members) {
    const auto found = std::ranges::find(terms, member.name, &SearchTerm::id);
    if (found == terms.end()) {
      sink.error("content.unknown_id", member.line,
                 "\"" + std::string(list.key) + "\" of search.json does not name \"" + member.name + "\"",
                 "mend the id, or take these words away");
      continue;
    }
    std::vector<std::string> phrases = one.words_list(member.name);
    if (phrases.empty()) continue;
    found->words[tag] = std::move(phrases);
    loading.origins[std::string(list.key) + "/" + member.name + "/" + tag.value] = {sink.file(), member.line, 0, {}};
  }
}

}  // namespace

void read_search(Loading& loading) {
  FindingSink sink = loading.sink("search.json");
  const auto json = loading.tree.json_object(sink.file(), Need::optional, sink);
  if (!json) return;
  FieldReader fields(*json, sink, sink.file());
  for (const List& list : kLists) read_ids(loading, sink, fields, list);
  fields.finish();
  for (const LanguageTag& tag : loading.languages_with_folders()) {
    FindingSink words_sink = loading.sink(tag.value + "/search.json");
    const Need need = tag == loading.default_language() ? Need::required : Need::optional;
    const auto words = loading.tree.json_object(words_sink.file(), need, words_sink);
    if (!words) continue;
    FieldReader words_fields(*words, words_sink, words_sink.file(), tag);
    words_fields.sign_off();
    for (const List& list : kLists) read_phrases(loading, words_sink, words_fields, list, tag);
    words_fields.finish();
  }
}

}  // namespace kiosk
