#include "platform/worker.h"

#include <doctest/doctest.h>

#include <future>
#include <memory>
#include <string>
#include <vector>

#include "platform/bell.h"

namespace kiosk::test {
TEST_CASE("worker: jobs run in order on another thread, completions in order on this one") {
  Bell bell;
  Worker worker([&] { bell.ring(); });
  const std::thread::id here = std::this_thread::get_id();
  std::vector<int> ran;  // touched by the worker alone until the bell has rung for all
  std::vector<int> completed;
  for (int i = 0; i < 100; ++i) {
    worker.run([&, i]() -> Completion {
      REQUIRE(std::this_thread::get_id() != here);
      ran.push_back(i);
      return [&, i] {
        REQUIRE(std::this_thread::get_id() == here);
        completed.push_back(i);
      };
    });
  }
  bell.wait_for(100);
  CHECK(completed.empty());  // not before drain
  CHECK(worker.drain());
  CHECK_FALSE(worker.drain());
  REQUIRE(completed.size() == 100);
  for (int i = 0; i < 100; ++i) {
    CHECK(ran[static_cast<std::size_t>(i)] == i);
    CHECK(completed[static_cast<std::size_t>(i)] == i);
  }
}

TEST_CASE("worker: a completion may ask for more work, a job may give back nothing, and a bell is not needed") {
  Bell bell;
  Worker worker([&] { bell.ring(); });
  std::string told;
  worker.run([&]() -> Completion {
    return [&] {
      told += "first ";
      worker.run([&]() -> Completion { return [&] { told += "second"; }; });
    };
  });
  worker.run([]() -> Completion { return {}; });
  bell.wait_for(2);
  CHECK(worker.drain());
  bell.wait_for(3);
  CHECK(worker.drain());
  CHECK(told == "first second");

  std::promise<void> done;
  Worker silent({});
  silent.run([&]() -> Completion {
    done.set_value();
    return {};
  });
  done.get_future().wait();
}

TEST_CASE("worker: its end drops the jobs that wait, and waits for the one under way") {
  // The job under way ends only when one behind it is let go of, which the end alone does: a worker that runs it instead
  // never comes to an end.
  std::promise<void> begun;
  std::promise<void> dropped;
  bool finished = false;
  bool later = false;
  auto worker = std::make_unique<Worker>(std::function<void()>());
  worker->run([&]() -> Completion {
    begun.set_value();
    dropped.get_future().wait();
    finished = true;
    return {};
  });
  {
    std::shared_ptr<void> held(nullptr, [&](void*) { dropped.set_value(); });
    worker->run([&, held]() -> Completion {
      later = true;
      return {};
    });
  }
  begun.get_future().wait();
  worker.reset();
  CHECK(finished);
  CHECK_FALSE(later);
}

}  // namespace kiosk::test
