// FieldReader: takes the fields of one JSON object and says of each what is wrong with it. Every reader gives back
// something usable (empty when the field was bad); good() says whether all of it may be shown.
#pragma once
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "library/finding_sink.h"
#include "library/items.h"
#include "library/json_value.h"
#include "library/source_tree.h"

namespace kiosk {

inline constexpr std::size_t kMaxItems = 5000;

// [a-z0-9-]{1,64}
[[nodiscard]] bool is_content_id(std::string_view id);
// "en", "zh-Hans"
[[nodiscard]] bool is_language_tag(std::string_view tag);
// "GB-ENG", "US"
[[nodiscard]] bool is_region(std::string_view region);
// "media/NAME.svg" and its like, without folders below media/
[[nodiscard]] bool is_picture_path(std::string_view path);
// "article/ID", "story/ID", "tip/ID"
[[nodiscard]] std::optional<ItemRef> parse_item_ref(std::string_view text);

// What a visitor will read: one line, without control characters and bidi controls, with isolates where it needs them.
[[nodiscard]] std::string shown_text(std::string_view text, const LanguageTag& language);

class FieldReader {
 public:
  // `who` names the object in findings: `the tip "look"`. `language` is that of its words.
  FieldReader(const JsonValue& object, FindingSink& sink, std::string who, LanguageTag language = {});

  // Words that are shown; never blank, never a superseded number. A required one that is missing is an error.
  std::string words(std::string_view key, Need need = Need::required);
  std::vector<std::string> words_list(std::string_view key);
  // Text that is not shown as it is (an address, a licence): may be blank.
  std::string plain(std::string_view key, Need need = Need::required);
  std::string id(std::string_view key, Need need = Need::required);
  std::vector<std::string> ids(std::string_view key, Need need = Need::required);
  std::vector<std::string> regions(std::string_view key, Need need);
  std::vector<LanguageTag> languages(std::string_view key);
  std::vector<ItemRef> items(std::string_view key, Need need = Need::required);
  std::string one_of(std::string_view key, std::span<const std::string_view> choices);
  std::string picture(std::string_view key);
  std::optional<Date> date(std::string_view key, Need need = Need::required);
  // A date, or null where the source has none: the key must stand there.
  std::optional<Date> date_or_null(std::string_view key, Need need);
  bool flag(std::string_view key);
  std::optional<double> number(std::string_view key, Need need);
  // Published, reviewed, next_review, publisher.
  Review review();
  // null, or {role, organisation, date}. A missing one is a warning and counts as null.
  std::optional<SignOff> sign_off(Need need = Need::required);

  // The value under `key` for callers that read it themselves, or nullptr; the wrong type is an error.
  const JsonValue* array(std::string_view key, Need need = Need::required);
  const JsonValue* object(std::string_view key, Need need = Need::required);

  // Names each key that nobody asked for. Call last.
  void finish();

  // Where a key stands, or the object when it is missing.
  [[nodiscard]] int line(std::string_view key) const;
  void reject(std::string code, int line, const std::string& what, std::string remedy);
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] const std::string& who() const { return who_; }

 private:
  const JsonValue* value(std::string_view key, JsonValue::Kind kind, Need need);
  std::vector<std::string> strings(std::string_view key, Need need, bool (*valid)(std::string_view),
                                   const std::string& form);
  std::string check_words(const JsonValue& value, std::string_view key);

  const JsonValue& object_;
  FindingSink& sink_;
  std::string who_;
  LanguageTag language_;
  std::set<std::string, std::less<>> known_{"$schema"};
  bool good_ = true;
};

// Calls `read` for each value of a list, at most kMaxItems.
template <class Read>
void for_each_item(FieldReader& fields, std::string_view key, Read read) {
  const JsonValue* list = fields.array(key);
  if (list == nullptr) return;
  std::size_t count = 0;
  for (const JsonValue& item : list->items) {
    if (++count > kMaxItems) {
      fields.reject("content.too_many", item.line,
                    "\"" + std::string(key) + "\" holds more than " + std::to_string(kMaxItems),
                    "shorten the list; the rest is left out");
      return;
    }
    read(item);
  }
}

}  // namespace kiosk
