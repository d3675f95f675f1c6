#include "platform/log.h"

#include <doctest/doctest.h>

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
