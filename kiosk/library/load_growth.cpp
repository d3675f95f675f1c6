// growth.json with its words: lines of moments, each with what is known of it and where that comes from.
#include <algorithm>
#include <iterator>

#include "library/isolates.h"
#include "library/load_words.h"
#include "library/loading.h"
#include "library/prose_inline.h"

namespace kiosk {
namespace {

void read_line(const JsonValue& json, FindingSink& sink, Loading& loading) {
  FieldReader fields(json, sink, "a line of growth", loading.default_language());
  GrowthLine line;
  line.id = fields.id("id");
  line.picture = fields.picture("picture");
  line.review = fields.review();
  line.sources = fields.ids("sources");
  line.moments = fields.ids("moments");
  const std::string top = fields.id("top", Need::optional);
  fields.finish();
  std::erase_if(line.sources, [&](const std::string& id) {
    if (loading.library.source(id) != nullptr) return false;
    sink.error("content.unknown_id", fields.line("sources"), "there is no source \"" + id + "\" in sources.json",
               "add it there, or mend the id");
    return true;
  });
  const auto at = std::ranges::find(line.moments, top);
  line.top = at != line.moments.end() ? static_cast<int>(at - line.moments.begin()) : -1;
  if (!top.empty() && line.top < 0) {
    fields.reject("content.unknown_id", fields.line("top"), "\"top\" names \"" + top + "\", which is no moment of it",
                  "mend the id, or take it away");
  }
  if (fields.good() && line.moments.size() < 2) {
    fields.reject("growth.too_short", fields.line("moments"), "a line needs two moments to lead from one to the other",
                  "name more moments");
  }
  keep_item(loading, fields, sink, "growth", json.line, loading.library.growth, std::move(line));
}

GrowthWords read_growth_words(FieldReader& fields, FindingSink& sink, const LanguageTag& tag) {
  GrowthWords words;
  words.title = fields.words("title");
  words.intro = fields.words("intro");
  const JsonValue* moments = fields.object("moments");
  for (const JsonMember& member : moments == nullptr ? std::vector<JsonMember>{} : moments->members) {
    FieldReader one(member.value, sink, "the moment \"" + member.name + "\" of " + fields.who(), tag);
    GrowthMoment moment;
    moment.id = member.name;
    moment.when = one.words("when");
    moment.title = one.words("title");
    InlineRun text;
    text.add(one.words("text"), one.line("text"));
    moment.text = text.take(sink);
    isolate(moment.text, tag);
    one.finish();
    if (one.good()) words.moments.push_back(std::move(moment));
  }
  return words;
}

// In the line's order, its marks numbered. False where a moment has no words.
bool settle(const GrowthLine& line, GrowthWords& words, int at, FindingSink& sink) {
  std::vector<GrowthMoment> ordered;
  for (const std::string& id : line.moments) {
    const auto found = std::ranges::find(words.moments, id, &GrowthMoment::id);
    if (found == words.moments.end()) {
      sink.error("content.missing_words", at, "the moment \"" + id + "\" of \"" + line.id + "\" has no words here",
                 "add them, or take it out of growth.json");
      return false;
    }
    std::erase_if(found->text.marks, [&](SourceMark& mark) {
      const auto source = std::ranges::find(line.sources, mark.source);
      mark.number = static_cast<int>(source - line.sources.begin()) + 1;
      if (source != line.sources.end()) return false;
      sink.error("prose.unknown_source", at, "[^" + mark.source + "] cites a source that growth.json does not name",
                 "add \"" + mark.source + "\" to \"sources\" there and to sources.json, or take the mark away");
      return true;
    });
    ordered.push_back(std::move(*found));
    words.moments.erase(found);
  }
  for (const GrowthMoment& left : words.moments) {
    sink.error("content.unknown_id", at, "\"" + line.id + "\" has no moment \"" + left.id + "\" in growth.json",
               "mend the id, or take these words away");
  }
  words.moments = std::move(ordered);
  return true;
}

}  // namespace

void read_growth(Loading& loading) {
  FindingSink sink = loading.sink("growth.json");
  const auto json = loading.tree.json_object(sink.file(), Need::optional, sink);
  if (!json) return;
  FieldReader fields(*json, sink, sink.file());
  for_each_item(fields, "growth", [&](const JsonValue& item) { read_line(item, sink, loading); });
  fields.finish();
  std::vector<GrowthLine>& lines = loading.library.growth;
  read_words(loading, {"growth", "growth", ItemSignOff::allowed}, lines, read_growth_words);
  for (GrowthLine& line : lines) {
    for (auto it = line.words.begin(); it != line.words.end();) {
      const Origin& origin = loading.origins["growth/" + line.id + "/" + it->first.value];
      FindingSink words_sink = loading.sink(origin.file);
      it = settle(line, it->second, origin.line, words_sink) ? std::next(it) : line.words.erase(it);
    }
  }
  std::erase_if(lines, [&](const GrowthLine& line) { return !line.words.contains(loading.default_language()); });
}

}  // namespace kiosk
