#include "platform/config.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>

#include "base/pin.h"
#include "library/read_json.h"
#include "library/utf8.h"
#include "platform/config_hours.h"
#include "platform/config_keys.h"
#include "platform/config_printer.h"
#include "platform/local_file.h"
#include "ui/local_time.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::string_view, std::string_view> kRegions[] = {
    {"GB-ENG", "GB-ENG"}, {"GB-SCT", "GB-SCT"}, {"GB-WLS", "GB-WLS"}, {"GB-NIR", "GB-NIR"}, {"US", "US"}};
constexpr std::pair<std::string_view, Theme> kThemes[] = {
    {"day", Theme::day}, {"contrast", Theme::contrast}, {"evening", Theme::evening}};
constexpr std::pair<std::string_view, Reach> kReaches[] = {
    {"usual", Reach::usual}, {"low", Reach::low}, {"table", Reach::table}};
constexpr std::pair<std::string_view, bool> kApprovals[] = {{"automatic", false}, {"staff", true}};
constexpr std::pair<std::string_view, bool> kAsleep[] = {{"off", true}, {"black", false}};
constexpr std::pair<std::string_view, TextSize> kSizes[] = {
    {"normal", TextSize::normal}, {"large", TextSize::large}, {"largest", TextSize::largest}};

// The bounds: long enough to find the button, short enough that the next visitor does not meet the last one's page.
void read_timeouts(const JsonValue& object, FindingSink& sink, Timeouts& to) {
  Keys keys(object, sink, "timeouts.");
  keys.seconds("usual_s", 30, 600, to.usual);
  keys.seconds("help_s", 60, 900, to.help);
  keys.seconds("contacts_s", 60, 900, to.contacts);
  keys.seconds("conversation_s", 60, 900, to.conversation);
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

void read_pin(Keys& keys, Settings& to) {
  const JsonValue* found = keys.take("pin", JsonValue::Kind::string);
  if (found == nullptr) return;
  to.pin_unknown = !is_pin_hash(found->text);
  if (!to.pin_unknown) to.pin_hash = found->text;
  else keys.bad("pin", found->line, "is no hashed PIN", "use what \"kiosk-sync hash-pin\" prints, not the digits");
}

void read_evening(const JsonValue& object, FindingSink& sink, std::optional<Evening>& to) {
  Keys keys(object, sink, "evening.");
  Evening evening;
  const bool from = keys.time_of_day("from", evening.from);
  const bool until = keys.time_of_day("to", evening.to);
  keys.finish();
  // Half an evening would leave a waiting room dark at noon.
  if (from && until) to = evening;
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

void read_steps(Keys& keys, const JsonValue& list, std::vector<SettingsPage>& to) {
  to.clear();
  for (const JsonValue& item : list.items) {
    const auto step = parse_settings_page(item.text);
    if (step && is_of_set_up(*step)) to.push_back(*step);
    else keys.bad("set_up", item.line, "holds something that is no step of the set-up", "take it away");
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
    to.measured = of_screen.number("diagonal_inches", 5, 100, to.diagonal_inches) || to.measured;
    of_screen.accept("orientation");
    Reach reach = to.reach;
    of_screen.choice<Reach>("reach", kReaches, reach);
    set_reach(to, reach);
    of_screen.percent("brightness", kLeastBrightness, to.brightness);
    of_screen.choice<bool>("asleep", kAsleep, to.switches_off);
    of_screen.finish();
  }
  if (const JsonValue* evening = keys.take("evening", JsonValue::Kind::object))
    read_evening(*evening, sink, to.evening);
  if (const JsonValue* timeouts = keys.take("timeouts", JsonValue::Kind::object)) {
    read_timeouts(*timeouts, sink, to.timeouts);
  }
  if (const JsonValue* printer = keys.take_any("printer")) read_printer(*printer, sink, to.printer);
  if (const JsonValue* hours = keys.take_any("hours")) read_hours(*hours, sink, to.hours);
  if (const JsonValue* sound = keys.take("sound", JsonValue::Kind::object)) {
    Keys of_sound(*sound, sink, "sound.");
    of_sound.percent("volume", kLeastSound, to.sound);
    of_sound.finish();
  }
  if (const JsonValue* name = keys.take("clinic_name", JsonValue::Kind::string)) to.clinic_name = name->text;
  keys.language("clinic_language", to.clinic_language);
  if (const JsonValue* steps = keys.take("set_up", JsonValue::Kind::array)) read_steps(keys, *steps, to.set_up);
  read_pin(keys, to);
  if (const JsonValue* updates = keys.take("updates", JsonValue::Kind::object)) {
    Keys of_updates(*updates, sink, "updates.");
    of_updates.choice<bool>("approval", kApprovals, to.staff_approve_updates);
    of_updates.finish();
  }
  keys.finish();
}

}  // namespace

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

Result<LoadedConfig> load_config(const std::string& path, Settings defaults) {
  const auto text = read_plain_file(path);
  if (!text) return fail("usage.unreadable", path + " cannot be read; name a kiosk.json that exists and may be read");
  LoadedConfig loaded{std::move(defaults), {}, {}};
  FindingSink sink(loaded.findings, path);
  // It may have held the PIN: a kiosk whose file was damaged is not a new one, which anybody may set up.
  const bool unknown_before = std::exchange(loaded.settings.pin_unknown, true);
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
  loaded.settings.pin_unknown = unknown_before;
  read_settings(json->value, sink, loaded.settings);
  return loaded;
}

Result<LoadedConfig> configured(const Options& options, Settings defaults, const ConfigPlaces& places) {
  LoadedConfig all{std::move(defaults), {}, {}};
  const auto take = [&](LoadedConfig loaded) {
    all.settings = std::move(loaded.settings);
    all.findings.insert(all.findings.end(), loaded.findings.begin(), loaded.findings.end());
  };
  // Where it may be absent. One that cannot be read is a finding.
  const auto take_where_there = [&](const std::string& place) {
    std::error_code error;
    if (place.empty() || (!fs::exists(place, error) && !error)) return;
    if (auto loaded = load_config(place, all.settings)) return take(std::move(*loaded));
    all.settings.pin_unknown = true;
    all.findings.push_back({Severity::error, "config.unreadable", place, 0, "this file cannot be read",
                            "mend its permissions, or take it away"});
  };
  const bool installed = options.config.empty() && !options.headless();
  if (!options.config.empty()) {
    auto loaded = load_config(options.config, all.settings);
    if (!loaded) return tl::unexpected(loaded.error());
    take(std::move(*loaded));
  } else if (installed) {
    take_where_there(places.administrator);
  }
  all.base = all.settings;
  if (!options.config_saved.empty()) take_where_there(options.config_saved);
  else if (installed) take_where_there(places.saved);
  const std::string& own = !options.local.empty() ? options.local : installed ? places.local : options.local;
  LoadedLocal local = load_local(own);
  all.settings.local = std::move(local.local);
  all.findings.insert(all.findings.end(), local.findings.begin(), local.findings.end());
  return all;
}

}  // namespace kiosk
