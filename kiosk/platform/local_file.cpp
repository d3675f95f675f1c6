#include "platform/local_file.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/clock_text.h"
#include "library/local_contacts.h"
#include "library/read_json.h"
#include "library/utf8.h"
#include "platform/config.h"
#include "platform/config_keys.h"

namespace kiosk {

namespace {

using LocalJson = nlohmann::ordered_json;
using Days = LocalContact::Days;

constexpr std::pair<std::string_view, Days> kLocalDays[] = {
    {"unsaid", Days::unsaid}, {"weekdays", Days::weekdays}, {"daily", Days::daily}, {"always", Days::always}};

std::string_view word_of(Days days) {
  return std::ranges::find(kLocalDays, days, &std::pair<std::string_view, Days>::second)->first;
}

std::string text_of(Keys& keys, std::string_view key) {
  const JsonValue* found = keys.take(key, JsonValue::Kind::string);
  return found == nullptr ? std::string() : found->text;
}

void read_own(const JsonValue& item, FindingSink& sink, LocalContacts& to) {
  Keys keys(item, sink, "contacts.");
  LocalContact made;
  made.id = text_of(keys, "id");
  made.name = text_of(keys, "name");
  made.number = text_of(keys, "number");
  keys.choice<Days>("days", kLocalDays, made.days);
  keys.time_of_day("from", made.from);
  keys.time_of_day("to", made.to);
  if (const auto day = parse_date(text_of(keys, "typed"))) made.typed = *day;
  keys.finish();
  const bool named = made.id.starts_with(kOwnContact) && is_content_id(made.id);
  const bool twice = std::ranges::find(to.own, made.id, &LocalContact::id) != to.own.end();
  if (!named || twice) {
    keys.bad("id", keys.line("id"), "is no contact's of this file, or stands twice", "write clinic-own-1, -2, ...");
  } else if (made.name.empty()) {
    keys.bad("name", keys.line("name"), "is missing", "write whom people reach");
  } else if (number_trouble(made.number) != NumberTrouble::none) {
    keys.bad("number", keys.line("number"), "is no number that reaches somebody", "write the number as people dial it");
  } else if (to.own.size() < kMostOwnContacts) {
    to.own.push_back(std::move(made));
  }
}

void read_dialled(const JsonValue& item, FindingSink& sink, LocalContacts& to) {
  Keys keys(item, sink, "dialled.");
  DialledContact made{text_of(keys, "id"), text_of(keys, "number"), {}};
  const auto day = parse_date(text_of(keys, "on"));
  keys.finish();
  if (day && is_content_id(made.id)) {
    made.day = *day;
    to.dialled.push_back(std::move(made));
  } else {
    keys.bad(day ? "id" : "on", item.line, "cannot be read", "take the line away, and dial the contact again");
  }
}

void read_wrong(const JsonValue& item, FindingSink& sink, LocalContacts& to) {
  Keys keys(item, sink, "wrong.");
  WrongContact made{text_of(keys, "id"), text_of(keys, "number"), {}};
  const auto day = parse_date(text_of(keys, "on"));
  keys.finish();
  if (day && is_content_id(made.id)) {
    made.day = *day;
    to.wrong.push_back(std::move(made));
  } else {
    keys.bad(day ? "id" : "on", item.line, "cannot be read", "take the line away, and look at the contact again");
  }
}

}  // namespace

LoadedLocal load_local(const std::string& path) {
  LoadedLocal loaded;
  std::error_code error;
  if (path.empty() || (!std::filesystem::exists(path, error) && !error)) return loaded;
  FindingSink sink(loaded.findings, path);
  const auto text = read_plain_file(path);
  if (!text || text->size() > kMaxConfigBytes || first_invalid_utf8(*text)) {
    sink.error("config.unreadable", 0, "this file cannot be read", "mend its permissions, or take it away");
    return loaded;
  }
  const auto json = read_json(*text, JsonEnd::end_of_text, sink);
  if (!json) return loaded;
  if (json->value.kind != JsonValue::Kind::object) {
    sink.error("json.wrong_type", json->value.line, "the file holds no object", "begin the file with {");
    return loaded;
  }
  Keys keys(json->value, sink, "");
  const auto each = [&](std::string_view key, auto read) {
    const JsonValue* list = keys.take(key, JsonValue::Kind::array);
    if (list == nullptr) return;
    for (const JsonValue& item : list->items) {
      if (item.kind == JsonValue::Kind::object) read(item, sink, loaded.local);
      else keys.bad(key, item.line, "holds something that is no object", "take it away");
    }
  };
  each("contacts", read_own);
  each("dialled", read_dialled);
  each("wrong", read_wrong);
  keys.finish();
  return loaded;
}

std::string local_json(const LocalContacts& local) {
  LocalJson out = LocalJson::object();
  out["contacts"] = LocalJson::array();
  for (const LocalContact& one : local.own) {
    LocalJson made{
        {"id", one.id}, {"name", one.name}, {"number", one.number}, {"days", std::string(word_of(one.days))}};
    if (one.days == Days::weekdays || one.days == Days::daily) {
      made["from"] = clock_text(one.from);
      made["to"] = clock_text(one.to);
    }
    if (one.typed != Date{}) made["typed"] = to_string(one.typed);
    out["contacts"].push_back(std::move(made));
  }
  out["dialled"] = LocalJson::array();
  for (const DialledContact& one : local.dialled)
    out["dialled"].push_back({{"id", one.id}, {"number", one.number}, {"on", to_string(one.day)}});
  out["wrong"] = LocalJson::array();
  for (const WrongContact& one : local.wrong)
    out["wrong"].push_back({{"id", one.id}, {"number", one.number}, {"on", to_string(one.day)}});
  return out.dump(2, ' ', false, LocalJson::error_handler_t::replace) + "\n";
}

}  // namespace kiosk
