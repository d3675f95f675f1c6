#include "bundle/hash_workers.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kiosk {

HashWorkers::HashWorkers() : threads_(std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads)) {}

HashWorkers::~HashWorkers() {
  if (!started_) return;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  for (Thread& thread : threads_) thread.arrived.notify_one();
  for (Thread& thread : threads_) thread.thread.join();
}

void HashWorkers::start() {
  started_ = true;
  for (Thread& thread : threads_) thread.thread = std::thread([this, &thread] { work(thread); });
}

HashWorkers::Ticket HashWorkers::begin(std::uint64_t size) {
  // All of an object by one thread, so that its pieces keep their order; the ticket says which.
  const Ticket ticket = next_++ * kMostThreads + gathering_;
  if (size == 0) gather(threads_[gathering_], {ticket, {}, true, true});
  else open_.emplace(ticket, Begun{size, true});
  return ticket;
}

void HashWorkers::add(Ticket ticket, Piece piece) {
  const auto begun = open_.find(ticket);
  assert(begun != open_.end() && piece.bytes.size() <= begun->second.left);
  begun->second.left -= piece.bytes.size();
  const bool first = std::exchange(begun->second.first, false);
  const bool last = begun->second.left == 0;
  if (last) open_.erase(begun);
  gather(threads_[ticket % kMostThreads], {ticket, std::move(piece), first, last});
}

void HashWorkers::gather(Thread& thread, Task task) {
  thread.gathered_bytes += task.piece.bytes.size() + kPieceItself;
  thread.gathered.push_back(std::move(task));
  if (thread.gathered_bytes >= kLot) hand_over(thread);
}

void HashWorkers::hand_over(Thread& thread) {
  if (!started_) start();
  const std::size_t bytes = std::exchange(thread.gathered_bytes, 0);
  std::unique_lock lock(mutex_);
  progressed_.wait(lock, [&] { return waiting_ == 0 || waiting_ + bytes <= kMostWaiting; });
  waiting_ += bytes;
  thread.waiting += bytes;
  thread.lots.push_back(std::exchange(thread.gathered, {}));
  thread.arrived.notify_one();
  // What begins next goes to who has least to do.
  gathering_ = static_cast<std::size_t>(std::ranges::min_element(threads_, {}, &Thread::waiting) - threads_.begin());
}

Hash256 HashWorkers::finish(Ticket ticket) {
  Thread& thread = threads_[ticket % kMostThreads];
  // Less came than was said: that is its end.
  if (const auto begun = open_.find(ticket); begun != open_.end()) {
    const bool first = begun->second.first;
    open_.erase(begun);
    gather(thread, {ticket, {}, first, true});
  }
  std::unique_lock lock(mutex_);
  if (!finished_.contains(ticket) && !thread.gathered.empty()) {
    lock.unlock();
    if (started_) {
      hand_over(thread);
    } else {
      // There was never enough for a thread to be worth its beginning.
      std::vector<std::pair<Ticket, Hash256>> sums;
      hash(thread, std::exchange(thread.gathered, {}), sums);
      thread.gathered_bytes = 0;
      finished_.insert(sums.begin(), sums.end());
    }
    lock.lock();
  }
  progressed_.wait(lock, [&] { return finished_.contains(ticket); });
  const auto found = finished_.extract(ticket);
  return found.mapped();
}

void HashWorkers::hash(Thread& own, const Lot& lot, std::vector<std::pair<Ticket, Hash256>>& finished) {
  for (const Task& task : lot) {
    if (task.first && task.last) {
      finished.emplace_back(task.ticket, blake2b_256(task.piece.bytes));
      continue;
    }
    Blake2b256& sum = own.begun[task.ticket];
    sum.add(task.piece.bytes);
    if (!task.last) continue;
    finished.emplace_back(task.ticket, sum.finish());
    own.begun.erase(task.ticket);
  }
}

void HashWorkers::work(Thread& own) {
  std::vector<std::pair<Ticket, Hash256>> sums;
  std::unique_lock lock(mutex_);
  for (;;) {
    own.arrived.wait(lock, [&] { return stopping_ || !own.lots.empty(); });
    if (stopping_) return;
    Lot lot = std::move(own.lots.front());
    own.lots.pop_front();
    lock.unlock();
    std::size_t bytes = 0;
    for (const Task& task : lot) bytes += task.piece.bytes.size() + kPieceItself;
    hash(own, lot, sums);
    lot.clear();  // its memory is free before others are told
    lock.lock();
    waiting_ -= bytes;
    own.waiting -= bytes;
    finished_.insert(sums.begin(), sums.end());
    sums.clear();
    progressed_.notify_all();
  }
}

}  // namespace kiosk
