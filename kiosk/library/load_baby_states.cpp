// baby_states.json with its words: the states of a newborn, and where "About this far" leads.
#include "library/load_words.h"
#include "library/loading.h"

namespace kiosk {
namespace {

void read_state(const JsonValue& json, FindingSink& sink, Loading& loading) {
  FieldReader fields(json, sink, "a state", loading.default_language());
  BabyState state;
  state.id = fields.id("id");
  state.picture = fields.picture("picture");
  state.review = fields.review();
  state.sources = fields.ids("sources");
  state.items = fields.items("items", Need::optional);
  fields.finish();
  keep_item(loading, fields, sink, "state", json.line, loading.library.baby_states, std::move(state));
}

}  // namespace

void read_baby_states(Loading& loading) {
  FindingSink sink = loading.sink("baby_states.json");
  const auto json = loading.tree.json_object(sink.file(), Need::optional, sink);
  if (!json) return;
  FieldReader fields(*json, sink, sink.file());
  for_each_item(fields, "states", [&](const JsonValue& item) { read_state(item, sink, loading); });
  loading.library.first_baby_state = fields.id("first", Need::optional);
  const std::string far = fields.plain("about_this_far", Need::optional);
  if (!far.empty()) {
    loading.library.about_this_far = parse_item_ref(far);
    if (!loading.library.about_this_far)
      sink.error("content.bad_id", fields.line("about_this_far"), "\"about_this_far\" names no item",
                 "write one such as tip/come-close");
  }
  loading.origins["baby_states"] = {sink.file(), json->line, 0, {}};
  fields.finish();
  read_words(loading, {"baby_states", "state", ItemSignOff::allowed, "states"}, loading.library.baby_states,
             [](FieldReader& words_of) {
               BabyStateWords words;
               words.title = words_of.words("title");
               words.summary = words_of.words("summary", Need::optional);
               words.signs = words_of.words_list("signs");
               words.helps = words_of.words_list("helps");
               return words;
             });
}

}  // namespace kiosk
