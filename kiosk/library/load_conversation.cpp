// conversation.json with its words: what can be said by a touch, in groups.
#include <algorithm>
#include <map>
#include <set>

#include "library/load_words.h"
#include "library/loading.h"

namespace kiosk {
namespace {

void read_group(const JsonValue& json, FindingSink& sink, Loading& loading) {
  FieldReader fields(json, sink, "a group of statements", loading.default_language());
  StatementGroup group;
  group.id = fields.id("id");
  const std::string id = group.id;
  const std::vector<std::string> statements = fields.ids("statements");
  fields.finish();
  const bool good = fields.good();
  keep_item(loading, fields, sink, "group of statements", json.line, loading.library.statement_groups,
            std::move(group));
  if (!good) return;
  for (const std::string& one : statements) {
    Statement statement;
    statement.id = one;
    statement.group = id;
    keep_item(loading, fields, sink, "statement", fields.line("statements"), loading.library.statements,
              std::move(statement));
  }
}

// Words are texts by id, not objects: LANG/conversation.json {"groups": {ID: TITLE}, "statements": {ID: TEXT}}.
template <class Item>
void take_words(Loading& loading, FindingSink& sink, const JsonValue* words, const std::string& kind,
                const LanguageTag& tag, const std::optional<SignOff>& sign_off, int sign_off_line,
                std::vector<Item>& items) {
  for (const JsonMember& member : words == nullptr ? std::vector<JsonMember>{} : words->members) {
    const auto found = std::ranges::find(items, member.name, &Item::id);
    if (found == items.end()) {
      if (!loading.origins.contains(kind + "/" + member.name))
        sink.error("content.unknown_id", member.line,
                   "there is no " + kind + " \"" + member.name + "\" in conversation.json",
                   "mend the id, or take these words away");
      continue;
    }
    FieldReader one(*words, sink, "the " + kind + " \"" + member.name + "\"", tag);
    const std::string text = one.words(member.name);
    if (text.empty()) continue;
    found->words[tag] = {text, sign_off};
    loading.origins[kind + "/" + member.name + "/" + tag.value] = {sink.file(), member.line, sign_off_line, {}};
  }
}

void read_language(Loading& loading, const LanguageTag& tag) {
  FindingSink sink = loading.sink(tag.value + "/conversation.json");
  const Need need = tag == loading.default_language() ? Need::required : Need::optional;
  const auto json = loading.tree.json_object(sink.file(), need, sink);
  if (!json) return;
  FieldReader fields(*json, sink, sink.file(), tag);
  const auto sign_off = fields.sign_off();
  const int line = fields.line("sign_off");
  take_words(loading, sink, fields.object("groups"), "group of statements", tag, sign_off, line,
             loading.library.statement_groups);
  take_words(loading, sink, fields.object("statements"), "statement", tag, sign_off, line, loading.library.statements);
  fields.finish();
}

}  // namespace

void read_conversation(Loading& loading) {
  FindingSink sink = loading.sink("conversation.json");
  const auto json = loading.tree.json_object(sink.file(), Need::optional, sink);
  if (!json) return;
  Library& library = loading.library;
  FieldReader fields(*json, sink, sink.file());
  for_each_item(fields, "groups", [&](const JsonValue& item) { read_group(item, sink, loading); });
  for (const std::string& id : fields.ids("safety", Need::optional)) {
    const auto found = std::ranges::find(library.statements, id, &Statement::id);
    if (found != library.statements.end()) found->safety = true;
    else
      sink.error("content.unknown_id", fields.line("safety"), "\"safety\" names \"" + id + "\", which no group holds",
                 "mend the id, or put it into a group");
  }
  fields.finish();
  for (const LanguageTag& tag : loading.languages_with_folders()) read_language(loading, tag);
  drop_wordless(loading, {"conversation", "statement"}, library.statements, {});
  drop_wordless(loading, {"conversation", "group of statements"}, library.statement_groups, {});
  // A statement needs its group's tab, a tab something below it.
  std::erase_if(library.statements, [&](const Statement& one) {
    return std::ranges::find(library.statement_groups, one.group, &StatementGroup::id) ==
           library.statement_groups.end();
  });
  std::erase_if(library.statement_groups, [&](const StatementGroup& group) {
    return std::ranges::find(library.statements, group.id, &Statement::group) == library.statements.end();
  });
}

}  // namespace kiosk
