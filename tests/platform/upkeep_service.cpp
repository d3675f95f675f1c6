// What the loop asks each time that it turns: whether this start was good, whether somebody hangs, how the machine is. On a told clock.
#include "platform/upkeep_service.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <future>
#include <iterator>
#include <memory>

#include "app/update.h"
#include "platform/bell.h"
#include "platform/notify_socket.h"

namespace kiosk::test {
namespace {

// A kiosk without a loop: all that UpkeepService is wired to.
struct LooplessKiosk {
  TempDir dir;
  std::string file = dir.string() + "/starts.json";
  std::shared_ptr<std::atomic<std::int64_t>> ms = std::make_shared<std::atomic<std::int64_t>>(0);
  Bell bell;
  Worker worker{[this] { bell.ring(); }, [ms = ms] { return Monotonic{ms->load()}; }};
  EspeakVoice voice{[](const Event&) {}, [] {}};
  StatisticsService statistics{""};
  StartsKeeper starts{file};
  State state = boot(nullptr, Settings{}, Monotonic{0}, WallTime{});
  std::vector<Event> fed;
  int tried = 0;
  int lost_jobs = 0;

  UpkeepService::Wiring wiring(ServiceWishes service = {}, bool factory = false) {
    return {std::move(service),
            &starts,
            factory,
            dir.string(),
            worker,
            voice,
            statistics,
            [this](const Event& event) { fed.push_back(event); },
            [this] { ++lost_jobs; },
            [this] { ++tried; }};
  }
  [[nodiscard]] Starts kept() const {
    std::ifstream in(file, std::ios::binary);
    return parse_starts(std::string(std::istreambuf_iterator<char>(in), {}));
  }
};

TEST_CASE("upkeep: a start is good when the screen has stood for a minute with its pictures, and not before") {
  LooplessKiosk kiosk;
  (void)kiosk.starts.begin("");
  UpkeepService service(kiosk.wiring(), Monotonic{0});
  CHECK_FALSE(service.turned(Monotonic{100'000}, kiosk.state, false));
  CHECK_FALSE(service.due());
  (void)service.turned(Monotonic{200'000}, kiosk.state, true);
  CHECK(service.due() == Monotonic{260'000});
  (void)service.turned(Monotonic{259'999}, kiosk.state, true);
  CHECK(kiosk.kept().bad.size() == 1);
  (void)service.turned(Monotonic{260'000}, kiosk.state, true);
  kiosk.bell.wait_for(1);
  CHECK(kiosk.kept().bad.empty());
  CHECK(kiosk.kept().running);
  (void)kiosk.worker.drain();
  // Then it wakes nobody any more.
  CHECK_FALSE(service.due());
  CHECK_FALSE(service.end());
  CHECK_FALSE(kiosk.kept().running);
}

TEST_CASE("upkeep: where the store was passed over it is tried again after an hour") {
  LooplessKiosk kiosk;
  for (int i = 0; i < 5; ++i) (void)StartsKeeper(kiosk.file).begin("1-4");
  REQUIRE(kiosk.starts.begin("1-4").factory);
  UpkeepService service(kiosk.wiring({}, true), Monotonic{0});
  (void)service.turned(Monotonic{kFactoryFor - Millis{1}}, kiosk.state, true);
  CHECK(kiosk.tried == 0);
  REQUIRE(service.due());
  CHECK(*service.due() <= Monotonic{kFactoryFor});
  (void)service.turned(Monotonic{kFactoryFor}, kiosk.state, true);
  CHECK(kiosk.tried == 1);
  kiosk.bell.wait_for(1);
  CHECK_FALSE(kiosk.kept().factory_since);
  CHECK(kiosk.kept().bad.size() == 1);
}

TEST_CASE("upkeep: a job that hangs becomes a fault, wakes the loop in time, and at the end nobody waits for it") {
  LooplessKiosk kiosk;
  UpkeepService service(kiosk.wiring(), Monotonic{0});
  struct Hang {
    std::promise<void> begun, let_go, over;
  };
  const auto hang = std::make_shared<Hang>();
  kiosk.worker.run([hang]() -> Completion {
    hang->begun.set_value();
    hang->let_go.get_future().wait();
    hang->over.set_value();
    return {};
  });
  hang->begun.get_future().wait();
  CHECK(service.due() == Monotonic{kSlowJob});
  *kiosk.ms = kSlowJob.count();
  CHECK(service.turned(Monotonic{0}, kiosk.state, false));
  *kiosk.ms = kHungJob.count();
  CHECK(service.turned(Monotonic{0}, kiosk.state, false));
  CHECK_FALSE(service.turned(Monotonic{0}, kiosk.state, false));
  REQUIRE(kiosk.fed.size() == 2);
  CHECK(std::get<event::FaultNoticed>(kiosk.fed[0]).code == "worker.slow");
  CHECK(std::get<event::FaultNoticed>(kiosk.fed[1]).code == "worker.hung");
  CHECK(service.end());
  hang->let_go.set_value();
  hang->over.get_future().wait();
}

TEST_CASE("upkeep: how the machine is, is found out beside the screen and the slowest frame is known") {
  LooplessKiosk kiosk;
  UpkeepService service(kiosk.wiring(), Monotonic{0});
  service.frame_took(Millis{40});
  service.frame_took(Millis{12});
  service.carry_out(effect::AskVitals{});
  kiosk.bell.wait_for(1);
  CHECK(kiosk.fed.empty());
  CHECK(kiosk.worker.drain());
  REQUIRE(kiosk.fed.size() == 1);
  const Vitals& vitals = std::get<event::VitalsAre>(kiosk.fed[0]).vitals;
  CHECK(vitals.worst_frame_ms == 40);
  CHECK(vitals.memory_kb > 0);
  CHECK_FALSE(vitals.version.empty());
  CHECK(service.turned(Monotonic{0}, kiosk.state, false));
}

TEST_CASE("upkeep: the service hears from who turns, and the loop is woken for it") {
  LooplessKiosk kiosk;
  const NotifySocket socket(true);
  UpkeepService service(kiosk.wiring({socket.name(), Millis{8'000}}), Monotonic{0});
  CHECK_FALSE(service.due());
  service.stands(kiosk.state);
  (void)service.turned(Monotonic{1'000}, kiosk.state, false);
  const auto heard = socket.waiting();
  REQUIRE(heard.size() == 3);
  CHECK(heard[2] == "WATCHDOG=1");
  REQUIRE(service.due());
  CHECK(*service.due() < Monotonic{5'000});
  CHECK_FALSE(service.end());
  CHECK(socket.waiting() == std::vector<std::string>{"STOPPING=1"});
}

}  // namespace
}  // namespace kiosk::test
