// topics.json, tips.json and labels, with their words
#include <array>

#include "library/load_words.h"
#include "library/loading.h"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 6> kTints{"topicPeach", "topicSage",  "topicLilac",
                                                 "topicSky",   "topicHoney", "topicRose"};
constexpr std::array<std::string_view, 6> kMoments{"awake", "feeding", "night", "crying", "outside", "for-you"};

std::string who(std::string_view kind, const JsonValue& json) {
  const JsonValue* id = json.find("id");
  const bool named = id != nullptr && id->kind == JsonValue::Kind::string && is_content_id(id->text);
  return named ? "the " + std::string(kind) + " \"" + id->text + "\"" : "a " + std::string(kind);
}

void read_topic(const JsonValue& json, FindingSink& sink, Loading& loading) {
  FieldReader fields(json, sink, who("topic", json));
  Topic topic;
  topic.id = fields.id("id");
  topic.picture = fields.picture("picture");
  topic.tint = fields.one_of("tint", kTints);
  topic.icon = fields.id("icon");
  topic.sensitive = fields.flag("sensitive");
  topic.items = fields.items("items");
  fields.finish();
  keep_item(loading, fields, sink, "topic", json.line, loading.library.topics, std::move(topic));
}

void read_tip(const JsonValue& json, FindingSink& sink, Loading& loading) {
  FieldReader fields(json, sink, who("tip", json), loading.default_language());
  Tip tip;
  tip.id = fields.id("id");
  tip.topic = fields.id("topic");
  tip.moment = fields.one_of("moment", kMoments);
  tip.picture = fields.picture("picture");
  tip.review = fields.review();
  tip.sources = fields.ids("sources");
  tip.sensitive = fields.flag("sensitive");
  fields.finish();
  keep_item(loading, fields, sink, "tip", json.line, loading.library.tips, std::move(tip));
}

template <class Read>
void read_list(Loading& loading, const std::string& name, Need need, Read read) {
  FindingSink sink = loading.sink(name + ".json");
  const auto json = loading.tree.json_object(sink.file(), need, sink);
  if (!json) return;
  FieldReader fields(*json, sink, sink.file());
  for_each_item(fields, name, [&](const JsonValue& item) { read(item, sink, loading); });
  fields.finish();
}

bool is_label_id(std::string_view id) {
  return !id.empty() && id.size() <= 96 &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-") == std::string_view::npos;
}

}  // namespace

void read_topics(Loading& loading) {
  read_list(loading, "topics", Need::required, read_topic);
  read_words(loading, {"topics", "topic"}, loading.library.topics, [](FieldReader& fields) {
    TopicWords words;
    words.title = fields.words("title");
    words.intro = fields.words("intro");
    words.note = fields.words("note", Need::optional);
    return words;
  });
}

void read_tips(Loading& loading) {
  read_list(loading, "tips", Need::optional, read_tip);
  if (!loading.tree.has_file("tips.json")) return;
  read_words(loading, {"tips", "tip", ItemSignOff::allowed}, loading.library.tips, [](FieldReader& fields) {
    TipWords words;
    words.title = fields.words("title");
    words.body = fields.words("body");
    return words;
  });
}

void read_labels(Loading& loading) {
  for (const LanguageTag& tag : loading.languages_with_folders()) {
    FindingSink sink = loading.sink(tag.value + "/labels.json");
    const auto json = loading.tree.json_object(sink.file(), Need::optional, sink);
    if (!json) continue;
    FieldReader top(*json, sink, sink.file(), tag);
    top.sign_off();
    const JsonValue* labels = top.object("labels");
    for (const JsonMember& member : labels == nullptr ? std::vector<JsonMember>{} : labels->members) {
      if (!is_label_id(member.name)) {
        sink.error("content.bad_id", member.line, "a label has an id that cannot be one",
                   "use the program's label ids, such as dock.home");
        continue;
      }
      FieldReader fields(*labels, sink, "the labels", tag);
      std::string text = fields.words(member.name);
      if (!fields.good()) continue;
      loading.library.labels[tag].emplace(member.name, std::move(text));
      loading.origins["label/" + member.name + "/" + tag.value] = {sink.file(), member.line, 0, {}};
    }
    top.finish();
  }
}

}  // namespace kiosk
