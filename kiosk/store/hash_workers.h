// Hashes objects beside the thread that reads and writes them. All calls to the disk stay on that one thread, in their order, so
// that the tests can count them; only sums are made here. What waits to be hashed is bounded.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "bundle/digest.h"

namespace kiosk {

class HashWorkers {
 public:
  using Piece = std::shared_ptr<const std::vector<std::uint8_t>>;
  using Ticket = std::size_t;

  HashWorkers();
  ~HashWorkers();
  HashWorkers(const HashWorkers&) = delete;
  HashWorkers& operator=(const HashWorkers&) = delete;

  // An object begins; its pieces follow in their order, those of other objects may come in between.
  [[nodiscard]] Ticket begin();
  // Waits while too much waits.
  void add(Ticket ticket, Piece piece);
  // Waits for the sum. The ticket is used up.
  [[nodiscard]] Hash256 finish(Ticket ticket);

 private:
  static constexpr std::size_t kMostWaiting = std::size_t{8} << 20U;
  struct Task {
    Ticket ticket;
    Piece piece;  // null: the end
  };
  struct Thread {
    std::deque<Task> tasks;
    std::condition_variable arrived;
    std::thread thread;
  };
  void work(Thread& own);
  void give(Task task);

  std::mutex mutex_;
  std::condition_variable progressed_;
  std::map<Ticket, Hash256> finished_;
  std::size_t waiting_ = 0;  // bytes
  bool stopping_ = false;
  Ticket next_ = 0;
  std::vector<std::unique_ptr<Thread>> threads_;
};

}  // namespace kiosk
