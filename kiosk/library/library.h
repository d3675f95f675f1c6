// Library: everything a visitor can find, loaded once and never changed. Shared as std::shared_ptr<const Library>.
// Made by load() (library/load.h). Whatever is in it is complete: ids resolve, every item has words in the default
// language, every picture's file exists and its header is sound. An item whose picture is missing or bad has an empty
// `picture`: the item stays, and is drawn on its tint alone.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/content_files.h"
#include "library/items.h"
#include "library/local_values.h"

namespace kiosk {

// One page of the attract loop (CARE D4: nothing sensitive).
struct AttractSlide {
  ItemKind kind = ItemKind::tip;  // tip or story
  std::string id;
};

class Library {
 public:
  // Where it was read from and its pictures are; null only in a library that was made by hand.
  std::shared_ptr<const ContentFiles> files;
  Edition edition;
  std::vector<Topic> topics;      // in the order of topics.json
  std::vector<Article> articles;  // sorted by id
  std::vector<Story> stories;
  std::vector<Tip> tips;                  // in the order of tips.json
  std::vector<BabyState> baby_states;     // in the order of baby_states.json
  std::string first_baby_state;           // what the explorer opens with; empty: the first
  std::optional<ItemRef> about_this_far;  // what to do at this distance: the screen is there when this is
  std::vector<Contact> contacts;
  std::vector<StatementGroup> statement_groups;  // in the order of conversation.json
  std::vector<Statement> statements;             // by group, in its order
  Search search;
  std::vector<Path> paths;  // by person, in the order of paths.json
  std::vector<TimePath> time_paths;
  std::vector<Group> groups;       // in the order of groups.json
  std::vector<GrowthLine> growth;  // in the order of growth.json
  std::vector<Source> sources;
  std::vector<Picture> pictures;
  std::vector<AttractSlide> attract;  // tips and stories by turns
  // What lies over the content (library/local_contacts.h), and the zone of its hours.
  LocalContacts local;
  std::string local_zone;
  // Words of the interface that the content overrides: language -> label id -> text.
  std::map<LanguageTag, std::map<std::string, std::string, std::less<>>> labels;

  [[nodiscard]] const Topic* topic(std::string_view id) const;
  [[nodiscard]] const Article* article(std::string_view id) const;
  [[nodiscard]] const Story* story(std::string_view id) const;
  [[nodiscard]] const Tip* tip(std::string_view id) const;
  [[nodiscard]] const BabyState* baby_state(std::string_view id) const;
  [[nodiscard]] const Contact* contact(std::string_view id) const;
  [[nodiscard]] const Statement* statement(std::string_view id) const;
  [[nodiscard]] const Path* path(std::string_view id) const;
  [[nodiscard]] const TimePath* time_path(int minutes) const;
  [[nodiscard]] const Group* group(std::string_view id) const;
  [[nodiscard]] const GrowthLine* growth_line(std::string_view id) const;
  [[nodiscard]] const Source* source(std::string_view id) const;
  [[nodiscard]] const Picture* picture(std::string_view path) const;

  // The newest `reviewed` date of any item: what the headless clock starts at and E5 compares with.
  [[nodiscard]] Date newest_review() const;

  // The words of an item in `wanted`, or in the default language where there is no translation; `language` of the
  // result is the one found. T: Topic, Article, Story, Tip, BabyState, Contact, Statement, StatementGroup,
  // Group, GrowthLine, Path.
  template <class T>
  struct Found {
    const T& words;
    LanguageTag language;
  };
  template <class Item>
  [[nodiscard]] auto words(const Item& item, const LanguageTag& wanted) const
      -> Found<typename decltype(item.words)::mapped_type> {
    const auto it = item.words.find(wanted);
    if (it != item.words.end()) return {it->second, wanted};
    return {item.words.at(edition.default_language), edition.default_language};
  }
};

// Adults read 238 words of plain English a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). Who reads here is tired, holds a
// baby, stands, or reads a second language.
inline constexpr int kWordsPerMinute = 150;
// At least 1. For articles and stories of any language.
[[nodiscard]] int minutes_to_read(int word_count);

}  // namespace kiosk
