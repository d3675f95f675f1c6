// What is set at the screen, as it is saved and read again.
#include "platform/settings_json.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "platform/config.h"
#include "support/json_schema.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

Settings read_back(const std::string& text, const Settings& base) {
  const TempDir folder;
  const std::string path = folder.string() + "/kiosk.json";
  std::ofstream(path) << text;
  const auto config = load_config(path, base);
  REQUIRE(config);
  for (const Finding& finding : config->findings) FAIL_CHECK(finding.what);
  return config->settings;
}

Settings all_set() {
  Settings now;
  now.clinic_name = "Harbour “North” Clinic ";
  now.clinic_language = LanguageTag{"ar"};
  now.region = "US";
  now.time_zone = "America/Denver";
  now.languages = {LanguageTag{"ar"}, LanguageTag{"en"}};
  now.preferences.language = LanguageTag{"ar"};
  now.diagonal_inches = 31.5;
  now.measured = true;
  set_reach(now, Reach::low);
  now.brightness = 70;
  now.sound = 30;
  now.hours.emplace();
  now.hours->days[0] = DaySpan{7 * 60 + 15, 19 * 60};
  now.hours->days[6] = DaySpan{20 * 60, 2 * 60};
  now.printer = {PrinterSettings::Language::ipp, "desk", true, PaperKind::letter};
  now.staff_approve_updates = true;
  now.pin_hash = "$argon2id$v=19$m=16384,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  now.set_up = {SettingsPage::languages, SettingsPage::pin};
  return now;
}

}  // namespace

TEST_CASE("settings: all that is set at the screen is read again as it was, and is what the schema takes") {
  const Settings now = all_set();
  const std::string text = settings_json("", Settings{}, now);
  const Settings read = read_back(text, Settings{});
  CHECK(read.clinic_name == "Harbour “North” Clinic");
  CHECK(read.clinic_language == now.clinic_language);
  CHECK(read.region == now.region);
  CHECK(read.time_zone == now.time_zone);
  CHECK(read.languages == now.languages);
  CHECK(read.preferences == now.preferences);
  CHECK(read.diagonal_inches == now.diagonal_inches);
  CHECK(read.measured);
  CHECK(read.reach == Reach::low);
  CHECK(read.brightness == 70);
  CHECK(read.sound == 30);
  CHECK(read.hours == now.hours);
  CHECK(read.printer == now.printer);
  CHECK(read.staff_approve_updates);
  CHECK(read.pin_hash == now.pin_hash);
  CHECK(read.set_up == now.set_up);
  const JsonSchema schema(std::string(KIOSK_SOURCE_DIR) + "/deploy/schemas/kiosk.json");
  CHECK(schema.errors(nlohmann::json::parse(text)).empty());
  // The same settings, the same bytes.
  CHECK(settings_json(text, Settings{}, now) == text);
}

TEST_CASE("settings: only what differs is written, so that what the administrator sets later still counts") {
  CHECK(settings_json("", Settings{}, Settings{}) == "{}\n");
  Settings now;
  now.brightness = 80;
  CHECK(nlohmann::json::parse(settings_json("", Settings{}, now)) ==
        nlohmann::json::parse(R"({"screen": {"brightness": 80}})"));
}

TEST_CASE("settings: what the screen does not know stays in the file, and what it once wrote is written on") {
  Settings base;
  base.region = "GB-SCT";
  Settings now = base;
  now.region = "GB-SCT";
  const auto json = nlohmann::json::parse(settings_json(
      R"({"timeouts": {"usual_s": 90}, "region": "US", "screen": {"orientation": "landscape"}})", base, now));
  CHECK(json.at("timeouts").at("usual_s") == 90);
  CHECK(json.at("region") == "GB-SCT");
  CHECK(json.at("screen").at("orientation") == "landscape");
}

TEST_CASE("settings: an administrator's hours and printer can be taken away at the screen") {
  Settings base;
  base.hours.emplace();
  base.printer.address = "desk";
  const std::string text = settings_json("", base, Settings{});
  const Settings read = read_back(text, base);
  CHECK_FALSE(read.hours);
  CHECK(read.printer.address.empty());
}

TEST_CASE("settings: a saved file that is broken is begun anew") {
  Settings now;
  now.region = "US";
  for (const char* broken : {"{", "[]", "null", "\xff", "{\"screen\": 1}"}) {
    CAPTURE(std::string(broken));
    CHECK(read_back(settings_json(broken, Settings{}, now), Settings{}).region == "US");
  }
}

TEST_CASE("settings: what was set at the screen lies over --config, and the base is without it") {
  const TempDir folder;
  const std::string base = folder.string() + "/kiosk.json";
  const std::string saved = folder.string() + "/saved.json";
  std::ofstream(base) << R"({"region": "GB-SCT", "clinic_name": "A"})";
  Options options;
  options.config = base;
  options.config_saved = saved;
  auto config = configured(options, {});
  REQUIRE(config);
  CHECK(config->settings.region == "GB-SCT");
  std::ofstream(saved) << R"({"region": "US"})";
  config = configured(options, {});
  REQUIRE(config);
  CHECK(config->settings.region == "US");
  CHECK(config->settings.clinic_name == "A");
  CHECK(config->base.region == "GB-SCT");
}

}  // namespace kiosk::test
