#include "library/field_reader.h"

#include <algorithm>

#include "base/letters.h"
#include "library/blocked_numbers.h"
#include "library/isolates.h"

namespace kiosk {
namespace {

// Short enough for a line of a report, and without what would confuse the terminal that shows it.
std::string quoted(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::string shown(first_letters(text, kMost));
  const bool cut = shown.size() < text.size();
  std::ranges::replace_if(
      shown, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return "\"" + shown + (cut ? "..." : "") + "\"";
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::string shown_text(std::string_view text, const LanguageTag& language) {
  std::string clean = without_bidi_controls(text);
  std::ranges::replace_if(
      clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  const std::size_t first = clean.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  clean = clean.substr(first, clean.find_last_not_of(' ') - first + 1);
  return isolated(clean, language);
}

FieldReader::FieldReader(const JsonValue& object, FindingSink& sink, std::string who, LanguageTag language)
    : object_(object), sink_(sink), who_(std::move(who)), language_(std::move(language)) {
  if (object.kind == JsonValue::Kind::object) return;
  reject("json.wrong_type", object.line,
         who_ + " is " + std::string(describe(object.kind)) + " where an object belongs", "write it between { and }");
}

void FieldReader::reject(std::string code, int line, const std::string& what, std::string remedy) {
  good_ = false;
  sink_.error(std::move(code), line, what, std::move(remedy));
}

int FieldReader::line(std::string_view key) const {
  const JsonValue* found = object_.find(key);
  return found == nullptr ? object_.line : found->line;
}

const JsonValue* FieldReader::value(std::string_view key, JsonValue::Kind kind, Need need) {
  known_.emplace(key);
  if (object_.kind != JsonValue::Kind::object) return nullptr;
  const JsonValue* found = object_.find(key);
  if (found == nullptr) {
    if (need == Need::required) {
      reject("content.missing_key", object_.line, who_ + " lacks \"" + std::string(key) + "\"",
             "add \"" + std::string(key) + "\"");
    }
    return nullptr;
  }
  if (found->kind == kind) return found;
  reject("json.wrong_type", found->line,
         "\"" + std::string(key) + "\" of " + who_ + " is " + std::string(describe(found->kind)),
         "make it " + std::string(describe(kind)));
  return nullptr;
}

const JsonValue* FieldReader::array(std::string_view key, Need need) {
  return value(key, JsonValue::Kind::array, need);
}
const JsonValue* FieldReader::object(std::string_view key, Need need) {
  return value(key, JsonValue::Kind::object, need);
}

std::string FieldReader::check_words(const JsonValue& found, std::string_view key) {
  const std::string name = "\"" + std::string(key) + "\" of " + who_;
  if (is_blank(found.text)) {
    reject("content.blank", found.line, name + " is empty", "write the words, or take the item out");
    return {};
  }
  if (const auto blocked = blocked_number_in(found.text)) {
    reject("contact.superseded_number", found.line,
           name + " names " + std::string(*blocked) + ", which no longer reaches help",
           "put the service's present number in its place");
    return {};
  }
  return shown_text(found.text, language_);
}

std::string FieldReader::words(std::string_view key, Need need) {
  const JsonValue* found = value(key, JsonValue::Kind::string, need);
  return found == nullptr ? std::string() : check_words(*found, key);
}

std::vector<std::string> FieldReader::words_list(std::string_view key) {
  std::vector<std::string> list;
  const JsonValue* found = array(key);
  if (found == nullptr) return list;
  for (const JsonValue& item : found->items) {
    if (item.kind == JsonValue::Kind::string) {
      list.push_back(check_words(item, key));
    } else {
      reject("json.wrong_type", item.line,
             "\"" + std::string(key) + "\" of " + who_ + " holds " + std::string(describe(item.kind)),
             "make it a text");
    }
  }
  return list;
}

std::string FieldReader::plain(std::string_view key, Need need) {
  const JsonValue* found = value(key, JsonValue::Kind::string, need);
  return found == nullptr ? std::string() : shown_text(found->text, {});
}

std::string FieldReader::id(std::string_view key, Need need) {
  const JsonValue* found = value(key, JsonValue::Kind::string, need);
  if (found == nullptr) return {};
  if (is_content_id(found->text)) return found->text;
  reject("content.bad_id", found->line, quoted(found->text) + " cannot be an id",
         "use 1 to 64 small letters a-z, digits and hyphens");
  return {};
}

std::vector<std::string> FieldReader::strings(std::string_view key, Need need, bool (*valid)(std::string_view),
                                              const std::string& form) {
  std::vector<std::string> list;
  const JsonValue* found = array(key, need);
  if (found == nullptr) return list;
  for (const JsonValue& item : found->items) {
    if (item.kind != JsonValue::Kind::string || !valid(item.text)) {
      const std::string what =
          item.kind == JsonValue::Kind::string ? quoted(item.text) : std::string(describe(item.kind));
      reject("content.bad_id", item.line,
             what + " in \"" + std::string(key) + "\" of " + who_ + " is not of the right form", form);
    } else if (std::ranges::find(list, item.text) != list.end()) {
      sink_.warning("content.repeated", item.line, quoted(item.text) + " stands twice in \"" + std::string(key) + "\"",
                    "take one away");
    } else if (list.size() >= kMaxItems) {
      reject("content.too_many", item.line, "\"" + std::string(key) + "\" holds more than " + std::to_string(kMaxItems),
             "shorten the list");
      break;
    } else {
      list.push_back(item.text);
    }
  }
  return list;
}

std::vector<std::string> FieldReader::ids(std::string_view key, Need need) {
  return strings(key, need, is_content_id, "use 1 to 64 small letters a-z, digits and hyphens");
}

std::vector<std::string> FieldReader::regions(std::string_view key, Need need) {
  return strings(key, need, is_region, "write a region such as GB-ENG, GB-SCT, GB-WLS, GB-NIR or US");
}

std::vector<LanguageTag> FieldReader::languages(std::string_view key) {
  std::vector<LanguageTag> tags;
  for (std::string& tag :
       strings(key, Need::required, is_language_tag, "write a language tag such as en, ur or zh-Hans")) {
    tags.push_back({std::move(tag)});
  }
  return tags;
}

std::vector<ItemRef> FieldReader::items(std::string_view key, Need need) {
  const auto valid = [](std::string_view text) { return parse_item_ref(text).has_value(); };
  std::vector<ItemRef> refs;
  for (const std::string& text : strings(key, need, valid, "write article/ID, story/ID or tip/ID")) {
    refs.push_back(*parse_item_ref(text));
  }
  return refs;
}

std::string FieldReader::one_of(std::string_view key, std::span<const std::string_view> choices) {
  const JsonValue* found = value(key, JsonValue::Kind::string, Need::required);
  if (found == nullptr) return {};
  if (std::ranges::find(choices, found->text) != choices.end()) return found->text;
  std::string list;
  for (const std::string_view choice : choices) list += (list.empty() ? "" : ", ") + std::string(choice);
  reject("content.bad_choice", found->line, quoted(found->text) + " is not a \"" + std::string(key) + "\"",
         "use one of: " + list);
  return {};
}

}  // namespace kiosk
