#include "store/hash_workers.h"

#include <algorithm>
#include <utility>

namespace kiosk {

HashWorkers::HashWorkers() {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const unsigned count = std::min(4U, cores);
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

HashWorkers::Ticket HashWorkers::begin() { return next_++; }

void HashWorkers::give(Task task) {
  // All of an object by one thread, so that its pieces keep their order.
  Thread& thread = *threads_[task.ticket % threads_.size()];
  thread.tasks.push_back(std::move(task));
  thread.arrived.notify_one();
}

void HashWorkers::add(Ticket ticket, Piece piece) {
  std::unique_lock lock(mutex_);
  progressed_.wait(lock, [&] { return waiting_ == 0 || waiting_ + piece->size() <= kMostWaiting; });
  waiting_ += piece->size();
  give({ticket, std::move(piece)});
}

Hash256 HashWorkers::finish(Ticket ticket) {
  std::unique_lock lock(mutex_);
  give({ticket, nullptr});
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
    if (task.piece) sum.add(*task.piece);
    const auto hash = task.piece ? Hash256() : sum.finish();
    lock.lock();
    if (task.piece) {
      waiting_ -= task.piece->size();
    } else {
      sums.erase(task.ticket);
      finished_.emplace(task.ticket, hash);
    }
    progressed_.notify_all();
  }
}

}  // namespace kiosk
