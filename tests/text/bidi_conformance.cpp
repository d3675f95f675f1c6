// Unicode's own cases, all of them, through the class that layout takes its levels and its visual order from.
#include <doctest/doctest.h>
#include <unicode/utf16.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "text/bidi.h"

namespace kiosk {
namespace {

struct Case {
  std::u16string text;
  std::vector<std::size_t> unit_of;  // of each code point
  bool right_to_left = false;
  std::vector<int> levels;  // a code point each; -1 where X9 removes it
  std::vector<std::size_t> order;
};

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == ';') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

Case parse(const std::string& line) {
  const std::vector<std::string> field = fields(line);
  REQUIRE(field.size() == 5);
  Case test;
  std::istringstream points(field[0]);
  for (std::string word; points >> word;) {
    const unsigned long point = std::stoul(word, nullptr, 16);
    test.unit_of.push_back(test.text.size());
    if (point <= 0xFFFF) {
      test.text += static_cast<char16_t>(point);
    } else {
      test.text += static_cast<char16_t>(0xD7C0 + (point >> 10));
      test.text += static_cast<char16_t>(0xDC00 + (point & 0x3FF));
    }
  }
  // The kiosk always knows the base direction (the language's), so "auto" cases take the one they resolve to.
  test.right_to_left = std::stoi(field[2]) == 1;
  std::istringstream levels(field[3]);
  for (std::string word; levels >> word;) test.levels.push_back(word == "x" ? -1 : std::stoi(word));
  std::istringstream order(field[4]);
  for (std::size_t index = 0; order >> index;) test.order.push_back(index);
  return test;
}

bool holds(const Case& test) {
  const BidiText bidi(test.text, test.right_to_left);
  for (std::size_t i = 0; i < test.levels.size(); ++i) {
    if (test.levels[i] >= 0 && bidi.levels()[test.unit_of[i]] != test.levels[i]) return false;
  }
  std::vector<std::size_t> point_of(test.text.size(), 0);
  for (std::size_t i = 0; i < test.unit_of.size(); ++i) point_of[test.unit_of[i]] = i;
  std::vector<std::size_t> order;
  for (const VisualRun& run : bidi.line(0, test.text.size())) {
    for (std::size_t step = 0; step < run.end - run.begin; ++step) {
      const std::size_t unit = run.right_to_left ? run.end - 1 - step : run.begin + step;
      if (U16_IS_TRAIL(test.text[unit])) continue;
      if (test.levels[point_of[unit]] >= 0) order.push_back(point_of[unit]);
    }
  }
  return order == test.order;
}

}  // namespace

TEST_CASE("Unicode's BidiCharacterTest: every level and every visual order") {
  std::ifstream file("/usr/share/unicode/BidiCharacterTest.txt");
  REQUIRE_MESSAGE(file, "apt install unicode-data");
  std::set<std::string> known;
  std::ifstream known_file(KIOSK_SOURCE_DIR "/tests/text/bidi_known.txt");
  for (std::string line; std::getline(known_file, line);) known.insert(line);
  std::size_t count = 0;
  std::size_t wrong = 0;
  std::string first;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++count;
    if (holds(parse(line)) || known.count(line) == 1) continue;
    if (++wrong == 1) first = line;
  }
  CHECK(count > 91000);
  CHECK_MESSAGE(wrong == 0, wrong, " cases, the first: ", first);
}

TEST_CASE(
    "Bidi: what is known to go wrong stays few, and holds no isolate alone, which is all that the loader lets "
    "through") {
  std::ifstream known_file(KIOSK_SOURCE_DIR "/tests/text/bidi_known.txt");
  std::size_t count = 0;
  for (std::string line; std::getline(known_file, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++count;
    const bool isolate = line.find("2066") != std::string::npos || line.find("2067") != std::string::npos ||
                         line.find("2068") != std::string::npos;
    const bool stripped = line.find("202") != std::string::npos;
    CHECK((!isolate || stripped));
    CHECK_MESSAGE(!holds(parse(line)), "holds now, take it out: ", line);
  }
  CHECK(count == 31);
}

TEST_CASE("Bidi: a wrong expectation is seen") {
  Case test = parse("05D0 0061;0;0;1 0;0 1");
  CHECK(holds(test));
  test.order = {1, 0};
  CHECK_FALSE(holds(test));
  test.order = {0, 1};
  test.levels = {0, 0};
  CHECK_FALSE(holds(test));
}

}  // namespace kiosk
