// bundle.json
#include <algorithm>
#include <array>
#include <cctype>

#include "library/loading.h"

namespace kiosk {
namespace {

// RFC 3339 in the form YYYY-MM-DDTHH:MM:SS[.fraction](Z|+HH:MM|-HH:MM).
bool is_timestamp(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T' || !parse_date(text.substr(0, 10))) return false;
  const auto two = [](std::string_view digits, int most) {
    return digits.size() == 2 && std::isdigit(static_cast<unsigned char>(digits[0])) != 0 &&
           std::isdigit(static_cast<unsigned char>(digits[1])) != 0 &&
           (digits[0] - '0') * 10 + (digits[1] - '0') <= most;
  };
  if (!two(text.substr(11, 2), 23) || text[13] != ':' || !two(text.substr(14, 2), 59) || text[16] != ':' ||
      !two(text.substr(17, 2), 59)) {
    return false;
  }
  std::string_view rest = text.substr(19);
  if (rest.starts_with('.')) {
    const std::size_t end = rest.find_first_not_of("0123456789", 1);
    if (end == 1 || end == std::string_view::npos) return false;
    rest.remove_prefix(end);
  }
  if (rest == "Z") return true;
  return rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && two(rest.substr(1, 2), 23) && rest[3] == ':' &&
         two(rest.substr(4, 2), 59);
}

// Without bundle.json the content may still be shown: in English, or in what there is.
void guess_languages(Loading& loading) {
  Edition& edition = loading.library.edition;
  std::erase_if(edition.languages, [](const LanguageTag& tag) { return tag.value.empty(); });
  if (edition.languages.empty()) {
    for (const std::string& name : loading.tree.list(".", "")) {
      if (is_language_tag(name) && loading.tree.has_file(name + "/topics.json")) edition.languages.push_back({name});
    }
  }
  if (edition.default_language.value.empty()) {
    const bool english = loading.tree.has_folder("en") || edition.languages.empty();
    edition.default_language = english ? LanguageTag{"en"} : edition.languages.front();
  }
  if (std::ranges::find(edition.languages, edition.default_language) == edition.languages.end()) {
    edition.languages.insert(edition.languages.begin(), edition.default_language);
  }
}

void check_constants(FieldReader& fields, const JsonValue& json) {
  static constexpr std::array<std::string_view, 1> kProducts{"kiosk"};
  fields.one_of("product", kProducts);
  const auto format = fields.number("format", Need::required);
  if (format && *format != 1) {
    fields.reject("content.format", fields.line("format"), "bundle.json is of a format that this program does not know",
                  "write \"format\": 1, or use the newer program that the content was made for");
  }
  const JsonValue* sequence = json.find("sequence");
  const auto number = fields.number("sequence", Need::required);
  if (number && (sequence == nullptr || !sequence->integer || *number < 1)) {
    fields.reject("content.bad_sequence", fields.line("sequence"), "\"sequence\" is not a whole number from 1",
                  "write a number that goes up with every edition");
  }
}

}  // namespace

void read_edition(Loading& loading) {
  FindingSink sink = loading.sink("bundle.json");
  Edition& edition = loading.library.edition;
  if (const auto json = loading.tree.json_object("bundle.json", Need::required, sink)) {
    FieldReader fields(*json, sink, "bundle.json");
    check_constants(fields, *json);
    edition.id = fields.id("id");
    edition.product = "kiosk";
    edition.channel = fields.id("channel");
    const double sequence = fields.number("sequence", Need::optional).value_or(0);
    edition.sequence = sequence >= 1 && sequence < 9.0e15 ? static_cast<std::uint64_t>(sequence) : 0;
    edition.created = fields.plain("created");
    if (!edition.created.empty() && !is_timestamp(edition.created)) {
      fields.reject("content.bad_date", fields.line("created"), "\"created\" is not a date with time",
                    "write it as 2026-03-31T10:00:00Z");
      edition.created.clear();
    }
    edition.title = fields.words("title");
    edition.publisher = fields.words("publisher");
    edition.licence = fields.words("licence");
    const std::string language = fields.plain("default_language");
    if (is_language_tag(language)) {
      edition.default_language = {language};
    } else {
      fields.reject("content.bad_id", fields.line("default_language"), "\"default_language\" is not a language tag",
                    "write a language tag such as en");
    }
    edition.languages = fields.languages("languages");
    edition.regions = fields.regions("regions", Need::required);
    edition.review_by = fields.date("review_by").value_or(Date{});
    fields.finish();
    for (const LanguageTag& tag : edition.languages) {
      if (loading.tree.has_folder(tag.value)) continue;
      sink.warning("content.missing_language", fields.line("languages"), "there is no folder " + tag.value + "/",
                   "add the folder with its words, or take the language out of \"languages\"");
    }
  }
  guess_languages(loading);
}

}  // namespace kiosk
