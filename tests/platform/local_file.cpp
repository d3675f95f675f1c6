// local.json: read, written, and what no mistake in it may do.
#include "platform/local_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "support/json_schema.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

using Days = LocalContact::Days;

LoadedLocal load_text(const std::string& text) {
  const TempDir folder;
  const std::string path = folder.string() + "/local.json";
  std::ofstream(path) << text;
  return load_local(path);
}

}  // namespace

TEST_CASE("local.json: what is written is read again, and is what the schema takes") {
  const LocalContacts local{
      {{"clinic-own-1", "Parents “room”", "01632 960 123", Days::weekdays, 9 * 60 + 15, 17 * 60, {2026, 12, 1}},
       {"clinic-own-3", "Desk", "01632 960 124", Days::always, 9 * 60, 17 * 60, {}}},
      {{"samaritans", "116123", {2026, 11, 30}}},
      {{"cry-sis", "08004480737", {2026, 12, 2}}}};
  const std::string text = local_json(local);
  const LoadedLocal read = load_text(text);
  CHECK(read.findings.empty());
  CHECK(read.local == local);
  const JsonSchema schema(std::string(KIOSK_SOURCE_DIR) + "/deploy/schemas/local.json");
  CHECK(schema.errors(nlohmann::json::parse(text)).empty());
}

TEST_CASE("local.json: a file that is not there is empty, one that is broken is named and empty") {
  CHECK(load_local("/nowhere/local.json").findings.empty());
  for (const char* text : {"", "{", "[]", "1", "{\"contacts\": 1}", "{\"contacts\": [1]}", "{\"dialled\": [{}]}",
                           "{\"wrong\": [{}]}", "{\"x\": 1}"}) {
    CAPTURE(std::string(text));
    const LoadedLocal read = load_text(text);
    CHECK(read.local.empty());
    CHECK_FALSE(read.findings.empty());
    for (const Finding& finding : read.findings) CHECK_FALSE(finding.remedy.empty());
  }
}

TEST_CASE("local.json: a mistake costs the contact that it is in (CARE E2)") {
  const LoadedLocal read = load_text(R"({"contacts": [
    {"id": "clinic-own-1", "name": "A", "number": "0800 138 7777"},
    {"id": "samaritans", "name": "B", "number": "01632 960 123"},
    {"id": "clinic-own-2", "name": "", "number": "01632 960 123"},
    {"id": "clinic-own-3", "name": "C", "number": "12"},
    {"id": "clinic-own-4", "name": "D", "number": "01632 960 123"},
    {"id": "clinic-own-4", "name": "E", "number": "01632 960 124"}]})");
  REQUIRE(read.local.own.size() == 1);
  CHECK(read.local.own.front().name == "D");
  CHECK(read.findings.size() == 5);
}

}  // namespace kiosk::test
