// Journeys: what visitors do, as data (tests/journeys/*.jsonl; the file's name says what it shows), driven as
// `kiosk --content content --replay FILE` drives them. What a journey expects stands in it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/update.h"
#include "library/load.h"
#include "platform/replay.h"
#include "support/rig.h"

using namespace kiosk;

namespace {

namespace fs = std::filesystem;

const fs::path kJourneys = KIOSK_SOURCE_DIR "/tests/journeys";

std::vector<fs::path> all_journeys() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(kJourneys)) {
    if (entry.path().extension() == ".jsonl") out.push_back(entry.path());
  }
  std::ranges::sort(out);
  return out;
}

std::vector<ReplayStep> read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto steps = parse_replay(text);
  REQUIRE_MESSAGE(steps, path.filename().string() << ": " << (steps ? "" : steps.error().message));
  return *steps;
}

// Folders in {"store":…} are relative to the project's.
std::shared_ptr<const Library> load_named(const std::string& folder) {
  auto loaded = load((fs::path(KIOSK_SOURCE_DIR) / folder).string());
  return loaded ? loaded->library : nullptr;
}

struct Run {
  Result<void> result;
  std::string trace;
};

// Journeys named "staff-..." begin behind the door, as with --screen staff.
State start_of_journey(const Rig& rig, const std::string& name) {
  if (!name.starts_with("staff-")) return rig.booted({});
  return *begin_at(rig.booted({}), route::StaffStatus{});
}

Run drive(Rig& rig, const std::vector<ReplayStep>& steps, const std::string& name = {}) {
  rig.view().forget();
  MemoryDisplay display(1920, 1080);
  std::ostringstream trace;
  ReplayOptions options;
  options.start = rig.booted({}).wall;
  options.trace = &trace;
  options.load = load_named;
  options.preview = [](const std::string& folder) {
    return ContentOpener("", [](const std::string&) {}).preview((fs::path(KIOSK_SOURCE_DIR) / folder).string());
  };
  Replay replay(start_of_journey(rig, name), rig.view(), display, std::move(options));
  Run run{replay.run(steps), {}};
  run.trace = trace.str();
  return run;
}

}  // namespace

TEST_CASE("journeys: every one of them goes as it says") {
  Rig rig;
  int journeys = 0;
  for (const fs::path& path : all_journeys()) {
    ++journeys;
    SUBCASE(path.stem().string().c_str()) {
      const std::vector<ReplayStep> steps = read(path);
      const auto expects = std::ranges::count_if(
          steps, [](const ReplayStep& one) { return std::holds_alternative<step::Expect>(one.what); });
      CHECK_MESSAGE(expects > 0, "a journey that expects nothing cannot fail");
      const Run run = drive(rig, steps, path.stem().string());
      CHECK_MESSAGE(run.result, path.filename().string() << ": " << (run.result ? "" : run.result.error().message));
    }
  }
  CHECK(journeys >= 20);
}

TEST_CASE("journeys: an expectation that does not hold, and a tap on what is not there, fail with their line") {
  Rig rig;
  const auto failure = [&](const std::string& script) {
    const auto steps = parse_replay(script);
    REQUIRE(steps);
    const Run run = drive(rig, *steps);
    REQUIRE_FALSE(run.result);
    CHECK(run.result.error().code == "replay.failed");
    return run.result.error().message;
  };
  CHECK(failure("{\"expect\":{\"screen\":\"home\"}}\n").find("line 1") != std::string::npos);
  CHECK(failure("\n{\"tap\":\"home.topic.tired\"}\n").find("line 2") != std::string::npos);
  for (const char* wrong : {"\"language\":\"ar\"", "\"direction\":\"rtl\"", "\"text_size\":\"large\"",
                            "\"theme\":\"contrast\"", "\"node\":\"pager.next\"", "\"no_node\":\"dock.help\"",
                            "\"label\":\"no such words\"", "\"no_label\":\"Urgent help\"", "\"speaking\":true"}) {
    CAPTURE(wrong);
    CHECK(failure(std::string("{\"expect\":{") + wrong + "}}\n").find("line 1") != std::string::npos);
  }
}

TEST_CASE("INTERFACE: the same journey gives the same trace, which ends with a line that says so") {
  Rig first;
  Rig second;
  const auto steps = read(kJourneys / "from-attract-to-the-end-of-an-article.jsonl");
  const auto without_memory = [](std::string trace) {
    const std::size_t at = trace.find("\"peak_rss_kb\":");
    REQUIRE(at != std::string::npos);
    return trace.erase(at, trace.find(',', at) - at);
  };
  const std::string trace = without_memory(drive(first, steps).trace);
  CHECK(trace == without_memory(drive(second, steps).trace));
  const std::string last = trace.substr(trace.rfind('\n', trace.size() - 2) + 1);
  CHECK(last.find("\"end\":true") != std::string::npos);
  CHECK(last.find("\"screen\":") != std::string::npos);
}
