#include "platform/log.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

using kiosk::log_line;
using kiosk::LogLevel;

TEST_CASE("An entry is one line of keys and values") {
  CHECK(log_line(LogLevel::warning, "speech.failed", {{"code", "speech.no_device"}, {"tries", "3"}}) ==
        "warning speech.failed code=speech.no_device tries=3");
  CHECK(log_line(LogLevel::info, "start", {}) == "info start");
  CHECK(log_line(LogLevel::error, "load", {{"path", "/a b/\"c\""}, {"empty", ""}}) ==
        "error load path=\"/a b/\\\"c\\\"\" empty=\"\"");
}

TEST_CASE("A value cannot forge a line nor drive a terminal") {
  const std::string line = log_line(LogLevel::error, "load", {{"message", "a\nerror forged\x1b[2J\x7f"}});
  CHECK(line == "error load message=\"a?error forged?[2J?\"");
}

TEST_CASE("An entry has a bounded length and ends at a whole character") {
  std::string stars;
  while (stars.size() < 100'000) stars += "\u2605";
  for (const char* event : {"x", "xy", "xyz"}) {
    const std::string line = log_line(LogLevel::info, event, {{"v", stars}, {"w", stars}});
    CHECK(line.size() <= kiosk::kLogLine);
    CHECK(line.size() > kiosk::kLogLine - 6);
    CHECK(line.substr(line.size() - 6) == "\u2605...");
  }
}

TEST_CASE("A storm of one event is counted, not written, and takes no other's place") {
  kiosk::LogRate rate;
  int written = 0;
  for (int i = 0; i < 10'000; ++i) written += rate.pass("storm", kiosk::Monotonic{i}) ? 1 : 0;
  CHECK(written == kiosk::kLogBurst);
  CHECK(rate.pass("other", kiosk::Monotonic{10'000}) == 0U);
  // In the next minute it is heard again, and how much was missed.
  CHECK(rate.pass("storm", kiosk::Monotonic{70'000}) == 10'000U - kiosk::kLogBurst);
  CHECK(rate.pass("storm", kiosk::Monotonic{70'001}) == 0U);
}

TEST_CASE("However many kinds of events there are, what is remembered of them is bounded") {
  kiosk::LogRate rate;
  int written = 0;
  for (int i = 0; i < 10'000; ++i) written += rate.pass("kind " + std::to_string(i), kiosk::Monotonic{0}) ? 1 : 0;
  CHECK(written < 100);
}

// Calls of log() as the source has them, each up to its end.
static std::vector<std::string> log_calls_in(const std::string& source) {
  std::vector<std::string> out;
  for (std::size_t at = source.find("log(LogLevel::"); at != std::string::npos;
       at = source.find("log(LogLevel::", at + 1))
    out.push_back(source.substr(at, source.find(";\n", at) - at));
  return out;
}

// What could be a visitor's: where they are, what they opened, typed, kept or printed.
static bool tells_of_a_visitor(const std::string& call) {
  static const std::regex forbidden(
      R"(route|shown\(|ground\(|visit|trail|\.item|\bitem\b|\bid\b|\.id\b|words|query|text|title|language|order|payload|pin\b.*digits)",
      std::regex::icase);
  return std::regex_search(call, forbidden);
}

TEST_CASE("CARE D1: no call of the log carries a route, an id or a word of a visitor") {
  std::size_t calls = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(KIOSK_SOURCE_DIR "/kiosk")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(in), {}};
    for (const std::string& call : log_calls_in(source)) {
      ++calls;
      CHECK_MESSAGE(!tells_of_a_visitor(call), entry.path().filename().string() << ": " << call);
    }
  }
  CHECK(calls > 10);
  // The control.
  CHECK(tells_of_a_visitor(
      log_calls_in("log(LogLevel::info, \"opened\", {{\"what\", to_string(shown(state))}});\n").at(0)));
  CHECK(tells_of_a_visitor(log_calls_in("log(LogLevel::info, \"opened\", {{\"article\", article.id}});\n").at(0)));
}
