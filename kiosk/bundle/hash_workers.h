// Hashes objects beside the thread that reads and writes them. All calls to the disk stay on that one thread, in their order, so
// that the tests can count them; only sums are made here. Small objects are handed over many at once, since handing over costs
// as much as hashing a few of them. What waits to be hashed is bounded.
#pragma once
#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "bundle/digest.h"
#include "bundle/piece.h"

namespace kiosk {

// Of one thread; what it hands over is hashed on others.
class HashWorkers {
 public:
  using Ticket = std::size_t;

  HashWorkers();
  ~HashWorkers();
  HashWorkers(const HashWorkers&) = delete;
  HashWorkers& operator=(const HashWorkers&) = delete;

  // An object of this size begins; its pieces follow in their order, those of other objects may come in between.
  [[nodiscard]] Ticket begin(std::uint64_t size);
  // No more in all than was said. Waits while too much waits.
  void add(Ticket ticket, Piece piece);
  // The sum of what was added, waiting for it. The ticket is used up.
  [[nodiscard]] Hash256 finish(Ticket ticket);

 private:
  static constexpr std::size_t kMostThreads = 4;
  static constexpr std::size_t kMostWaiting = std::size_t{4} << 20U;
  static constexpr std::size_t kLot = std::size_t{128} << 10U;
  // What a piece costs beside its bytes: a small one may be all that its memory is still held for.
  static constexpr std::size_t kPieceItself = 1024;
  struct Task {
    Ticket ticket;
    Piece piece;
    bool first, last;
  };
  using Lot = std::vector<Task>;
  struct Thread {
    Lot gathered;  // the calling thread's alone, as is its size
    std::size_t gathered_bytes = 0;
    std::deque<Lot> lots;
    std::size_t waiting = 0;             // bytes
    std::map<Ticket, Blake2b256> begun;  // sums of which more will come; whoever hashes
    std::condition_variable arrived;
    std::thread thread;
  };
  struct Begun {
    std::uint64_t left;
    bool first;
  };
  void start();
  void work(Thread& own);
  void gather(Thread& thread, Task task);
  void hand_over(Thread& thread);
  static void hash(Thread& own, const Lot& lot, std::vector<std::pair<Ticket, Hash256>>& finished);

  std::vector<Thread> threads_;
  std::size_t gathering_ = 0;  // the thread that small objects go to now
  std::size_t next_ = 0;
  std::unordered_map<Ticket, Begun> open_;
  bool started_ = false;

  std::mutex mutex_;
  std::condition_variable progressed_;
  std::unordered_map<Ticket, Hash256> finished_;
  std::size_t waiting_ = 0;  // bytes
  bool stopping_ = false;
};

}  // namespace kiosk
