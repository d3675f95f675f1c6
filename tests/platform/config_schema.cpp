// deploy/schemas/kiosk.json is for editors; the loader speaks for itself. Both say the same.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "platform/config.h"
#include "support/json_schema.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

using Json = nlohmann::json;

const std::string kSchema = std::string(KIOSK_SOURCE_DIR) + "/deploy/schemas/kiosk.json";

Json schema_json() {
  std::ifstream file(kSchema);
  REQUIRE(file.good());
  return Json::parse(file);
}

bool schema_takes(const Json& document) {
  static const JsonSchema schema(kSchema);
  return schema.errors(document).empty();
}

bool loader_takes(const Json& document) {
  const TempDir folder;
  const std::string path = folder.string() + "/kiosk.json";
  std::ofstream(path) << document;
  const auto config = load_config(path, {});
  REQUIRE(config);
  return config->findings.empty();
}

// A value of every setting that is a number: its bounds, and a step beyond each.
void check_bounds(const Json& of, const std::string& group, const std::string& key) {
  CAPTURE(key);
  const double step = of.at("type") == "integer" ? 1 : 0.5;
  const auto with = [&](double value) {
    Json document;
    document[group][key] = value;
    if (step == 1) document[group][key] = static_cast<int>(value);
    // These two bound each other as well.
    if (key == "article_least_s") document[group]["article_most_s"] = 1800;
    if (key == "article_most_s") document[group]["article_least_s"] = 30;
    return document;
  };
  const double least = of.at("minimum");
  const double most = of.at("maximum");
  for (const double value : {least, most}) {
    CHECK(schema_takes(with(value)));
    CHECK(loader_takes(with(value)));
  }
  for (const double value : {least - step, most + step}) {
    CHECK(!schema_takes(with(value)));
    CHECK(!loader_takes(with(value)));
  }
}

TEST_CASE("the schema of kiosk.json and the loader know the same keys, choices and bounds") {
  const Json properties = schema_json().at("properties");
  for (const auto& [key, value] : properties.items()) {
    CAPTURE(key);
    // Whatever is wrong with null, the loader must not call the key unknown.
    const TempDir folder;
    const std::string path = folder.string() + "/kiosk.json";
    std::ofstream(path) << Json{{key, nullptr}};
    const auto config = load_config(path, {});
    REQUIRE(config);
    for (const Finding& finding : config->findings) CHECK(finding.code == "config.bad_value");
    if (!value.contains("enum")) continue;
    for (const Json& choice : value.at("enum")) CHECK(loader_takes(Json{{key, choice}}));
  }
  for (const std::string group : {"screen", "sound", "timeouts"}) {
    for (const auto& [key, value] : properties.at(group).at("properties").items()) {
      if (value.contains("minimum")) check_bounds(value, group, key);
    }
  }
}

TEST_CASE("the schema of kiosk.json and the loader judge alike") {
  for (const char* text : {R"({})",
                           R"({"theme": "day"})",
                           R"({"theme": "night"})",
                           R"({"region": "US"})",
                           R"({"region": "FR"})",
                           R"({"languages": ["en", "zh-Hans"]})",
                           R"({"languages": ["English"]})",
                           R"({"languages": "en"})",
                           R"({"default_language": "e"})",
                           R"({"time_zone": ""})",
                           R"({"time_zone": 1})",
                           R"({"colour": 1})",
                           R"({"screen": {"inches": 1}})",
                           R"({"screen": 1})",
                           R"({"timeouts": {"usual_s": "60"}})",
                           R"({"timeouts": {"usual_s": 60.5}})",
                           R"({"timeouts": {"idle_s": 60}})",
                           R"({"reduced_motion": 1})",
                           R"({"reduced_motion": true})",
                           R"({"printer": {"uri": "ipp://x"}})",
                           R"({"printer": {"queue": "x", "paper": "roll80"}})",
                           R"({"printer": {"uri": "ipp://x", "queue": "y"}})",
                           R"({"printer": {"uri": "http://x"}})",
                           R"({"printer": {}})",
                           R"({"printer": {"uri": "ipp://x", "paper": "a5"}})",
                           R"({"updates": {"approval": "staff"}})",
                           R"({"updates": {"approval": "automatic"}})",
                           R"({"updates": {}})",
                           R"({"updates": "staff"})",
                           R"({"updates": {"approval": "nobody"}})",
                           R"({"updates": {"when": "night"}})",
                           R"({"printer": "none"})",
                           R"({"printer": "some"})",
                           R"({"hours": "always"})",
                           R"({"hours": "never"})",
                           R"({"hours": []})",
                           R"({"hours": [{"days": "mon-fri", "from": "07:30", "to": "19:00"}]})",
                           R"({"hours": [{"days": "fri,sat", "from": "20:00", "to": "02:00"}]})",
                           R"({"hours": [{"days": "mon-fri", "from": "07:30"}]})",
                           R"({"hours": [{"days": "weekdays", "from": "07:30", "to": "19:00"}]})",
                           R"({"hours": [{"days": "mon", "from": "24:00", "to": "19:00"}]})",
                           R"({"hours": ["mon"]})",
                           R"({"sound": {"volume": 60}})",
                           R"({"sound": {"volume": 5}})",
                           R"({"sound": {"loud": 60}})",
                           R"({"screen": {"reach": "table", "brightness": 80}})",
                           R"({"screen": {"asleep": "black"}})",
                           R"({"screen": {"asleep": "off"}})",
                           R"({"screen": {"asleep": true}})",
                           R"({"screen": {"brightness": 20}})",
                           R"({"set_up": ["languages", "clinic"]})",
                           R"({"set_up": ["check", "clock"]})",
                           R"({"set_up": ["menu"]})",
                           R"({"set_up": "all"})",
                           R"([])"}) {
    CAPTURE(std::string(text));
    CHECK(schema_takes(Json::parse(text)) == loader_takes(Json::parse(text)));
  }
}

TEST_CASE("the defaults that the schema names are those of the program") {
  const Json timeouts = schema_json().at("properties").at("timeouts").at("properties");
  const Timeouts now;
  const auto seconds = [&](const char* key) { return Millis{timeouts.at(key).at("default").get<int>() * 1000}; };
  CHECK(seconds("usual_s") == now.usual);
  CHECK(seconds("help_s") == now.help);
  CHECK(seconds("contacts_s") == now.contacts);
  CHECK(seconds("article_least_s") == now.article_least);
  CHECK(seconds("article_most_s") == now.article_most);
  CHECK(seconds("sensitive_s") == now.sensitive);
  CHECK(seconds("after_audio_s") == now.after_audio);
  CHECK(seconds("cover_s") == now.cover);
  CHECK(seconds("warning_s") == now.warning);
}

}  // namespace
}  // namespace kiosk::test
