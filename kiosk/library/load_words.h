// Reading of LANG/{topics,tips,contacts}.json: words by id, with the file's sign-off. Private to library/.
#pragma once
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "library/loading.h"

namespace kiosk {

enum class ItemSignOff { no, allowed };

struct WordsFile {
  std::string name;  // "tips": the file's name
  std::string kind;  // "tip": for findings and origins
  ItemSignOff item_sign_off = ItemSignOff::no;
  std::string key{};  // of its words; empty: as the file's name
  [[nodiscard]] const std::string& words_key() const { return key.empty() ? name : key; }
};

// Takes out what has no words in the default language. `told`: ids whose words were refused with a finding of their own.
template <class Item>
void drop_wordless(Loading& loading, const WordsFile& file, std::vector<Item>& items,
                   const std::set<std::string>& told) {
  const LanguageTag& tag = loading.default_language();
  std::erase_if(items, [&](const Item& item) {
    if (item.words.contains(tag)) return false;
    if (!told.contains(item.id)) {
      const Origin& origin = loading.origins[file.kind + "/" + item.id];
      loading.sink(origin.file)
          .error("content.missing_words", origin.line,
                 "the " + file.kind + " \"" + item.id + "\" has no words in " + tag.value + "/" + file.name + ".json",
                 "add \"" + item.id + "\" there, or take it out here");
    }
    return true;
  });
}

// `read(fields)` gives the words of one item; `read(fields, sink, language)` where they hold objects of their own. Then drops what has none in the default language.
template <class Item, class Read>
void read_words(Loading& loading, const WordsFile& file, std::vector<Item>& items, Read read) {
  std::map<std::string, Item*, std::less<>> by_id;
  for (Item& item : items) by_id[item.id] = &item;
  std::set<std::string> told;
  for (const LanguageTag& tag : loading.languages_with_folders()) {
    const bool is_default = tag == loading.default_language();
    FindingSink sink = loading.sink(tag.value + "/" + file.name + ".json");
    const auto json = loading.tree.json_object(sink.file(), is_default ? Need::required : Need::optional, sink);
    if (!json) {
      if (is_default) {
        for (const Item& item : items) told.insert(item.id);
      }
      continue;
    }
    FieldReader top(*json, sink, sink.file(), tag);
    const auto file_sign_off = top.sign_off();
    const JsonValue* words = top.object(file.words_key());
    for (const JsonMember& member : words == nullptr ? std::vector<JsonMember>{} : words->members) {
      const auto found = by_id.find(member.name);
      if (found == by_id.end()) {
        if (told.contains(member.name) || loading.origins.contains(file.kind + "/" + member.name)) continue;
        sink.error("content.unknown_id", member.line,
                   "there is no " + file.kind + " \"" + member.name + "\" in " + file.name + ".json",
                   "mend the id, or take these words away");
        continue;
      }
      FieldReader fields(member.value, sink, "the " + file.kind + " \"" + member.name + "\"", tag);
      auto item_words = [&] {
        if constexpr (std::is_invocable_v<Read, FieldReader&, FindingSink&, const LanguageTag&>)
          return read(fields, sink, tag);
        else return read(fields);
      }();
      item_words.sign_off = file_sign_off;
      const bool own = file.item_sign_off == ItemSignOff::allowed && member.value.find("sign_off") != nullptr;
      if (own) item_words.sign_off = fields.sign_off();
      fields.finish();
      if (!fields.good()) {
        if (is_default) told.insert(member.name);
        continue;
      }
      loading.origins[file.kind + "/" + member.name + "/" + tag.value] = {
          sink.file(), member.line, own ? fields.line("sign_off") : top.line("sign_off"), {}};
      found->second->words[tag] = std::move(item_words);
    }
    top.finish();
  }
  drop_wordless(loading, file, items, told);
}

// Adds `item` when its fields were good and its id is new. Gives it an origin either way, so that its words are not
// called unknown.
template <class Item>
void keep_item(Loading& loading, FieldReader& fields, FindingSink& sink, const std::string& kind, int line,
               std::vector<Item>& items, Item&& item) {
  if (item.id.empty()) return;
  const std::string key = kind + "/" + item.id;
  if (loading.origins.contains(key)) {
    sink.error("content.duplicate_id", line, "the " + kind + " \"" + item.id + "\" stands here twice",
               "give one of the two another id");
    return;
  }
  loading.origins[key] = {sink.file(), line, 0, {}};
  if (fields.good()) items.push_back(std::forward<Item>(item));
}

}  // namespace kiosk
