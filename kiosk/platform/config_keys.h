// Takes the keys of one object of kiosk.json, and names what is wrong with them. Private to the configuration.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/state.h"
#include "library/field_reader.h"
#include "library/finding_sink.h"
#include "library/json_value.h"

namespace kiosk {

// "12", "12.5": as people write numbers, not as std::to_string does.
inline std::string written(double number) {
  if (std::abs(number) < 1e9 && number == std::floor(number)) return std::to_string(static_cast<long>(number));
  std::string text = std::to_string(number);
  while (text.ends_with('0')) text.pop_back();
  return text.ends_with('.') ? text + "0" : text;
}

// Takes the keys of one object. What is bad is named and leaves its target as it was.
class Keys {
 public:
  // `path` stands before its keys in findings: "" or "timeouts.".
  Keys(const JsonValue& object, FindingSink& sink, std::string path)
      : object_(object), sink_(sink), path_(std::move(path)) {}

  const JsonValue* take(std::string_view key, JsonValue::Kind kind) {
    known_.emplace(key);
    const JsonValue* found = object_.find(key);
    if (found == nullptr || found->kind == kind) return found;
    bad(key, found->line, "is " + std::string(describe(found->kind)), "make it " + std::string(describe(kind)));
    return nullptr;
  }
  // Of any kind.
  const JsonValue* take_any(std::string_view key) {
    known_.emplace(key);
    return object_.find(key);
  }
  // A whole number of them, from `least` to 100.
  void percent(std::string_view key, int least, int& to) {
    double number = to;
    if (this->number(key, least, 100, number)) to = static_cast<int>(number);
  }
  // Promised, but nothing uses it yet.
  void accept(std::string_view key) { known_.emplace(key); }

  template <class T>
  void choice(std::string_view key, std::span<const std::pair<std::string_view, T>> choices, T& to) {
    const JsonValue* found = take(key, JsonValue::Kind::string);
    if (found == nullptr) return;
    std::string names;
    for (const auto& [name, value] : choices) {
      if (found->text == name) {
        to = value;
        return;
      }
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    bad(key, found->line, "is none of those that there are", "use one of: " + names);
  }
  // True when there was a good one.
  bool number(std::string_view key, double least, double most, double& to) {
    const JsonValue* found = take(key, JsonValue::Kind::number);
    if (found == nullptr) return false;
    if (found->number >= least && found->number <= most) {
      to = found->number;
      return true;
    }
    bad(key, found->line, "is " + written(found->number),
        "write a number from " + written(least) + " to " + written(most));
    return false;
  }
  // "19:00", to minutes since midnight. True when there was a good one.
  bool time_of_day(std::string_view key, int& to) {
    const JsonValue* found = take(key, JsonValue::Kind::string);
    if (found == nullptr) return false;
    const std::string& text = found->text;
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4)) {
      const int hours = (text[0] - '0') * 10 + (text[1] - '0');
      const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
      if (hours < 24 && minutes < 60) {
        to = hours * 60 + minutes;
        return true;
      }
    }
    bad(key, found->line, "is no time of day", "write one such as 19:00");
    return false;
  }
  void seconds(std::string_view key, int least, int most, Millis& to) {
    const JsonValue* found = take(key, JsonValue::Kind::number);
    if (found == nullptr) return;
    if (found->integer && found->number >= least && found->number <= most) {
      to = Millis{static_cast<std::int64_t>(found->number) * 1000};
      return;
    }
    bad(key, found->line, "is " + written(found->number) + " seconds",
        "write a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  void flag(std::string_view key, bool& to) {
    if (const JsonValue* found = take(key, JsonValue::Kind::boolean)) to = found->flag;
  }
  void language(std::string_view key, LanguageTag& to) {
    const JsonValue* found = take(key, JsonValue::Kind::string);
    if (found == nullptr) return;
    if (is_language_tag(found->text)) {
      to = {found->text};
    } else {
      bad(key, found->line, "is no language tag", "write one such as en, ur or zh-Hans");
    }
  }
  // One bad tag costs only itself; a list without a good one leaves all languages on.
  void languages(std::string_view key, std::vector<LanguageTag>& to) {
    const JsonValue* found = take(key, JsonValue::Kind::array);
    if (found == nullptr) return;
    std::vector<LanguageTag> tags;
    for (const JsonValue& item : found->items) {
      if (item.kind != JsonValue::Kind::string || !is_language_tag(item.text)) {
        bad(key, item.line, "holds something that is no language tag", "write tags such as en, ur or zh-Hans");
      } else if (std::ranges::find(tags, LanguageTag{item.text}) == tags.end()) {
        tags.push_back({item.text});
      }
    }
    if (!tags.empty()) to = std::move(tags);
  }

  void bad(std::string_view key, int line, const std::string& what, const std::string& remedy) {
    sink_.error("config.bad_value", line, "\"" + path_ + std::string(key) + "\" " + what,
                remedy + "; until then it counts as not set");
  }
  [[nodiscard]] int line(std::string_view key) const {
    const JsonValue* found = object_.find(key);
    return found == nullptr ? object_.line : found->line;
  }
  // Names each key that nobody asked for. Call last.
  void finish() {
    for (const JsonMember& member : object_.members) {
      if (known_.contains(member.name)) continue;
      std::string name = path_ + member.name.substr(0, 60);
      std::ranges::replace_if(
          name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
      sink_.warning("config.unknown_key", member.line, "\"" + name + "\" is no setting",
                    "mend its spelling or take it away");
    }
  }

 private:
  const JsonValue& object_;
  FindingSink& sink_;
  std::string path_;
  std::set<std::string, std::less<>> known_{"$schema"};
};

}  // namespace kiosk
