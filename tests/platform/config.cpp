// kiosk.json (INTERFACE.md "Configuration"): what it sets, and that no mistake in it costs more than itself.
#include "platform/config.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "platform/headless.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

std::string write(const TempDir& folder, const std::string& name, const std::string& text) {
  const std::string path = (folder.path() / name).string();
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

LoadedConfig loaded(const std::string& text, const Settings& defaults = {}) {
  const TempDir folder;
  const std::string path = write(folder, "kiosk.json", text);
  auto config = load_config(path, defaults);
  REQUIRE(config);
  for (const Finding& finding : config->findings) {
    CHECK(finding.file == path);
    CHECK(!finding.remedy.empty());
  }
  return *config;
}

std::string said(const LoadedConfig& config) {
  std::string all;
  for (const Finding& finding : config.findings) {
    all += std::to_string(finding.line) + " " + finding.code + ": " + finding.what + " -> " + finding.remedy + "\n";
  }
  return all;
}

bool same(const Settings& a, const Settings& b) {
  const auto times = [](const Timeouts& t) {
    return std::vector{t.usual,   t.help,  t.article_least, t.article_most, t.sensitive,  t.after_audio,
                       t.warning, t.cover, t.slide_base,    t.slide_word,   t.slide_least};
  };
  return a.preferences == b.preferences && a.languages == b.languages && a.region == b.region &&
         a.time_zone == b.time_zone && a.diagonal_inches == b.diagonal_inches && times(a.timeouts) == times(b.timeouts);
}

const char* const kWhole = R"({
  "$schema": "deploy/schemas/kiosk.json",
  "clinic_name": "Harbour Clinic",
  "region": "GB-SCT",
  "languages": ["en", "ar", "zh-Hans"],
  "default_language": "ar",
  "clinic_language": "en",
  "time_zone": "Europe/London",
  "screen": { "diagonal_inches": 32.5, "orientation": "portrait", "reach": "low" },
  "theme": "evening",
  "evening": { "from": "18:30", "to": "07:15" },
  "text_size": "large",
  "reduced_motion": true,
  "timeouts": { "usual_s": 90, "help_s": 180, "sensitive_s": 30, "after_audio_s": 45, "cover_s": 40, "warning_s": 20,
                "article_least_s": 100, "article_most_s": 300 },
  "printer": { "uri": "ipp://192.0.2.7/ipp/print", "paper": "letter" },
  "hours": [{"days": "mon-fri", "from": "07:30", "to": "19:00"}, {"days": "sat", "from": "20:00", "to": "02:00"}],
  "sound": {"volume": 40}, "pin": "$argon2id$v=19$m=16384,t=3,p=1$c29tZXNhbHQ$aGFzaA", "updates": {"approval": "staff"}
})";

TEST_CASE("kiosk.json sets what it names, keys for later are accepted in silence") {
  const LoadedConfig config = loaded(kWhole);
  CHECK_MESSAGE(config.findings.empty(), said(config));
  const Settings& s = config.settings;
  CHECK(s.region == "GB-SCT");
  CHECK(s.languages == std::vector<LanguageTag>{{"en"}, {"ar"}, {"zh-Hans"}});
  CHECK(s.preferences == Preferences{{"ar"}, TextSize::large, Theme::evening, true, true, false});
  CHECK(s.evening == Evening{18 * 60 + 30, 7 * 60 + 15});
  CHECK(s.measured);
  CHECK(s.clinic_name == "Harbour Clinic");
  CHECK(s.clinic_language == LanguageTag{"en"});
  CHECK(s.reach == Reach::low);
  CHECK(s.sound == 40);
  REQUIRE(s.hours);
  CHECK(s.hours->days[4] == DaySpan{7 * 60 + 30, 19 * 60});
  CHECK(s.hours->days[5] == DaySpan{20 * 60, 2 * 60});
  CHECK_FALSE(s.hours->days[6]);
  CHECK(s.time_zone == "Europe/London");
  CHECK(s.diagonal_inches == 32.5);
  CHECK(s.printer ==
        PrinterSettings{PrinterSettings::Language::ipp, "ipp://192.0.2.7/ipp/print", false, PaperKind::letter});
  CHECK(s.staff_approve_updates);
  CHECK(s.pin_hash.starts_with("$argon2id$"));
  CHECK(s.timeouts.usual == Millis{90'000});
  CHECK(s.timeouts.help == Millis{180'000});
  CHECK(s.timeouts.sensitive == Millis{30'000});
  CHECK(s.timeouts.after_audio == Millis{45'000});
  CHECK(s.timeouts.cover == Millis{40'000});
  CHECK(s.timeouts.warning == Millis{20'000});
  CHECK(s.timeouts.article_least == Millis{100'000});
  CHECK(s.timeouts.article_most == Millis{300'000});
}

TEST_CASE("kiosk.json never holds the digits of a PIN: what is no hash is refused, and nobody is let in by it") {
  for (const char* pin : {"\"1234\"", "1234", "\"$argon2i$v=19$x\""}) {
    const LoadedConfig config = loaded(std::string("{\"pin\": ") + pin + "}");
    CHECK(config.settings.pin_hash.empty());
    CHECK(config.findings.size() == 1);
  }
}

TEST_CASE("what kiosk.json does not name stays as it was") {
  Settings defaults;
  defaults.region = "US";
  defaults.preferences.theme = Theme::contrast;
  defaults.timeouts.usual = Millis{77'000};
  CHECK(same(loaded("{}", defaults).settings, defaults));
  const LoadedConfig one = loaded(R"({"timeouts": {"help_s": 200}})", defaults);
  CHECK(one.findings.empty());
  CHECK_FALSE(one.settings.staff_approve_updates);
  CHECK(one.settings.timeouts.usual == Millis{77'000});
  CHECK(one.settings.timeouts.help == Millis{200'000});
}

TEST_CASE("INTERFACE Configuration: a bad value is named with its line and remedy, and costs only itself") {
  struct Bad {
    const char* value;
    const char* what;
    const char* remedy;
  };
  const Bad all[] = {
      {R"("region": "FR")", "\"region\" is none", "GB-NIR"},
      {R"("region": 7)", "\"region\" is a number", "a text"},
      {R"("languages": "en")", "\"languages\" is a text", "a list"},
      {R"("languages": ["English please"])", "\"languages\" holds", "zh-Hans"},
      {R"("languages": [null])", "\"languages\" holds", "zh-Hans"},
      {R"("default_language": "English please")", "\"default_language\" is no language tag", "zh-Hans"},
      {R"("time_zone": "Europe/Nowhere")", "\"time_zone\" is no time zone", "Europe/London"},
      {R"("time_zone": "GMT+5")", "\"time_zone\" is no time zone", "Europe/London"},
      {R"("time_zone": "")", "\"time_zone\" is no time zone", "Europe/London"},
      {R"("theme": "night")", "\"theme\" is none", "day, contrast, evening"},
      {R"("text_size": null)", "\"text_size\" is null", "a text"},
      {R"("reduced_motion": "yes")", "\"reduced_motion\" is a text", "true or false"},
      {R"("screen": [])", "\"screen\" is a list", "an object"},
      {R"("screen": {"diagonal_inches": 4.9})", "\"screen.diagonal_inches\" is 4.9", "from 5 to 100"},
      {R"("screen": {"diagonal_inches": 101})", "\"screen.diagonal_inches\" is 101", "from 5 to 100"},
      {R"("screen": {"reach": "high"})", "\"screen.reach\" is none", "usual, low"},
      {R"("evening": {"from": "24:00", "to": "07:00"})", "\"evening.from\" is no time of day", "19:00"},
      {R"("evening": {"from": "18:00", "to": "7:00"})", "\"evening.to\" is no time of day", "19:00"},
      {R"("timeouts": 60)", "\"timeouts\" is a number", "an object"},
      {R"("timeouts": {"warning_s": 19})", "\"timeouts.warning_s\" is 19 seconds", "from 20 to 120"},
      {R"("timeouts": {"usual_s": 1e300})", "\"timeouts.usual_s\" is 1", "from 30 to 600"},
      {R"("timeouts": {"help_s": 60.5})", "\"timeouts.help_s\" is 60.5 seconds", "a whole number"},
      {R"("timeouts": {"sensitive_s": -45})", "\"timeouts.sensitive_s\" is -45 seconds", "from 20 to 120"},
      {R"("timeouts": {"article_most_s": 60})", "is more than \"timeouts.article_most_s\"", "smaller"},
  };
  for (const Bad& bad : all) {
    CAPTURE(bad.value);
    const LoadedConfig config = loaded("{\n  \"$schema\": \"x\",\n\n  " + std::string(bad.value) + "\n}");
    REQUIRE_MESSAGE(config.findings.size() == 1, said(config));
    const Finding& finding = config.findings.front();
    CHECK(finding.code == "config.bad_value");
    CHECK(finding.line == 4);
    CHECK_MESSAGE(finding.what.find(bad.what) != std::string::npos, finding.what);
    CHECK_MESSAGE(finding.remedy.find(bad.remedy) != std::string::npos, finding.remedy);
    CHECK(same(config.settings, Settings{}));
  }
}

TEST_CASE("W 2.2.1: the bounds themselves are allowed, one second beyond is not") {
  CHECK(loaded(R"({"timeouts": {"warning_s": 20}})").settings.timeouts.warning == Millis{20'000});
  CHECK(loaded(R"({"timeouts": {"warning_s": 120}})").settings.timeouts.warning == Millis{120'000});
  CHECK(loaded(R"({"timeouts": {"warning_s": 121}})").settings.timeouts.warning == Timeouts{}.warning);
  CHECK(loaded(R"({"screen": {"diagonal_inches": 5}})").settings.diagonal_inches == 5);
  CHECK(loaded(R"({"screen": {"diagonal_inches": 100}})").settings.diagonal_inches == 100);
}

TEST_CASE("one bad language costs only itself, and none is said twice") {
  const LoadedConfig config = loaded(R"({"languages": ["en", "so!", "ar", "en"]})");
  CHECK(config.findings.size() == 1);
  CHECK(config.settings.languages == std::vector<LanguageTag>{{"en"}, {"ar"}});
}

TEST_CASE("INTERFACE Configuration: an unknown key is named with its line, at every depth") {
  const LoadedConfig config =
      loaded("{\n\"colour\": 1,\n\"screen\": {\n\"inches\": 20},\n\"timeouts\": {\n\n\"idle_s\": 9}}");
  REQUIRE_MESSAGE(config.findings.size() == 3, said(config));
  const std::string all = said(config);
  CHECK_MESSAGE(all.find("4 config.unknown_key: \"screen.inches\"") != std::string::npos, all);
  CHECK_MESSAGE(all.find("7 config.unknown_key: \"timeouts.idle_s\"") != std::string::npos, all);
  CHECK_MESSAGE(all.find("2 config.unknown_key: \"colour\"") != std::string::npos, all);
  CHECK(same(config.settings, Settings{}));
}

TEST_CASE("a file that is no JSON object gives the defaults and one finding with its line") {
  struct Broken {
    std::string text;
    int line;
    const char* code;
  };
  const Broken all[] = {{"", 1, "json.syntax"},
                        {"{\n\"region\": \"US\",\n}", 3, "json.syntax"},
                        {"\n[]", 2, "json.wrong_type"},
                        {"{\n\"region\": \"\xFF\"}", 2, "text.invalid_utf8"},
                        {std::string(kMaxConfigBytes + 1, ' '), 0, "config.too_large"}};
  for (const Broken& broken : all) {
    CAPTURE(broken.code);
    const LoadedConfig config = loaded(broken.text);
    REQUIRE_MESSAGE(config.findings.size() == 1, said(config));
    CHECK(config.findings.front().code == broken.code);
    CHECK(config.findings.front().line == broken.line);
    CHECK(same(config.settings, Settings{}));
  }
}

TEST_CASE("a path that cannot be read is wrong usage: exit code 2") {
  const TempDir folder;
  for (const std::string& path :
       {folder.string(), folder.string() + "/none.json", std::string("/dev/null"), std::string()}) {
    CAPTURE(path);
    const auto config = load_config(path, {});
    REQUIRE(!config);
    CHECK(exit_code(config.error()) == 2);
    CHECK(config.error().message.find(path) != std::string::npos);
  }
}

TEST_CASE("no cut or changed byte of kiosk.json brings the kiosk down, and settings keep within their bounds") {
  const std::string whole = kWhole;
  std::mt19937 random(7);
  for (std::size_t i = 0; i < 2000; ++i) {
    std::string text = whole;
    if (i < whole.size()) {
      text.resize(i);
    } else {
      text[random() % text.size()] = static_cast<char>(random() % 256);
    }
    const TempDir folder;
    const auto config = load_config(write(folder, "kiosk.json", text), {});
    REQUIRE(config);
    CHECK(config->settings.timeouts.warning >= Millis{20'000});
    CHECK(config->settings.timeouts.article_least <= config->settings.timeouts.article_most);
    CHECK(config->settings.diagonal_inches >= 5);
  }
}

TEST_CASE("what was set on the screen goes over what the administrator wrote, without files nothing is said") {
  const TempDir folder;
  ConfigPlaces places{(folder.path() / "etc.json").string(), (folder.path() / "var.json").string()};
  const auto none = configured({}, {}, places);
  REQUIRE(none);
  CHECK(none->findings.empty());
  CHECK(same(none->settings, Settings{}));

  write(folder, "etc.json", R"({"region": "US", "theme": "contrast"})");
  write(folder, "var.json", "{\"theme\": \"evening\",\n\"oops\": 1}");
  const auto both = configured({}, {}, places);
  REQUIRE(both);
  CHECK(both->settings.region == "US");
  CHECK(both->settings.preferences.theme == Theme::evening);
  REQUIRE(both->findings.size() == 1);
  CHECK(both->findings.front().file == places.saved);
  CHECK(both->findings.front().line == 2);

  SUBCASE("a broken one of the two leaves the other") {
    write(folder, "var.json", "{");
    const auto broken = configured({}, {}, places);
    REQUIRE(broken);
    CHECK(broken->settings.preferences.theme == Theme::contrast);
    CHECK(broken->findings.size() == 1);
  }
  SUBCASE("one that cannot be read is a finding: the kiosk starts") {
    places.saved = folder.string();
    const auto unreadable = configured({}, {}, places);
    REQUIRE(unreadable);
    CHECK(unreadable->settings.preferences.theme == Theme::contrast);
    REQUIRE(unreadable->findings.size() == 1);
    CHECK(unreadable->findings.front().code == "config.unreadable");
  }
  SUBCASE("headless they are left alone: a picture does not depend on the machine") {
    Options options;
    options.screenshot = "x.png";
    const auto headless = configured(options, {}, places);
    REQUIRE(headless);
    CHECK(same(headless->settings, Settings{}));
  }
  SUBCASE("--config stands alone, headless too") {
    Options options;
    options.describe = "-";
    options.config = write(folder, "own.json", R"({"region": "GB-WLS"})");
    const auto own = configured(options, {}, places);
    REQUIRE(own);
    CHECK(own->settings.region == "GB-WLS");
    CHECK(own->settings.preferences.theme == Theme::day);
    options.config = folder.string() + "/none.json";
    CHECK(!configured(options, {}, places));
  }
}

TEST_CASE("a printer: a device's address, a queue, a receipt printer, what is wrong leaves none") {
  const auto printer = [](const std::string& text) { return loaded("{\"printer\": " + text + "}").settings.printer; };
  using Language = PrinterSettings::Language;
  CHECK(printer(R"({"queue": "desk"})") == PrinterSettings{Language::ipp, "desk", true, PaperKind::a4});
  CHECK(printer(R"({"uri": "file:///dev/usb/lp0"})") ==
        PrinterSettings{Language::escpos, "file:///dev/usb/lp0", false, PaperKind::roll80});
  CHECK(printer(R"({"queue": "slips", "language": "escpos"})") ==
        PrinterSettings{Language::escpos, "slips", true, PaperKind::roll80});
  for (const char* bad : {R"({})", R"({"uri": "http://x/"})", R"({"uri": "ipp://"})", R"({"queue": "a/b"})",
                          R"({"queue": ""})", R"({"uri": "ipp://x/", "queue": "y"})"}) {
    CAPTURE(bad);
    CHECK(printer(bad) == PrinterSettings{});
    CHECK_FALSE(loaded(std::string("{\"printer\": ") + bad + "}").findings.empty());
  }
  CHECK_FALSE(loaded(R"({"printer": {"uri": "file:///dev/usb/lp0", "paper": "a4"}})").findings.empty());
}

}  // namespace
}  // namespace kiosk::test
