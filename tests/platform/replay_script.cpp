// INTERFACE "Replay lines": what is read, and what is refused with its line.
#include "platform/replay_script.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

template <class Step>
Step only(std::string_view line) {
  const auto steps = parse_replay(line);
  REQUIRE_MESSAGE(steps, std::string(line));
  REQUIRE(steps->size() == 1);
  const auto* step = std::get_if<Step>(&steps->front().what);
  REQUIRE(step != nullptr);
  return *step;
}

}  // namespace

TEST_CASE("INTERFACE: every kind of replay line is read") {
  CHECK(only<step::Tap>(R"({"tap":"dock.help"})").id == "dock.help");
  CHECK(only<step::TapAt>(R"({"tap_at":[3,4.5]})").y == 4.5F);
  const auto down = only<step::Touch>(R"({"down":[1,2],"finger":3})");
  CHECK(down.kind == RawTouch::down);
  CHECK(down.finger == 3);
  CHECK(only<step::Touch>(R"({"move":[1,2]})").kind == RawTouch::move);
  CHECK(only<step::Touch>(R"({"up":[1,2]})").kind == RawTouch::up);
  CHECK(only<step::Key>(R"({"key":"right"})").name == "right");
  CHECK(only<step::Wait>(R"({"wait_ms":60000})").span == Millis(60'000));
  for (const char* state : {"paper_out", "offline", "ok"})
    CHECK(only<step::PrinterIs>(std::string(R"({"printer":")") + state + "\"}").state == state);
  CHECK(only<step::Headset>(R"({"headset":true})").plugged);
  CHECK(only<step::ClockIs>(R"({"clock":"2026-01-01T00:00:00Z"})").wall == WallTime(Millis(1'767'225'600'000)));
  CHECK(only<step::ContentIs>(R"({"content":"DIR"})").folder == "DIR");
  CHECK(only<step::StoreIs>(R"({"store":"DIR"})").folder == "DIR");
  const auto counts =
      only<step::CountsAre>(R"({"counts":[["2026-11-10","tips","opened",3],["2026-11-10","tips","taken",1]]})").counts;
  CHECK(counts == Counts{{{{2026, 11, 10}, "tips", effect::Count::Kind::opened}, 3},
                         {{{2026, 11, 10}, "tips", effect::Count::Kind::taken}, 1}});
  const auto vitals = only<step::VitalsAre>(R"({"vitals":{"version":"1","celsius":54,"disk_free_percent":61}})").vitals;
  CHECK(vitals.version == "1");
  CHECK(vitals.celsius == 54);
  CHECK(vitals.disk_free_percent == 61);
  CHECK(only<step::FaultIs>(R"({"fault":"worker.slow"})").code == "worker.slow");
  const auto expected =
      only<step::Expect>(R"({"expect":{"screen":"home","theme":"day","text_size":"large","speaking":false}})");
  CHECK(expected.screen == "home");
  CHECK(expected.theme == "day");
  CHECK(expected.text_size == "large");
  CHECK(expected.speaking == false);
}

TEST_CASE("INTERFACE: at_ms goes with any line, empty lines are none") {
  const auto steps = parse_replay("\n  \r\n{\"at_ms\":250,\"tap\":\"a\"}\n{\"tap\":\"b\"}");
  REQUIRE(steps);
  REQUIRE(steps->size() == 2);
  CHECK(steps->at(0).at == Millis(250));
  CHECK(steps->at(0).line == 3);
  CHECK_FALSE(steps->at(1).at.has_value());
  CHECK(steps->at(1).line == 4);
  CHECK(parse_replay("")->empty());
}

TEST_CASE("a replay line that cannot be understood is named, and is never taken for another") {
  for (const char* line : {"tap",
                           "[]",
                           "7",
                           "{}",
                           R"({"tap":7})",
                           R"({"tap_at":[1]})",
                           R"({"tap_at":["a","b"]})",
                           R"({"down":7})",
                           R"({"wait_ms":-1})",
                           R"({"wait_ms":"long"})",
                           R"({"wait_ms":1e300})",
                           R"({"at_ms":-5,"tap":"a"})",
                           R"({"at_ms":1e300,"tap":"a"})",
                           R"({"at_ms":"now","tap":"a"})",
                           R"({"printer":"on fire"})",
                           R"({"headset":1})",
                           R"({"clock":"yesterday"})",
                           R"({"store":1})",
                           R"({"vitals":[]})",
                           R"({"vitals":{"celsius":"warm"}})",
                           R"({"vitals":{"pulse":60}})",
                           R"({"fault":7})",
                           R"({"counts":{}})",
                           R"({"counts":[["2026-11-10","tips","opened"]]})",
                           R"({"counts":[["2026-11-10","tips","read",3]]})",
                           R"({"counts":[["2026-11-10","tips","opened",-3]]})",
                           R"({"counts":[["2026-02-30","tips","opened",3]]})",
                           R"({"expect":[]})",
                           R"({"expect":{"scren":"home"}})",
                           R"({"expect":{"screen":1}})",
                           R"({"expect":{"speaking":"no"}})",
                           "{\"tap\":\"\xFF\"}",
                           R"({"tap":"a")"}) {
    CAPTURE(line);
    const auto steps = parse_replay(std::string("{\"tap\":\"fine\"}\n") + line);
    REQUIRE_FALSE(steps);
    CHECK(steps.error().code == "replay.syntax");
    CHECK(steps.error().message.find("line 2") != std::string::npos);
  }
}

TEST_CASE("INTERFACE --clock: moments, with and without seconds, with an offset") {
  const WallTime noon(Millis(1'795'348'800'000));  // 2026-11-22T12:00:00Z
  for (const char* text : {"2026-11-22T12:00:00Z", "2026-11-22T12:00Z", "2026-11-22 12:00:00",
                           "2026-11-22T12:00:00.250Z", "2026-11-22T14:00:00+02:00", "2026-11-22T07:30-0430"}) {
    CAPTURE(text);
    const auto time = parse_time(text);
    REQUIRE(time);
    CHECK(*time == noon);
  }
  CHECK(parse_time("2026-11-22") == noon - std::chrono::hours(12));
  for (const char* text :
       {"", "2026", "2026-13-01", "2026-02-30", "2026-11-22T", "2026-11-22T25:00Z", "2026-11-22T12",
        "2026-11-22T12:60Z", "2026-11-22T12:00:00ZZ", "2026-11-22T12:00+", "2026-11-22T12:00+2", "noon"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time(text).has_value());
  }
}
