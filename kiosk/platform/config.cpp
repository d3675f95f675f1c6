#include "platform/config.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "library/field_reader.h"
#include "library/read_json.h"
#include "library/utf8.h"
#include "ui/local_time.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

// "12", "12.5": as people write numbers, not as std::to_string does.
std::string written(double number) {
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
  void number(std::string_view key, double least, double most, double& to) {
    const JsonValue* found = take(key, JsonValue::Kind::number);
    if (found == nullptr) return;
    if (found->number >= least && found->number <= most) {
      to = found->number;
      return;
    }
    bad(key, found->line, "is " + written(found->number),
        "write a number from " + written(least) + " to " + written(most));
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

constexpr std::pair<std::string_view, std::string_view> kRegions[] = {
    {"GB-ENG", "GB-ENG"}, {"GB-SCT", "GB-SCT"}, {"GB-WLS", "GB-WLS"}, {"GB-NIR", "GB-NIR"}, {"US", "US"}};
constexpr std::pair<std::string_view, Theme> kThemes[] = {
    {"day", Theme::day}, {"contrast", Theme::contrast}, {"evening", Theme::evening}};
constexpr std::pair<std::string_view, TextSize> kSizes[] = {
    {"normal", TextSize::normal}, {"large", TextSize::large}, {"largest", TextSize::largest}};

// The bounds: long enough to find the button, short enough that the next visitor does not meet the last one's page.
void read_timeouts(const JsonValue& object, FindingSink& sink, Timeouts& to) {
  Keys keys(object, sink, "timeouts.");
  keys.seconds("usual_s", 30, 600, to.usual);
  keys.seconds("help_s", 60, 900, to.help);
  keys.seconds("sensitive_s", 20, 120, to.sensitive);
  keys.seconds("after_audio_s", 30, 300, to.after_audio);
  keys.seconds("cover_s", 20, 600, to.cover);
  keys.seconds("warning_s", 20, 120, to.warning);  // WCAG 2.2.1: 20 s at least to answer
  const auto [least, most] = std::pair{to.article_least, to.article_most};
  keys.seconds("article_least_s", 30, 900, to.article_least);
  keys.seconds("article_most_s", 60, 1800, to.article_most);
  if (to.article_least > to.article_most) {
    keys.bad("article_least_s", keys.line("article_least_s"), "is more than \"timeouts.article_most_s\"",
             "make it the smaller of the two");
    to.article_least = least;
    to.article_most = most;
  }
  keys.finish();
}

void read_time_zone(Keys& keys, std::string& to) {
  const JsonValue* found = keys.take("time_zone", JsonValue::Kind::string);
  if (found == nullptr) return;
  if (is_time_zone(found->text)) {
    to = found->text;
  } else {
    keys.bad("time_zone", found->line, "is no time zone",
             "write one such as Europe/London (timedatectl list-timezones names all)");
  }
}

void read_settings(const JsonValue& root, FindingSink& sink, Settings& to) {
  Keys keys(root, sink, "");
  std::string_view region = to.region;
  keys.choice<std::string_view>("region", kRegions, region);
  to.region = std::string(region);
  keys.languages("languages", to.languages);
  keys.language("default_language", to.preferences.language);
  read_time_zone(keys, to.time_zone);
  keys.choice<Theme>("theme", kThemes, to.preferences.theme);
  keys.choice<TextSize>("text_size", kSizes, to.preferences.text_size);
  keys.flag("reduced_motion", to.preferences.reduced_motion);
  if (const JsonValue* screen = keys.take("screen", JsonValue::Kind::object)) {
    Keys of_screen(*screen, sink, "screen.");
    of_screen.number("diagonal_inches", 5, 100, to.diagonal_inches);
    of_screen.accept("orientation");
    of_screen.accept("reach");
    of_screen.finish();
  }
  if (const JsonValue* timeouts = keys.take("timeouts", JsonValue::Kind::object)) {
    read_timeouts(*timeouts, sink, to.timeouts);
  }
  for (const std::string_view key : {"clinic_name", "clinic_language", "hours", "printer", "sound", "pin", "updates"}) {
    keys.accept(key);
  }
  keys.finish();
}

// Nothing when the file cannot be opened. A pipe or a device would hold the start up for ever: only plain files are read.
std::optional<std::string> read_plain_file(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text(kMaxConfigBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

}  // namespace

Result<LoadedConfig> load_config(const std::string& path, Settings defaults) {
  const auto text = read_plain_file(path);
  if (!text) return fail("usage.unreadable", path + " cannot be read; name a kiosk.json that exists and may be read");
  LoadedConfig loaded{std::move(defaults), {}};
  FindingSink sink(loaded.findings, path);
  if (text->size() > kMaxConfigBytes) {
    sink.error("config.too_large", 0, "this file is larger than 1 MB",
               "a kiosk.json has a few lines: is it another file?");
    return loaded;
  }
  if (const auto wrong = first_invalid_utf8(*text)) {
    sink.error("text.invalid_utf8", line_at(*text, *wrong), "this line holds bytes that are not UTF-8 text",
               "save the file as UTF-8");
    return loaded;
  }
  const auto json = read_json(*text, JsonEnd::end_of_text, sink);
  if (!json) return loaded;
  if (json->value.kind != JsonValue::Kind::object) {
    sink.error("json.wrong_type", json->value.line, "the file holds " + std::string(describe(json->value.kind)),
               "begin the file with { and end it with }");
    return loaded;
  }
  read_settings(json->value, sink, loaded.settings);
  return loaded;
}

Result<LoadedConfig> configured(const Options& options, Settings defaults, const ConfigPlaces& places) {
  if (!options.config.empty()) return load_config(options.config, std::move(defaults));
  LoadedConfig all{std::move(defaults), {}};
  if (options.headless()) return all;
  for (const std::string& place : {places.administrator, places.saved}) {
    std::error_code error;
    if (!fs::exists(place, error) && !error) continue;
    auto loaded = load_config(place, all.settings);
    if (!loaded) {
      all.findings.push_back({Severity::error, "config.unreadable", place, 0, "this file cannot be read",
                              "mend its permissions, or take it away"});
      continue;
    }
    all.settings = std::move(loaded->settings);
    all.findings.insert(all.findings.end(), loaded->findings.begin(), loaded->findings.end());
  }
  return all;
}

}  // namespace kiosk
