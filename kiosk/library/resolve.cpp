// Nothing in a Library points nowhere. A reference that does costs the reference; an item without its topic, or a topic
// without an item, has no place where a visitor could find it and goes.
#include <algorithm>
#include <set>

#include "library/loading.h"

namespace kiosk {
namespace {

class Resolver {
 public:
  explicit Resolver(Loading& loading) : loading_(loading), library_(loading.library) {}

  void run() {
    resolve_pictures();
    drop_unknown_sources("tip", library_.tips);
    drop_unknown_sources("state", library_.baby_states);
    drop_unknown_askings();
    // A topic that goes takes its items with it, and they take others' references: until nothing changes.
    while (drop_homeless() || drop_dead_references() || drop_empty_topics()) {
    }
    if (!library_.first_baby_state.empty() && library_.baby_state(library_.first_baby_state) == nullptr) {
      report("baby_states", Severity::error, "content.unknown_id",
             "\"first\" names the state \"" + library_.first_baby_state + "\", which is not there", "mend the id");
      library_.first_baby_state.clear();
    }
    name_unlisted();
  }

 private:
  void report(const std::string& key, Severity severity, std::string code, std::string what, std::string remedy) {
    const Origin& origin = loading_.origins[key];
    loading_.sink(origin.file).add(severity, std::move(code), origin.line, std::move(what), std::move(remedy));
  }

  template <class Visit>
  void for_each_kind(Visit visit) {
    visit(std::string("article"), library_.articles);
    visit(std::string("story"), library_.stories);
    visit(std::string("tip"), library_.tips);
  }

  template <class Item>
  void check_pictures(const std::string& kind, std::vector<Item>& items) {
    for (Item& item : items) {
      if (library_.picture(item.picture) != nullptr) continue;
      report(kind + "/" + item.id, Severity::error, "content.missing_picture",
             "the picture " + item.picture + " of the " + kind + " \"" + item.id + "\" cannot be shown",
             "add the file, mend it, or name another picture");
      item.picture.clear();
    }
  }

  void resolve_pictures() {
    check_pictures("topic", library_.topics);
    for_each_kind([&](const std::string& kind, auto& items) { check_pictures(kind, items); });
    check_pictures("state", library_.baby_states);
    check_pictures("group", library_.groups);
    check_pictures("growth", library_.growth);
  }

  template <class Item>
  void drop_unknown_sources(const std::string& kind, std::vector<Item>& items) {
    for (Item& item : items) {
      std::erase_if(item.sources, [&](const std::string& id) {
        if (library_.source(id) != nullptr) return false;
        report(kind + "/" + item.id, Severity::error, "content.unknown_id",
               "the " + kind + " \"" + item.id + "\" names the source \"" + id + "\", which sources.json does not have",
               "add it there, or mend the id");
        return true;
      });
    }
  }

  // A group whose contact is not there has nobody to ask; the group stays.
  void drop_unknown_askings() {
    for (Group& group : library_.groups) {
      if (group.contact.empty() || library_.contact(group.contact) != nullptr) continue;
      report("group/" + group.id, Severity::error, "content.unknown_id",
             "the group \"" + group.id + "\" names the contact \"" + group.contact + "\", which is not there",
             "add it to contacts.json, or mend the id");
      group.contact.clear();
    }
  }

  bool drop_homeless() {
    bool changed = false;
    for_each_kind([&](const std::string& kind, auto& items) {
      changed |= std::erase_if(items, [&](const auto& item) {
                   if (library_.topic(item.topic) != nullptr) return false;
                   report(kind + "/" + item.id, Severity::error, "content.unknown_id",
                          "the " + kind + " \"" + item.id + "\" belongs to the topic \"" + item.topic +
                              "\", which is not there",
                          "mend the topic's id, or what is wrong with the topic");
                   return true;
                 }) > 0;
    });
    return changed;
  }

  [[nodiscard]] bool exists(const ItemRef& ref) const {
    switch (ref.kind) {
      case ItemKind::article:
        return library_.article(ref.id) != nullptr;
      case ItemKind::story:
        return library_.story(ref.id) != nullptr;
      case ItemKind::tip:
        return library_.tip(ref.id) != nullptr;
      case ItemKind::contact:
        return library_.contact(ref.id) != nullptr;
      case ItemKind::group:
        return library_.group(ref.id) != nullptr;
    }
    return false;
  }

  bool drop_dead(const std::string& key, const std::string& list, std::vector<ItemRef>& refs) {
    return std::erase_if(refs, [&](const ItemRef& ref) {
             if (exists(ref)) return false;
             report(key, Severity::error, "content.unknown_id",
                    "\"" + list + "\" of " + key + " names " + to_string(ref) + ", which is not there",
                    "mend the id, or what is wrong with that item");
             return true;
           }) > 0;
  }

  bool drop_dead_references() {
    bool changed = false;
    for (Topic& topic : library_.topics) changed |= drop_dead("topic/" + topic.id, "items", topic.items);
    for (Article& article : library_.articles)
      changed |= drop_dead("article/" + article.id, "related", article.related);
    for (BabyState& state : library_.baby_states) changed |= drop_dead("state/" + state.id, "items", state.items);
    if (library_.about_this_far && !exists(*library_.about_this_far)) {
      std::vector<ItemRef> far{*library_.about_this_far};
      changed |= drop_dead("baby_states", "about_this_far", far);
      library_.about_this_far.reset();
    }
    for (Path& path : library_.paths) changed |= drop_dead("path/" + path.id, "items", path.items);
    for (TimePath& path : library_.time_paths) changed |= drop_dead(time_path_key(path.minutes), "items", path.items);
    for (Story& story : library_.stories) changed |= drop_dead("story/" + story.id, "related", story.related);
    return changed;
  }

  bool drop_empty_topics() {
    return std::erase_if(library_.topics, [&](const Topic& topic) {
             if (!topic.items.empty()) return false;
             report("topic/" + topic.id, Severity::error, "content.empty_topic",
                    "the topic \"" + topic.id + "\" holds nothing that can be shown",
                    "put an article, a story or a tip into its \"items\", or take the topic out");
             return true;
           }) > 0;
  }

  void name_unlisted() {
    std::set<std::string> listed;
    for (const Topic& topic : library_.topics) {
      for (const ItemRef& ref : topic.items) listed.insert(to_string(ref));
    }
    const auto name = [&](const std::string& key) {
      if (listed.contains(key)) return;
      report(key, Severity::warning, "content.unlisted", key + " stands in no topic, so visitors will hardly find it",
             "add it to the \"items\" of its topic in topics.json");
    };
    for (const Article& article : library_.articles) name("article/" + article.id);
    for (const Story& story : library_.stories) name("story/" + story.id);
  }

  Loading& loading_;
  Library& library_;
};

}  // namespace

void resolve(Loading& loading) { Resolver(loading).run(); }

}  // namespace kiosk
