// paths.json with its words: ways through the content by person and by the time at hand.
#include <algorithm>
#include <array>
#include <cmath>

#include "library/load_words.h"
#include "library/loading.h"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 2> kWays{"person", "time"};
constexpr double kMostMinutes = 60;

void read_person(FieldReader& fields, int line, const std::string& id, FindingSink& sink, Loading& loading) {
  Path path;
  path.id = id;
  path.audience = fields.ids("audience");
  path.items = fields.items("items", Need::optional);
  fields.finish();
  keep_item(loading, fields, sink, "path", line, loading.library.paths, std::move(path));
}

// Told apart by its minutes: that is what is chosen on the screen.
void read_time(FieldReader& fields, int line, FindingSink& sink, Loading& loading) {
  TimePath path;
  const double minutes = fields.number("minutes", Need::required).value_or(0);
  path.items = fields.items("items", Need::optional);
  if (fields.good() && (minutes < 1 || minutes > kMostMinutes || minutes != std::floor(minutes)))
    fields.reject("content.bad_choice", fields.line("minutes"), "\"minutes\" is not a whole number from 1 to 60",
                  "write how many minutes a visitor has, such as 5");
  fields.finish();
  if (!fields.good()) return;
  path.minutes = static_cast<int>(minutes);
  const std::string key = time_path_key(path.minutes);
  if (loading.origins.contains(key)) {
    sink.error("content.duplicate_id", line, "there are two paths for " + std::to_string(path.minutes) + " minutes",
               "put their items into one");
    return;
  }
  loading.origins[key] = {sink.file(), line, 0, {}};
  loading.library.time_paths.push_back(std::move(path));
}

void read_path(const JsonValue& json, FindingSink& sink, Loading& loading) {
  FieldReader fields(json, sink, "a path", loading.default_language());
  const std::string id = fields.id("id");
  const std::string by = fields.one_of("by", kWays);
  if (by == "time") read_time(fields, json.line, sink, loading);
  else read_person(fields, json.line, id, sink, loading);
}

bool has_audience(const std::vector<std::string>& audience, const std::vector<std::string>& of_item) {
  return std::ranges::any_of(audience,
                             [&](const std::string& one) { return std::ranges::find(of_item, one) != of_item.end(); });
}

bool leads_somewhere(const Library& library, const Path& path) {
  const auto for_it = [&](const auto& item) { return has_audience(path.audience, item.audience); };
  return !path.items.empty() || std::ranges::any_of(library.articles, for_it) ||
         std::ranges::any_of(library.stories, for_it);
}

// Nobody could choose it, so it is a slip of the pen.
template <class Item>
void name_unknown_audiences(Loading& loading, const std::string& kind, std::vector<Item>& items) {
  const std::vector<Path>& paths = loading.library.paths;
  for (Item& item : items) {
    std::erase_if(item.audience, [&](const std::string& one) {
      const bool known = std::ranges::any_of(
          paths, [&](const Path& path) { return std::ranges::find(path.audience, one) != path.audience.end(); });
      if (known) return false;
      const Origin& origin = loading.origins[kind + "/" + item.id];
      loading.sink(origin.file)
          .error("content.unknown_audience", origin.line,
                 "the " + kind + " \"" + item.id + "\" is for \"" + one + "\", which no path of paths.json names",
                 "mend the word in \"audience\", or add it to a path");
      return true;
    });
  }
}

}  // namespace

std::string time_path_key(int minutes) {
  std::string key = "path by time/";
  key += std::to_string(minutes);
  return key;
}

void read_paths(Loading& loading) {
  FindingSink sink = loading.sink("paths.json");
  const auto json = loading.tree.json_object(sink.file(), Need::optional, sink);
  if (!json) return;
  FieldReader fields(*json, sink, sink.file());
  for_each_item(fields, "paths", [&](const JsonValue& item) { read_path(item, sink, loading); });
  fields.finish();
  read_words(loading, {"paths", "path"}, loading.library.paths, [](FieldReader& words_of) {
    PathWords words;
    words.title = words_of.words("title");
    return words;
  });
}

void check_paths(Loading& loading) {
  Library& library = loading.library;
  // Where nobody is asked who they are, whom a page is for is a note of its writer's.
  if (!library.paths.empty()) {
    name_unknown_audiences(loading, "article", library.articles);
    name_unknown_audiences(loading, "story", library.stories);
  }
  std::erase_if(library.paths, [&](const Path& path) {
    if (leads_somewhere(library, path)) return false;
    const Origin& origin = loading.origins["path/" + path.id];
    loading.sink(origin.file)
        .error("content.empty_path", origin.line, "the path \"" + path.id + "\" leads to nothing",
               "name something in its \"items\", or write its audience into an article or a story");
    return true;
  });
}

}  // namespace kiosk
