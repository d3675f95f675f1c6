// Worker: one thread that runs jobs in order, and the only lock in the kiosk, inside its queues. A job gives back a
// completion, which the main thread runs in drain(). `wake` is called from the worker's thread when one is waiting.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "ui/pictures.h"

namespace kiosk {

class Worker {
 public:
  explicit Worker(std::function<void()> wake);
  ~Worker();  // finishes the job under way, drops the rest
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  void run(Job job);
  // Runs what has come back; true when there was something.
  bool drain();

 private:
  void loop();
  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Job> jobs_;
  std::deque<Completion> done_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace kiosk
