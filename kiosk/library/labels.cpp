#include "library/labels.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

#include "base/embedded.h"
#include "library/isolates.h"
#include "library/loading.h"
#include "library/read_json.h"

namespace kiosk {

// Made by kiosk_embed: kiosk/library/labels/*.json
extern const EmbeddedFile label_files[];
extern const std::size_t label_files_count;

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

struct Compiled {
  std::vector<LabelLanguage> languages;  // in CONTENT.md's order
  std::map<LanguageTag, Texts> texts;
};

constexpr std::array<std::string_view, 13> kOrder{"en", "pl", "pa", "ur", "bn", "gu",     "ar",
                                                  "ro", "es", "pt", "fr", "so", "zh-Hans"};

std::string text_of(const JsonValue& json, std::string_view key) {
  const JsonValue* value = json.find(key);
  return value == nullptr ? std::string() : value->text;
}

void read_compiled(const EmbeddedFile& file, Compiled& compiled) {
  Findings findings;
  FindingSink sink(findings, std::string(file.name));
  const auto json = read_json(file.bytes(), JsonEnd::end_of_text, sink);
  assert(json && findings.empty() && "a compiled label file is not sound");
  if (!json) return;
  LabelLanguage language{
      {text_of(json->value, "tag")}, text_of(json->value, "name"), text_of(json->value, "greeting"), false};
  const JsonValue* draft = json->value.find("draft");
  language.draft = draft != nullptr && draft->flag;
  const JsonValue* labels = json->value.find("labels");
  for (const JsonMember& member : labels == nullptr ? std::vector<JsonMember>{} : labels->members) {
    compiled.texts[language.tag].emplace(member.name, shown_text(member.value.text, language.tag));
  }
  compiled.languages.push_back(std::move(language));
}

const Compiled& compiled() {
  static const Compiled kCompiled = [] {
    Compiled all;
    for (std::size_t i = 0; i < label_files_count; ++i) read_compiled(label_files[i], all);
    std::ranges::sort(all.languages, {}, [](const LabelLanguage& language) {
      const auto place = std::ranges::find(kOrder, language.tag.value) - kOrder.begin();
      return std::pair(place, language.tag.value);
    });
    return all;
  }();
  return kCompiled;
}

const std::string* find_text(const std::map<LanguageTag, Texts>& texts, const LanguageTag& language,
                             std::string_view id) {
  const auto by_language = texts.find(language);
  if (by_language == texts.end()) return nullptr;
  const auto found = by_language->second.find(id);
  return found == by_language->second.end() ? nullptr : &found->second;
}

std::string filled(const std::string& text, const std::vector<LabelValue>& values, const LanguageTag& language) {
  std::string result;
  std::size_t done = 0;
  while (done < text.size()) {
    const std::size_t open = text.find('{', done);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) break;
    result.append(text, done, open - done);
    const std::string_view name = std::string_view(text).substr(open + 1, close - open - 1);
    const auto value = std::ranges::find(values, name, &LabelValue::name);
    if (value == values.end()) {
      result.append(text, open, close + 1 - open);
    } else {
      result += isolated(without_bidi_controls(value->value), language);
    }
    done = close + 1;
  }
  result.append(text, done);
  return result;
}

}  // namespace

Words label(const Library* library, const LanguageTag& language, std::string_view id,
            const std::vector<LabelValue>& values) {
  const LanguageTag english{"en"};
  assert(find_text(compiled().texts, english, id) != nullptr && "a label that English lacks");
  for (const LanguageTag& tag : {language, english}) {
    const std::string* text = library == nullptr ? nullptr : find_text(library->labels, tag, id);
    if (text == nullptr) text = find_text(compiled().texts, tag, id);
    if (text != nullptr) return {filled(*text, values, tag), tag};
  }
  return {std::string(id.substr(id.rfind('.') + 1)), english};
}

const std::vector<LabelLanguage>& label_languages() { return compiled().languages; }

std::vector<std::string> label_ids(const LanguageTag& language) {
  std::vector<std::string> ids;
  const auto found = compiled().texts.find(language);
  if (found == compiled().texts.end()) return ids;
  for (const auto& [id, text] : found->second) ids.push_back(id);
  return ids;
}

}  // namespace kiosk
