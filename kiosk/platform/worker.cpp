#include "platform/worker.h"

#include <utility>

namespace kiosk {

Worker::Worker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { loop(); }) {}

Worker::~Worker() {
  std::deque<Job> dropped;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    dropped.swap(jobs_);
  }
  dropped.clear();
  arrived_.notify_all();
  thread_.join();
}

void Worker::run(Job job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  arrived_.notify_one();
}

bool Worker::drain() {
  std::deque<Completion> done;
  {
    const std::lock_guard lock(mutex_);
    done.swap(done_);
  }
  // Outside the lock: a completion may run() another job.
  for (const Completion& completion : done) {
    if (completion) {
      completion();
    }
  }
  return !done.empty();
}

void Worker::loop() {
  std::unique_lock lock(mutex_);
  while (true) {
    arrived_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (stopping_) {
      return;
    }
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    Completion completion = job ? job() : Completion();
    job = nullptr;  // what it holds goes before the lock is taken
    lock.lock();
    done_.push_back(std::move(completion));
    lock.unlock();
    if (wake_) {
      wake_();
    }
    lock.lock();
  }
}

}  // namespace kiosk
