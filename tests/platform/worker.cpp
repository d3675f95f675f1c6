#include "platform/worker.h"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <thread>
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

namespace {

// Hands out a time that only the test moves.
struct ToldClock {
  std::atomic<std::int64_t> ms{0};
  [[nodiscard]] std::function<Monotonic()> reader() {
    return [this] { return Monotonic{ms.load()}; };
  }
};

// A job that hangs until it is let go.
struct Hanging {
  struct Parts {
    std::promise<void> begun, let_go, over;
  };
  std::shared_ptr<Parts> parts = std::make_shared<Parts>();
  [[nodiscard]] Job job(bool* completed) const {
    return [parts = parts, completed]() -> Completion {
      parts->begun.set_value();
      parts->let_go.get_future().wait();
      parts->over.set_value();
      return [completed] { *completed = true; };
    };
  }
  void wait_until_begun() const { parts->begun.get_future().wait(); }
  void let_go() const { parts->let_go.set_value(); }
  void wait_until_over() const { parts->over.get_future().wait(); }
};

}  // namespace

TEST_CASE("worker: a job that takes long is noticed once, and one that comes back in the end counts all the same") {
  ToldClock clock;
  Bell bell;
  Worker worker([&] { bell.ring(); }, clock.reader());
  CHECK_FALSE(worker.due());
  bool completed = false;
  Hanging slow;
  worker.run(slow.job(&completed));
  slow.wait_until_begun();
  REQUIRE(worker.due());
  CHECK(*worker.due() == kSlowJob);
  clock.ms = kSlowJob.count() - 1;
  CHECK(worker.look().empty());
  CHECK_FALSE(worker.hangs());
  clock.ms = kSlowJob.count();
  CHECK(worker.look() == "worker.slow");
  CHECK(worker.look().empty());
  CHECK(worker.hangs());
  CHECK(*worker.due() == kHungJob);
  slow.let_go();
  bell.wait_for(1);
  CHECK(worker.drain());
  CHECK(completed);
  CHECK_FALSE(worker.due());
  CHECK_FALSE(worker.hangs());
}

TEST_CASE("worker: what somebody brings who was left behind is dropped") {
  ToldClock clock;
  Bell bell;
  Worker worker([&] { bell.ring(); }, clock.reader());
  bool hung_completed = false;
  Hanging hung;
  std::promise<void> dropped;
  {
    // Gone when the completion is.
    const std::shared_ptr<void> held(nullptr, [&](void*) { dropped.set_value(); });
    worker.run([job = hung.job(&hung_completed), held]() -> Completion {
      return [completion = job(), held] { completion(); };
    });
  }
  hung.wait_until_begun();
  clock.ms = kHungJob.count();
  REQUIRE(worker.look() == "worker.hung");
  hung.let_go();
  dropped.get_future().wait();
  CHECK_FALSE(worker.drain());
  CHECK_FALSE(hung_completed);
}

TEST_CASE("worker: who hangs for good is left behind, the others go on, and their end waits for nobody") {
  ToldClock clock;
  Bell bell;
  auto worker = std::make_unique<Worker>([&] { bell.ring(); }, clock.reader());
  bool hung_completed = false;
  bool other_completed = false;
  Hanging hung;
  worker->run(hung.job(&hung_completed));
  hung.wait_until_begun();
  worker->run([&]() -> Completion { return [&] { other_completed = true; }; });
  clock.ms = kHungJob.count();
  CHECK(worker->look() == "worker.hung");
  CHECK(worker->hangs());
  bell.wait_for(1);
  CHECK(worker->drain());
  CHECK(other_completed);
  CHECK(worker->look().empty());
  // Its end waits for nobody who was left behind.
  worker.reset();
  hung.let_go();
  hung.wait_until_over();
}

TEST_CASE("worker: the place of who hangs is taken twice, then it is said that nobody is left") {
  ToldClock clock;
  Worker worker({}, clock.reader());
  std::array<Hanging, 3> hung;
  std::array<bool, 3> completed{};
  for (std::size_t i = 0; i < hung.size(); ++i) {
    worker.run(hung.at(i).job(&completed.at(i)));
    hung.at(i).wait_until_begun();
    clock.ms += kHungJob.count();
    CHECK(worker.look() == (i < 2 ? "worker.hung" : "worker.lost"));
  }
  CHECK(worker.look().empty());
  CHECK_FALSE(worker.due());
  for (const Hanging& one : hung) {
    one.let_go();
    one.wait_until_over();
  }
}

}  // namespace kiosk::test
