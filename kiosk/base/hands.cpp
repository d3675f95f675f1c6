#include "base/hands.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk {

namespace {

constexpr std::size_t kMostHands = 4;
constexpr const char* kStopped = "hand.stopped";

}  // namespace

class Pile {
 public:
  Pile(std::size_t pieces, const std::function<std::unique_ptr<Hand>()>& make_hand)
      : pieces_(pieces), make_hand_(make_hand) {}

  void work() {
    try {
      work_on();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failed_.store(true);
      thrown_ = std::current_exception();
    }
  }
  [[nodiscard]] Result<void> outcome() {
    if (thrown_) std::rethrow_exception(thrown_);
    if (!error_) return {};
    return tl::unexpected(std::move(*error_));
  }

 private:
  void work_on() {
    const auto hand = make_hand_();
    hand->failed_ = &failed_;
    while (!failed_.load()) {
      const std::size_t piece = next_.fetch_add(1);
      if (piece >= pieces_) break;
      if (auto done = hand->take(piece); !done) fail_with(piece, std::move(done.error()));
    }
    if (failed_.load()) return;
    if (auto done = hand->end(); !done) fail_with(pieces_, std::move(done.error()));
  }
  void fail_with(std::size_t piece, Error error) {
    const std::lock_guard lock(mutex_);
    if (failed_.exchange(true) && error.code == kStopped) return;
    if (error_ && error_of_ <= piece) return;
    error_ = std::move(error);
    error_of_ = piece;
  }

  const std::size_t pieces_;
  const std::function<std::unique_ptr<Hand>()>& make_hand_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::optional<Error> error_;
  std::size_t error_of_ = 0;
  std::exception_ptr thrown_;
};

Result<void> Hand::go_on() const {
  if (failed_ == nullptr || !failed_->load()) return {};
  return fail(kStopped, "Something else has failed.");
}

std::size_t hands_for(std::size_t pieces) {
  const std::size_t processors = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostHands);
  return std::clamp<std::size_t>(pieces, 1, processors);
}

Result<void> share_out(std::size_t pieces, std::size_t hands, const std::function<std::unique_ptr<Hand>()>& make_hand) {
  Pile pile(pieces, make_hand);
  std::vector<std::jthread> others;
  try {
    others.reserve(hands);
    for (std::size_t i = 1; i < hands; ++i) others.emplace_back([&pile] { pile.work(); });
  } catch (const std::system_error&) {
    // The system gives no more threads: those that there are do it all.
  }
  pile.work();
  for (std::jthread& other : others) other.join();
  return pile.outcome();
}

}  // namespace kiosk
