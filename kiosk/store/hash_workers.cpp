#include "store/hash_workers.h"

#include <algorithm>
#include <utility>

namespace kiosk {

void HashWorkers::start() {
  const unsigned count = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
  for (unsigned i = 0; i < count; ++i) threads_.push_back(std::make_unique<Thread>());
  for (const auto& thread : threads_) thread->thread = std::thread([this, &own = *thread] { work(own); });
}

HashWorkers::~HashWorkers() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  for (const auto& thread : threads_) thread->arrived.notify_one();
  for (const auto& thread : threads_) thread->thread.join();
}

HashWorkers::Ticket HashWorkers::begin(std::uint64_t size) {
  if (size <= kSmall) small_.try_emplace(next_);
  else if (threads_.empty()) start();
  return next_++;
}

void HashWorkers::give(Task task) {
  // All of an object by one thread, so that its pieces keep their order.
  Thread& thread = *threads_[task.ticket % threads_.size()];
  thread.tasks.push_back(std::move(task));
  thread.arrived.notify_one();
}

void HashWorkers::add(Ticket ticket, Piece piece) {
  if (const auto small = small_.find(ticket); small != small_.end()) return small->second.add(piece.bytes);
  std::unique_lock lock(mutex_);
  progressed_.wait(lock, [&] { return waiting_ == 0 || waiting_ + piece.bytes.size() <= kMostWaiting; });
  waiting_ += piece.bytes.size();
  give({ticket, std::move(piece)});
}

Hash256 HashWorkers::finish(Ticket ticket) {
  if (auto small = small_.extract(ticket)) return small.mapped().finish();
  std::unique_lock lock(mutex_);
  give({ticket, {}});
  progressed_.wait(lock, [&] { return finished_.contains(ticket); });
  const auto found = finished_.extract(ticket);
  return found.mapped();
}

void HashWorkers::work(Thread& own) {
  std::map<Ticket, Blake2b256> sums;
  std::unique_lock lock(mutex_);
  for (;;) {
    own.arrived.wait(lock, [&] { return stopping_ || !own.tasks.empty(); });
    if (stopping_) return;
    const Task task = std::move(own.tasks.front());
    own.tasks.pop_front();
    lock.unlock();
    Blake2b256& sum = sums[task.ticket];
    if (task.piece.owner) sum.add(task.piece.bytes);
    const auto hash = task.piece.owner ? Hash256() : sum.finish();
    lock.lock();
    if (task.piece.owner) {
      waiting_ -= task.piece.bytes.size();
    } else {
      sums.erase(task.ticket);
      finished_.emplace(task.ticket, hash);
    }
    progressed_.notify_all();
  }
}

}  // namespace kiosk
