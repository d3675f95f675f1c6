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

#include "bundle/verify.h"

namespace kiosk {

class HashWorkers {
 public:
  using Ticket = std::size_t;

  HashWorkers() = default;
  ~HashWorkers();
  HashWorkers(const HashWorkers&) = delete;
  HashWorkers& operator=(const HashWorkers&) = delete;

  // An object of this size begins; its pieces follow in their order, those of other objects may come in between. A small one
  // is hashed at once: to hand it over would take longer.
  [[nodiscard]] Ticket begin(std::uint64_t size);
  // Waits while too much waits.
  void add(Ticket ticket, Piece piece);
  // Waits for the sum. The ticket is used up.
  [[nodiscard]] Hash256 finish(Ticket ticket);

 private:
  static constexpr std::uint64_t kSmall = 64 * 1024;
  static constexpr std::size_t kMostWaiting = std::size_t{8} << 20U;
  struct Task {
    Ticket ticket;
    Piece piece;  // without owner: the end
  };
  struct Thread {
    std::deque<Task> tasks;
    std::condition_variable arrived;
    std::thread thread;
  };
  void start();  // when there is something to do
  void work(Thread& own);
  void give(Task task);

  std::mutex mutex_;
  std::condition_variable progressed_;
  std::map<Ticket, Hash256> finished_;
  std::map<Ticket, Blake2b256> small_;  // of the calling thread
  std::size_t waiting_ = 0;             // bytes
  bool stopping_ = false;
  Ticket next_ = 0;
  std::vector<std::unique_ptr<Thread>> threads_;
};

}  // namespace kiosk
