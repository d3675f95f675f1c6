// sources.json and media/media.json
#include <algorithm>
#include <set>

#include "library/image_header.h"
#include "library/loading.h"

namespace kiosk {
namespace {

void read_source(const JsonValue& json, FindingSink& sink, Loading& loading) {
  FieldReader fields(json, sink, "a source");
  Source source;
  source.id = fields.id("id");
  source.authors = fields.words("authors");
  source.year = fields.plain("year");
  source.title = fields.words("title");
  source.where = fields.plain("where");
  source.url = fields.plain("url", Need::optional);
  fields.finish();
  if (!fields.good()) return;
  if (loading.library.source(source.id) != nullptr) {
    sink.error("content.duplicate_id", fields.line("id"), "the source \"" + source.id + "\" stands here twice",
               "give one of the two another id");
    return;
  }
  loading.origins["source/" + source.id] = {sink.file(), json.line, 0, {}};
  loading.library.sources.push_back(std::move(source));
}

std::pair<double, double> focal_point(FieldReader& fields) {
  const JsonValue* focal = fields.array("focal", Need::optional);
  if (focal == nullptr) return {0.5, 0.5};
  const auto valid = [](const JsonValue& value) {
    return value.kind == JsonValue::Kind::number && value.number >= 0 && value.number <= 100;
  };
  if (focal->items.size() == 2 && std::ranges::all_of(focal->items, valid)) {
    return {focal->items[0].number / 100, focal->items[1].number / 100};
  }
  fields.reject("picture.bad_focal", focal->line, "\"focal\" of " + fields.who() + " is not two numbers from 0 to 100",
                "write per cent from the left and from the top, such as [52, 45]");
  return {0.5, 0.5};
}

std::map<LanguageTag, std::string> alternatives(FieldReader& fields) {
  std::map<LanguageTag, std::string> alt;
  const JsonValue* texts = fields.object("alt");
  if (texts == nullptr) return alt;
  for (const JsonMember& member : texts->members) {
    if (!is_language_tag(member.name) || member.value.kind != JsonValue::Kind::string) {
      fields.reject("picture.bad_alt", member.line, "\"alt\" of " + fields.who() + " holds what is no language's text",
                    "write \"alt\": {\"en\": \"what the picture shows\"}");
      continue;
    }
    alt[{member.name}] = shown_text(member.value.text, {member.name});
  }
  return alt;
}

// A picture that nobody may decode is not in the library; who uses it is shown without it. Otherwise its stamp.
std::optional<std::uint64_t> sound_picture(const Loading& loading, const std::string& path, FindingSink& sink) {
  const auto head = loading.tree.head(path, kImageHeadBytes, kMaxPictureBytes, sink);
  if (!head) return std::nullopt;
  const auto size = read_image_header(head->bytes, std::string_view(path).substr(path.rfind('.') + 1));
  if (size) return head->stamp;
  sink.error(size.error().code, 0, size.error().message,
             "save the picture again in the right format and a smaller size");
  return std::nullopt;
}

void read_picture(const JsonValue& json, FindingSink& sink, Loading& loading, std::set<std::string>& seen) {
  FieldReader fields(json, sink, "a picture");
  const std::string file = fields.plain("file");
  Picture picture;
  picture.path = "media/" + file;
  picture.licence = fields.words("licence");
  picture.author = fields.words("author");
  std::tie(picture.focal_x, picture.focal_y) = focal_point(fields);
  picture.alt = alternatives(fields);
  fields.finish();
  if (!is_picture_path(picture.path)) {
    fields.reject("content.bad_picture", fields.line("file"), "\"file\" does not name a picture",
                  "write NAME.svg (or .png, .jpg, .jpeg, .webp): letters, digits, dots and hyphens");
    return;
  }
  if (!seen.insert(picture.path).second) {
    sink.error("content.duplicate_id", fields.line("file"), "the picture " + file + " stands here twice",
               "take one of the two away");
    return;
  }
  FindingSink own = loading.sink(picture.path);
  const auto stamp = sound_picture(loading, picture.path, own);
  if (!stamp) return;
  picture.stamp = *stamp;
  loading.origins["picture/" + picture.path] = {"media/media.json", json.line, 0, {}};
  // A mistake in what is said of the picture is the publisher's to mend; the picture itself may be shown.
  loading.library.pictures.push_back(std::move(picture));
}

}  // namespace

void read_sources(Loading& loading) {
  FindingSink sink = loading.sink("sources.json");
  const auto json = loading.tree.json_object("sources.json", Need::required, sink);
  if (!json) return;
  FieldReader fields(*json, sink, "sources.json");
  for_each_item(fields, "sources", [&](const JsonValue& item) { read_source(item, sink, loading); });
  fields.finish();
}

void read_pictures(Loading& loading) {
  std::set<std::string> seen;
  FindingSink sink = loading.sink("media/media.json");
  if (const auto json = loading.tree.json_object("media/media.json", Need::required, sink)) {
    FieldReader fields(*json, sink, "media.json");
    for_each_item(fields, "pictures", [&](const JsonValue& item) { read_picture(item, sink, loading, seen); });
    fields.finish();
  }
  for (const std::string& name : loading.tree.list("media", "")) {
    const std::string path = "media/" + name;
    if (!is_picture_path(path) || seen.contains(path)) continue;
    FindingSink own = loading.sink(path);
    own.error("picture.unlisted", 0, "media/media.json does not say who made this picture and under which licence",
              "add it to media/media.json, or take the file away");
    const auto stamp = sound_picture(loading, path, own);
    if (!stamp) continue;
    Picture picture;
    picture.path = path;
    picture.stamp = *stamp;
    loading.library.pictures.push_back(std::move(picture));
  }
}

}  // namespace kiosk
