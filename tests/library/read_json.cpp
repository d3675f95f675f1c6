#include "library/read_json.h"

#include <doctest/doctest.h>

#include <string>

#include "library/small_tree.h"

namespace kiosk {
namespace {

struct Read {
  std::optional<ReadJson> json;
  Findings findings;
};

Read read(std::string_view text, JsonEnd end = JsonEnd::end_of_text) {
  Read result;
  FindingSink sink(result.findings, "a.json");
  result.json = read_json(text, end, sink);
  return result;
}

TEST_CASE("each value knows its line") {
  const Read result = read("{\n  \"a\": [1,\n 2.5\n ],\n\n  \"b\": {\"c\": \"x\"},\n \"d\": true, \"e\": null\n}\n");
  REQUIRE(result.json);
  const JsonValue& root = result.json->value;
  CHECK(root.line == 1);
  CHECK(root.find("a")->line == 2);
  CHECK(root.find("a")->items[0].line == 2);
  CHECK(root.find("a")->items[1].line == 3);
  CHECK(root.find("a")->items[1].number == 2.5);
  CHECK_FALSE(root.find("a")->items[1].integer);
  CHECK(root.find("b")->line == 6);
  CHECK(root.find("b")->find("c")->text == "x");
  CHECK(root.find("d")->flag);
  CHECK(root.find("d")->line == 7);
  CHECK(root.find("e")->kind == JsonValue::Kind::null);
  CHECK(root.find("f") == nullptr);
  CHECK(result.findings.empty());
}

TEST_CASE("a mistake in the JSON is named with line and column") {
  const Read result = read("{\n  \"a\": 1\n  \"b\": 2\n}");
  CHECK_FALSE(result.json);
  test::expect(result.findings, Severity::error, "json.syntax", "a.json", 3);
  CHECK(result.findings[0].what.find("column 5") != std::string::npos);
}

TEST_CASE("what is not JSON gives a finding, never a value") {
  for (const std::string text : {"", " ", "{", "[1,]", "{\"a\":}", "nul", "\"\\ud800\"", "01", "{\"a\" 1}", "[1] 2",
                                 "\"a\nb\"", "1e999", "\xFF\xFE{}", "{\"a\":\"\xC3\"}", "//x\n{}", "'a'"}) {
    CAPTURE(text);
    const Read result = read(text);
    CHECK_FALSE(result.json);
    CHECK(result.findings.size() == 1);
    CHECK(result.findings.at(0).line >= 1);
  }
}

TEST_CASE("nesting is limited") {
  CHECK(read(std::string(64, '[') + std::string(64, ']')).json);
  const Read deep = read(std::string(65, '[') + std::string(65, ']'));
  CHECK_FALSE(deep.json);
  test::expect(deep.findings, Severity::error, "json.too_deep", "a.json", 1);
  CHECK(test::find(read(std::string(4'000'000, '[')).findings, "json.too_deep") != nullptr);
}

TEST_CASE("the number of values is limited") {
  std::string text = "[0";
  for (std::size_t i = 0; i < kMaxJsonValues; ++i) text += ",0";
  const Read result = read(text + "]");
  CHECK_FALSE(result.json);
  CHECK(test::find(result.findings, "json.too_large") != nullptr);
}

TEST_CASE("a repeated name is a finding, and the first one counts") {
  const Read result = read("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}");
  REQUIRE(result.json);
  CHECK(result.json->value.find("a")->number == 1);
  CHECK(result.json->value.members.size() == 2);
  test::expect(result.findings, Severity::error, "json.duplicate_key", "a.json", 3);
}

TEST_CASE("front matter ends where its object ends") {
  const Read result = read("{\"a\": \"}\"}\n\ntext", JsonEnd::anything);
  REQUIRE(result.json);
  CHECK(result.json->end == 10);
}

}  // namespace
}  // namespace kiosk
