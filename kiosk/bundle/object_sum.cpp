#include "bundle/object_sum.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace kiosk {

namespace {

constexpr std::uint64_t kLarge = std::uint64_t{4} << 20U;
constexpr std::size_t kMostWaiting = 3;  // pieces; each hand may hold so many

}  // namespace

// One thread for one sum.
class ObjectSum::Beside {
 public:
  explicit Beside(Blake2b256& sum) : sum_(sum), thread_([this] { work(); }) {}
  ~Beside() { end(); }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  void add(Piece piece) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_.size() < kMostWaiting; });
    waiting_.push_back(std::move(piece));
    changed_.notify_all();
  }
  // All that waits is summed.
  void end() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return ended_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      Piece piece = std::move(waiting_.front());
      waiting_.pop_front();
      changed_.notify_all();
      lock.unlock();
      sum_.add(piece.bytes);
      piece = {};  // its memory is free before more is waited for
      lock.lock();
    }
  }

  Blake2b256& sum_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Piece> waiting_;
  bool ended_ = false;
  std::thread thread_;  // last: it uses the others
};

ObjectSum::ObjectSum(std::uint64_t size) {
  if (size <= kLarge) return;
  try {
    beside_ = std::make_unique<Beside>(sum_);
  } catch (const std::system_error&) {
    // No thread is to be had: as a small one.
  }
}

ObjectSum::~ObjectSum() = default;

void ObjectSum::add(Piece piece) {
  if (beside_) beside_->add(std::move(piece));
  else sum_.add(piece.bytes);
}

Hash256 ObjectSum::finish() {
  if (beside_) beside_->end();
  return sum_.finish();
}

}  // namespace kiosk
