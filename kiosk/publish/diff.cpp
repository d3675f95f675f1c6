#include "publish/diff.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>
#include <utility>

#include "bundle/digest.h"
#include "library/load.h"
#include "publish/extract.h"

namespace kiosk {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

using Kind = DiffEntry::Kind;
using Change = DiffEntry::Change;

struct KindNames {
  const char* file;  // "tips": tips.json and LANG/tips.json, whose list is called so too
  const char* one;
  const char* many;
};
const KindNames& names_of(Kind kind) {
  static constexpr std::array<KindNames, 8> kNames{{{"topics", "topic", "topics"},
                                                    {"articles", "article", "articles"},
                                                    {"stories", "story", "stories"},
                                                    {"tips", "tip", "tips"},
                                                    {"contacts", "contact", "contacts"},
                                                    {"baby_states", "baby state", "baby states"},
                                                    {"groups", "group", "groups"},
                                                    {"growth", "line of growth", "lines of growth"}}};
  return kNames.at(static_cast<std::size_t>(kind));
}

struct Item {
  std::string title;
  std::string all;  // whatever a reader may notice, in any form that is the same when nothing changed
};
using Items = std::map<std::pair<Kind, std::string>, Item>;

// An edition as a folder: the one that it is, or where its bundle was written to.
struct OpenEdition {
  std::optional<TemporaryFolder> extracted;
  std::shared_ptr<const Library> library;
};
Result<OpenEdition> open_edition(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    auto loaded = load(path);
    if (!loaded) return tl::unexpected(loaded.error());
    return OpenEdition{{}, std::move(loaded->library)};
  }
  auto source = open_bundle_file(path);
  if (!source) return tl::unexpected(source.error());
  auto folder = TemporaryFolder::make();
  if (!folder) return tl::unexpected(folder.error());
  if (auto done = extract_files(**source, folder->path()); !done) return tl::unexpected(done.error());
  auto loaded = load(folder->path());
  if (!loaded) return tl::unexpected(loaded.error());
  return OpenEdition{std::move(*folder), std::move(loaded->library)};
}

// As the loader reads it: what is no text is no id, and costs that item alone.
bool is_called(const Json& one, const std::string& id) {
  if (!one.is_object()) return false;
  const auto found = one.find("id");
  return found != one.end() && found->is_string() && found->get_ref<const std::string&>() == id;
}

class Reader {
 public:
  explicit Reader(const Library& library) : library_(library) {}

  template <class List>
  void prose(Kind kind, const List& list) {
    for (const auto& item : list) {
      Item& to = add(kind, item);
      for (const LanguageTag& language : library_.edition.languages)
        to.all += text_of(language.value + "/" + names_of(kind).file + "/" + item.id + ".md");
      to.all += picture(item.picture);
    }
  }
  // `list`: what the file calls its items.
  template <class List>
  void listed(Kind kind, const List& items, const char* list) {
    const std::string file = std::string(names_of(kind).file) + ".json";
    const Json structure = json_of(file);
    std::vector<Json> words;
    for (const LanguageTag& language : library_.edition.languages)
      words.push_back(json_of(language.value + "/" + file));
    for (const auto& item : items) {
      Item& to = add(kind, item);
      const auto found = structure.find(list);
      if (found != structure.end() && found->is_array()) {
        for (const Json& one : *found) {
          if (is_called(one, item.id)) to.all += one.dump();
        }
      }
      for (const Json& of_language : words) {
        const auto by_id = of_language.find(list);
        if (by_id != of_language.end() && by_id->is_object() && by_id->contains(item.id))
          to.all += (*by_id)[item.id].dump();
      }
    }
  }
  [[nodiscard]] Items take() { return std::move(items_); }

 private:
  [[nodiscard]] std::string text_of(const std::string& path) const {
    if (!library_.files) return {};
    const auto part = library_.files->read(path, kMostText, kMostText);
    return part ? part->bytes : std::string();
  }
  [[nodiscard]] Json json_of(const std::string& path) const { return Json::parse(text_of(path), nullptr, false); }
  // By its hash, which a release has without reading it.
  [[nodiscard]] std::string picture(const std::string& path) const {
    if (path.empty()) return {};
    if (const auto hash = library_.files->locate(path).hash) return to_hex(*hash);
    return to_hex(blake2b_256(bytes_of(text_of(path))));
  }

  template <class T>
  Item& add(Kind kind, const T& item) {
    Item& to = items_[{kind, item.id}];
    const auto& words = library_.words(item, library_.edition.default_language).words;
    if constexpr (requires { words.title; }) to.title = words.title;
    else to.title = words.name;
    return to;
  }
  static constexpr std::size_t kMostText = std::size_t{64} << 20U;
  const Library& library_;
  Items items_;
};

Items items_of(const Library& library) {
  Reader reader(library);
  reader.listed(Kind::topic, library.topics, "topics");
  reader.prose(Kind::article, library.articles);
  reader.prose(Kind::story, library.stories);
  reader.listed(Kind::tip, library.tips, "tips");
  reader.listed(Kind::contact, library.contacts, "contacts");
  reader.listed(Kind::baby_state, library.baby_states, "states");
  reader.listed(Kind::group, library.groups, "groups");
  reader.listed(Kind::growth, library.growth, "growth");
  return reader.take();
}

const char* word_of(Change change) {
  return change == Change::added ? "added" : change == Change::changed ? "changed" : "removed";
}

}  // namespace

Result<Diff> diff(const std::string& old_edition, const std::string& new_edition) {
  const auto before = open_edition(old_edition);
  if (!before) return tl::unexpected(before.error());
  const auto after = open_edition(new_edition);
  if (!after) return tl::unexpected(after.error());
  return diff(*before->library, *after->library);
}

Diff diff(const Library& old_edition, const Library& new_edition) {
  const Items before = items_of(old_edition);
  const Items after = items_of(new_edition);
  Diff out;
  for (const auto& [key, item] : after) {
    const auto found = before.find(key);
    if (found == before.end()) out.push_back({key.first, Change::added, key.second, item.title});
    else if (found->second.all != item.all) out.push_back({key.first, Change::changed, key.second, item.title});
  }
  for (const auto& [key, item] : before) {
    if (!after.contains(key)) out.push_back({key.first, Change::removed, key.second, item.title});
  }
  std::ranges::sort(out, {}, [](const DiffEntry& one) { return std::tie(one.kind, one.change, one.id); });
  return out;
}

std::string diff_for_people(const Diff& diff) {
  if (diff.empty()) return "Nothing that a reader would see differs.\n";
  std::string out;
  for (auto it = diff.begin(); it != diff.end();) {
    const auto end = std::find_if(
        it, diff.end(), [&](const DiffEntry& one) { return one.kind != it->kind || one.change != it->change; });
    const auto count = end - it;
    const KindNames& names = names_of(it->kind);
    out.append(std::to_string(count)).append(" ").append(count == 1 ? names.one : names.many).append(" ");
    out.append(word_of(it->change)).append("\n");
    for (; it != end; ++it) out.append("  ").append(it->title).append(" (").append(it->id).append(")\n");
  }
  return out;
}

std::string diff_as_json(const Diff& diff) {
  Json json = {{"added", Json::array()}, {"changed", Json::array()}, {"removed", Json::array()}};
  for (const DiffEntry& one : diff) {
    std::string kind = names_of(one.kind).one;
    std::ranges::replace(kind, ' ', '_');
    json[word_of(one.change)].push_back({{"kind", kind}, {"id", one.id}, {"title", one.title}});
  }
  return json.dump() + "\n";
}

}  // namespace kiosk
