#include "platform/worker.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

#include "platform/system_clock.h"

namespace kiosk {

namespace {

Monotonic machine_now() { return SystemClock().monotonic(); }

}  // namespace

// Outlives the worker where a thread was left behind.
struct Worker::Shared {
  std::function<void()> wake;
  std::function<Monotonic()> now;
  mutable std::mutex mutex;  // of all below
  std::condition_variable arrived;
  std::deque<Job> jobs;
  std::deque<Completion> done;
  bool stopping = false;
  int turn = 0;                    // whose the queue is: a thread of another turn was left behind
  std::optional<Monotonic> since;  // the job under way, or the one that nobody has taken yet
  bool said_slow = false;
  bool said_lost = false;
};

Worker::Worker(std::function<void()> wake, std::function<Monotonic()> now) : shared_(std::make_shared<Shared>()) {
  shared_->wake = std::move(wake);
  shared_->now = now ? std::move(now) : machine_now;
  begin_thread();
}

void Worker::begin_thread() {
  thread_ = std::thread([shared = shared_, turn = shared_->turn] { loop(shared, turn); });
}

Worker::~Worker() {
  std::deque<Job> dropped;
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->stopping = true;
    dropped.swap(shared_->jobs);
  }
  dropped.clear();
  shared_->arrived.notify_all();
  thread_.join();
}

void Worker::run(Job job) {
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->jobs.push_back(std::move(job));
    if (!shared_->since) shared_->since = shared_->now();
  }
  shared_->arrived.notify_one();
}

bool Worker::drain() {
  std::deque<Completion> done;
  {
    const std::lock_guard lock(shared_->mutex);
    done.swap(shared_->done);
  }
  // Outside the lock: a completion may run() another job.
  for (const Completion& completion : done) {
    if (completion) {
      completion();
    }
  }
  return !done.empty();
}

std::string Worker::look() {
  const std::lock_guard lock(shared_->mutex);
  if (!shared_->since) return {};
  const Millis taken = shared_->now() - *shared_->since;
  if (taken >= kHungJob && shared_->turn == kMostLeftBehind) {
    return std::exchange(shared_->said_lost, true) ? std::string() : "worker.lost";
  }
  if (taken >= kHungJob) {
    ++shared_->turn;
    shared_->said_slow = false;
    shared_->since.reset();
    if (!shared_->jobs.empty()) shared_->since = shared_->now();
    thread_.detach();
    begin_thread();
    return "worker.hung";
  }
  if (taken >= kSlowJob && !std::exchange(shared_->said_slow, true)) return "worker.slow";
  return {};
}

std::optional<Monotonic> Worker::due() const {
  const std::lock_guard lock(shared_->mutex);
  if (!shared_->since || shared_->said_lost) return std::nullopt;
  return *shared_->since + (shared_->said_slow ? kHungJob : kSlowJob);
}

bool Worker::hangs() const {
  const std::lock_guard lock(shared_->mutex);
  return shared_->turn > 0 || (shared_->since && shared_->now() - *shared_->since >= kSlowJob);
}

void Worker::loop(const std::shared_ptr<Shared>& shared, int turn) {
  std::unique_lock lock(shared->mutex);
  while (true) {
    shared->arrived.wait(lock, [&] { return shared->stopping || shared->turn != turn || !shared->jobs.empty(); });
    if (shared->stopping || shared->turn != turn) {
      return;
    }
    Job job = std::move(shared->jobs.front());
    shared->jobs.pop_front();
    shared->since = shared->now();
    lock.unlock();
    Completion completion = job ? job() : Completion();
    job = nullptr;  // what it holds goes before the lock is taken
    lock.lock();
    if (shared->turn != turn) return;  // left behind: nobody waits for what it brings
    shared->done.push_back(std::move(completion));
    shared->since.reset();
    shared->said_slow = false;
    if (!shared->jobs.empty()) shared->since = shared->now();
    lock.unlock();
    if (shared->wake) {
      shared->wake();
    }
    lock.lock();
  }
}

}  // namespace kiosk
