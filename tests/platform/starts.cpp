// Which starts were bad, and what becomes of the store then: on values, then in a file.
#include "platform/starts.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "platform/machine.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

constexpr std::int64_t kNoonMs = 1'795'348'800'000;

StartMoment at(std::int64_t seconds, const std::string& boot = "one", std::int64_t wall_jump = 0) {
  return {WallTime{Millis{kNoonMs + (seconds + wall_jump) * 1000}}, boot, Millis{seconds * 1000}};
}

// Starts that end without having stood.
Starts after_bad(int count, std::int64_t apart_s = 10) {
  Starts starts;
  for (int i = 0; i < count; ++i) starts = begin_start(std::move(starts), at(i * apart_s), "signal", "1-4").starts;
  return starts;
}

TEST_CASE("starts: five bad ones within ten minutes, and the store is passed over and four are not enough") {
  CHECK_FALSE(begin_start(after_bad(4), at(50), "", "1-4").factory);
  CHECK(begin_start(after_bad(5), at(50), "", "1-4").factory);
  // Spread over more than ten minutes they are five accidents.
  CHECK_FALSE(begin_start(after_bad(5, 200), at(1'000), "", "1-4").factory);
}

TEST_CASE("starts: who has stood for a minute, or was told to end, was none of the bad ones") {
  Starts starts = after_bad(4);
  starts = start_stood(begin_start(std::move(starts), at(45), "", "1-4").starts);
  CHECK(starts.bad.empty());
  CHECK_FALSE(begin_start(starts, at(200), "", "1-4").factory);
  Starts stopped = start_stopped(begin_start(after_bad(4), at(45), "", "1-4").starts);
  CHECK_FALSE(begin_start(stopped, at(60), "", "1-4").factory);
}

TEST_CASE("starts: a clock that jumps loses nothing within a boot and over boots it is the wall clock that counts") {
  Starts starts;
  for (int i = 0; i < 5; ++i) starts = begin_start(std::move(starts), at(i * 10, "one", i * 86'400), "", "1-4").starts;
  CHECK(begin_start(starts, at(55, "one", -864'000), "", "1-4").factory);
  // A machine that restarts itself each time, and one whose clock goes back a little.
  Starts boots;
  for (int i = 0; i < 5; ++i)
    boots = begin_start(std::move(boots), at(20, std::to_string(i), i * 30), "", "1-4").starts;
  CHECK(begin_start(boots, at(20, "next", 150), "", "1-4").factory);
  CHECK(begin_start(boots, at(20, "next", 60), "", "1-4").factory);
  CHECK_FALSE(begin_start(boots, at(20, "next", 86'400), "", "1-4").factory);
}

TEST_CASE("starts: the store is tried again after an hour, or when it holds something else") {
  const Starts over = begin_start(after_bad(5), at(50), "", "1-4").starts;
  CHECK(begin_start(over, at(60), "", "1-4").factory);
  CHECK(begin_start(over, at(3'600), "", "1-4").factory);
  CHECK_FALSE(begin_start(over, at(60), "", "1-5").factory);
  const BegunStart again = begin_start(over, at(50 + 3'600), "", "1-4");
  CHECK_FALSE(again.factory);
  // And is judged by itself from then on.
  CHECK(again.starts.bad.size() == 1);
  CHECK_FALSE(again.starts.factory_since);
}

TEST_CASE("starts: how the run before ended") {
  Starts none;
  CHECK(begin_start(none, at(0), "", "").last_end == LastEnd::unknown);
  const Starts running = begin_start(none, at(0), "", "").starts;
  CHECK(begin_start(running, at(5), "watchdog", "").last_end == LastEnd::did_not_answer);
  CHECK(begin_start(running, at(5), "core-dump", "").last_end == LastEnd::stopped_without_warning);
  CHECK(begin_start(running, at(5), "", "").last_end == LastEnd::stopped_without_warning);
  CHECK(begin_start(running, at(5, "two"), "", "").last_end == LastEnd::power);
  CHECK(begin_start(start_stopped(running), at(5), "success", "").last_end == LastEnd::clean_stop);
  CHECK(begin_start(start_stopped(running), at(5, "two"), "", "").last_end == LastEnd::clean_stop);
}

TEST_CASE("starts: what is kept is read as it was and what is damaged is as if there were none and nothing grows") {
  Starts starts = begin_start(after_bad(5), at(50), "", "1-4").starts;
  CHECK(parse_starts(starts_text(starts)) == starts);
  CHECK(parse_starts(starts_text(start_stopped(starts))) == start_stopped(starts));
  const std::string text = starts_text(starts);
  for (std::size_t end = 0; end < text.size() - 2; ++end) CHECK(parse_starts(text.substr(0, end)) == Starts{});
  for (const char* wrong :
       {"", "[]", "{}", "{\"format\":2,\"bad\":[],\"instead_of\":\"\"}",
        "{\"format\":1,\"bad\":[1],\"instead_of\":\"\"}", "{\"format\":1,\"bad\":[[1,2,3]],\"instead_of\":\"\"}",
        "{\"format\":1,\"bad\":[[-1,\"a\",3]],\"instead_of\":\"\"}",
        "{\"format\":1,\"bad\":[[9e99,\"a\",3]],\"instead_of\":\"\"}", "{\"format\":1,\"bad\":[]}",
        "{\"format\":1,\"bad\":[],\"instead_of\":7}", "{\"format\":1,\"bad\":[],\"instead_of\":\"\",\"running\":[]}"}) {
    CAPTURE(wrong);
    CHECK(parse_starts(wrong) == Starts{});
  }
  CHECK(parse_starts(std::string(100'000, ' ')) == Starts{});
  for (int i = 0; i < 100; ++i) starts = begin_start(std::move(starts), at(60 + i), "", "1-4").starts;
  CHECK(starts_text(starts).size() < 4'000);
}

TEST_CASE(
    "starts: the file takes the service's word of how it ended once, and a folder that is not there costs nothing "
    "else") {
  const TempDir dir;
  const std::string path = dir.string() + "/starts.json";
  {
    StartsKeeper keeper(path);
    CHECK(keeper.begin("1-4").last_end == LastEnd::unknown);
    keeper.stood();
  }
  std::ofstream(path + ".ended") << "watchdog\n";
  {
    StartsKeeper keeper(path);
    CHECK(keeper.begin("1-4").last_end == LastEnd::did_not_answer);
    CHECK_FALSE(std::filesystem::exists(path + ".ended"));
    keeper.stopped();
  }
  CHECK(StartsKeeper(path).begin("1-4").last_end == LastEnd::clean_stop);
  CHECK(StartsKeeper(path).begin("1-4").last_end == LastEnd::stopped_without_warning);
  StartsKeeper off("");
  CHECK_FALSE(off.on());
  CHECK_FALSE(off.begin("1-4").factory);
  off.stood();
  off.stopped();
  StartsKeeper nowhere(dir.string() + "/no/folder/starts.json");
  CHECK_FALSE(nowhere.begin("1-4").factory);
}

TEST_CASE("machine: the hottest zone that says something a machine can have") {
  const TempDir dir;
  CHECK_FALSE(hottest_celsius(dir.string()));
  CHECK_FALSE(hottest_celsius(dir.string() + "/none"));
  const auto zone = [&](const char* name, const char* says) {
    std::filesystem::create_directory(dir.path() / name);
    std::ofstream(dir.path() / name / "temp") << says;
  };
  zone("thermal_zone0", "54000\n");
  zone("thermal_zone1", "61500\n");
  zone("thermal_zone2", "-273000\n");
  zone("thermal_zone3", "no sensor\n");
  zone("thermal_zone4", "255000\n");
  zone("cooling_device0", "99000\n");
  CHECK(hottest_celsius(dir.string()) == 61);
  CHECK(disk_free_percent(dir.string()) <= 100);
  CHECK(disk_free_percent("/nonexistent") == 100);
  CHECK(disk_free_mb("/nonexistent") == 0);
}

}  // namespace
}  // namespace kiosk::test
