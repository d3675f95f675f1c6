// paths: their form is looked at, so that writers can begin; the kiosk does
// not show them yet.
#include <array>

#include "library/loading.h"

namespace kiosk {
namespace {

struct LaterFile {
  std::string_view name;
  std::string_view list;                  // key of the list in NAME.json
  std::array<std::string_view, 2> words;  // keys of the words in LANG/NAME.json
};

constexpr std::array<LaterFile, 1> kFiles{{{"paths", "paths", {"paths", ""}}}};

void look_at(Loading& loading, const LaterFile& file) {
  const std::string name = std::string(file.name) + ".json";
  FindingSink sink = loading.sink(name);
  if (const auto json = loading.tree.json_object(name, Need::optional, sink)) {
    FieldReader fields(*json, sink, name);
    for_each_item(fields, file.list, [&](const JsonValue& item) { FieldReader(item, sink, "an entry").id("id"); });
    fields.finish();
  }
  for (const LanguageTag& tag : loading.languages_with_folders()) {
    FindingSink words_sink = loading.sink(tag.value + "/" + name);
    const auto json = loading.tree.json_object(words_sink.file(), Need::optional, words_sink);
    if (!json) continue;
    FieldReader fields(*json, words_sink, words_sink.file(), tag);
    fields.sign_off();
    for (const std::string_view key : file.words) {
      if (!key.empty()) fields.object(key);
    }
    fields.finish();
  }
}

}  // namespace

void read_later_files(Loading& loading) {
  for (const LaterFile& file : kFiles) look_at(loading, file);
}

}  // namespace kiosk
