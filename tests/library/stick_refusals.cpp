// Every refusal of a stick has its row and its words (issue of the stick: "a table holds every refusal").
#include "library/stick_refusals.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "library/labels.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

// What the rooms that face a stick can say: fail("code" and Error{"code".
std::set<std::string> codes_of_sticks() {
  std::set<std::string> found;
  static const std::regex kCode("(?:fail\\(|Error\\{)\\s*\"([a-z_]+\\.[a-z_]+)\"");
  for (const char* room : {"bundle", "store", "sync"}) {
    const fs::path folder = fs::path(KIOSK_SOURCE_DIR) / "kiosk" / room;
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() != ".cpp") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string text(std::istreambuf_iterator<char>(in), {});
      for (std::sregex_iterator at(text.begin(), text.end(), kCode), end; at != end; ++at) found.insert((*at)[1]);
    }
  }
  return found;
}

// What belongs to publishers, to requests and to forms: no stick is ever refused by it.
bool is_of_a_stick(const std::string& code) {
  static const std::set<std::string> kOthers{"answer", "request", "news",     "json", "key",    "pack",   "sign",
                                             "config", "report",  "receipts", "line", "socket", "sticks", "clock"};
  return !kOthers.contains(code.substr(0, code.find('.')));
}

TEST_CASE(
    "stick refusals: each code that a stick can cause has a row, what nobody thought of is the screen's own trouble") {
  const std::set<std::string> codes = codes_of_sticks();
  CHECK(codes.size() > 30);
  for (const std::string& code : codes) {
    if (is_of_a_stick(code)) CHECK_MESSAGE(!stick_refusal(code).code.empty(), code);
  }
  CHECK(stick_refusal("weather.bad").what == "stick.screen.what");
  CHECK(stick_refusal("").what == "stick.screen.what");
}

TEST_CASE(
    "stick refusals: every row says what happened and what to do, in every language of the interface, shortly and "
    "without blame") {
  std::set<std::string_view> codes;
  for (const StickRefusal& row : stick_refusals()) {
    CAPTURE(row.code);
    CHECK(codes.insert(row.code).second);
    for (const LabelLanguage& language : label_languages()) {
      CAPTURE(language.tag.value);
      const Words what = label(nullptr, language.tag, row.what, {{"n", "12"}});
      const Words remedy = label(nullptr, language.tag, row.remedy);
      CHECK(what.language == language.tag);
      CHECK(remedy.language == language.tag);
      CHECK(what.text != remedy.text);
      CHECK(what.text.size() < 160);
      CHECK(remedy.text.size() < 160);
      CHECK(what.text.find('{') == std::string::npos);
      CHECK(what.text.find("should") == std::string::npos);
      CHECK(remedy.text.find("should") == std::string::npos);
    }
  }
}

TEST_CASE("stick refusals: the twelve that a receptionist meets each have words of their own") {
  std::set<std::string_view> said;
  for (const char* code : {"bundle.none", "bundle.other_product", "signature.missing", "signature.unknown_key",
                           "signature.revoked_key", "release.lower", "object.damaged", "stick.removed", "source.failed",
                           "store.no_room", "stick.file_system", "signature.bad"})
    CHECK_MESSAGE(said.insert(stick_refusal(code).what).second, code);
}

}  // namespace
}  // namespace kiosk::test
