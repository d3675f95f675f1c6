// Worker: one thread that runs jobs in order, and the only lock in the kiosk, inside its queues. A job gives back a
// completion, which the main thread runs in drain(). `wake` is called from the worker's thread when one is waiting.
//
// A job that never comes back must not take the others with it: the loop calls look(), and who hangs for good is left behind with its
// job; another thread goes on with the queue. At most twice: a third time the cause is not the job.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/clock.h"
#include "ui/pictures.h"

namespace kiosk {

inline constexpr Millis kSlowJob{20'000};
inline constexpr Millis kHungJob{60'000};
inline constexpr int kMostLeftBehind = 2;

class Worker {
 public:
  // `now`: of any thread; empty: the machine's clock.
  explicit Worker(std::function<void()> wake, std::function<Monotonic()> now = {});
  ~Worker();  // finishes the job under way, drops the rest; who was left behind is not waited for
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  void run(Job job);
  // Runs what has come back; true when there was something.
  bool drain();

  // The code of a fault when there is a new one: "worker.slow" once a job, "worker.hung" when it was left behind, "worker.lost" when
  // nobody is left to take its place.
  [[nodiscard]] std::string look();
  // When look() may next have something to say; nothing while no job is under way.
  [[nodiscard]] std::optional<Monotonic> due() const;
  // Somebody hangs, or was left behind: what it uses must not be taken away from it.
  [[nodiscard]] bool hangs() const;

 private:
  struct Shared;
  static void loop(const std::shared_ptr<Shared>& shared, int turn);
  void begin_thread();
  std::shared_ptr<Shared> shared_;
  std::thread thread_;
};

}  // namespace kiosk
