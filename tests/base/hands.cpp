#include "base/hands.h"

#include <doctest/doctest.h>

#include <atomic>
#include <barrier>
#include <new>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::test {

namespace {

// Does what it is told with each piece.
class ToldHand final : public Hand {
 public:
  using Do = std::function<Result<void>(std::size_t)>;
  ToldHand(const Do& take, const Do& end) : take_(take), end_(end) {}
  [[nodiscard]] Result<void> take(std::size_t piece) override {
    ++taken_;
    return take_(piece);
  }
  [[nodiscard]] Result<void> end() override { return end_(taken_); }

 private:
  const Do& take_;
  const Do& end_;
  std::size_t taken_ = 0;
};

Result<void> with(
    std::size_t pieces, std::size_t hands, const ToldHand::Do& take,
    const ToldHand::Do& end = [](std::size_t) { return Result<void>(); }) {
  return share_out(pieces, hands, [&] { return std::make_unique<ToldHand>(take, end); });
}

}  // namespace

TEST_CASE("hands: one hand takes all pieces in order on the calling thread, and ends") {
  std::vector<std::size_t> taken;
  std::size_t ended = 0;
  const auto caller = std::this_thread::get_id();
  const auto take = [&](std::size_t piece) {
    CHECK(std::this_thread::get_id() == caller);
    taken.push_back(piece);
    return Result<void>();
  };
  const auto end = [&](std::size_t count) {
    ended = count;
    return Result<void>();
  };
  CHECK(with(5, 1, take, end));
  CHECK(taken == std::vector<std::size_t>{0, 1, 2, 3, 4});
  CHECK(ended == 5);
  CHECK(with(0, 1, take, end));
  CHECK(ended == 0);
}

TEST_CASE("hands: several take every piece once, at the same time, and each ends") {
  std::vector<std::atomic<int>> taken(1000);
  std::atomic<std::size_t> ended = 0, hands = 0;
  // Nobody's first piece is done before all three have theirs.
  std::barrier together(3);
  const auto take = [&](std::size_t piece) {
    if (++taken[piece] == 1 && piece < 3) together.arrive_and_wait();
    return Result<void>();
  };
  const auto end = [&](std::size_t count) {
    ended += count;
    ++hands;
    return Result<void>();
  };
  CHECK(with(taken.size(), 3, take, end));
  for (const auto& one : taken) CHECK(one == 1);
  CHECK(ended == taken.size());
  CHECK(hands == 3);
}

TEST_CASE("hands: the error of the lowest piece is told, and then no other is begun and none ends") {
  std::atomic<std::size_t> begun = 0;
  std::atomic<bool> ended = false;
  std::barrier together(2);
  const auto take = [&](std::size_t piece) -> Result<void> {
    ++begun;
    // Both fail, whoever comes first.
    if (piece == 4 || piece == 5) {
      together.arrive_and_wait();
      return fail("test." + std::to_string(piece), "");
    }
    return {};
  };
  const auto done = with(1000, 2, take, [&](std::size_t) {
    ended = true;
    return Result<void>();
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().code == "test.4");
  CHECK(begun == 6);
  CHECK_FALSE(ended);
}

TEST_CASE("hands: who is long at a piece hears that another has failed, and its answer is not told") {
  struct Long final : Hand {
    explicit Long(std::barrier<>& both) : together(both) {}
    [[nodiscard]] Result<void> take(std::size_t piece) override {
      together.arrive_and_wait();
      if (piece == 1) return fail("test.why", "");
      for (;;) {
        if (auto on = go_on(); !on) return on;
        std::this_thread::yield();
      }
    }
    std::barrier<>& together;
  };
  std::barrier<> together(2);
  const auto done = share_out(2, 2, [&] { return std::make_unique<Long>(together); });
  REQUIRE_FALSE(done);
  CHECK(done.error().code == "test.why");
}

TEST_CASE("hands: what a hand throws is thrown where the work was given out") {
  const auto take = [](std::size_t piece) -> Result<void> {
    if (piece == 7) throw std::bad_alloc();
    return {};
  };
  CHECK_THROWS_AS((void)with(100, 3, take), std::bad_alloc);
}

TEST_CASE("hands: what fails at the end is told") {
  const auto done = with(
      2, 2, [](std::size_t) { return Result<void>(); },
      [](std::size_t) -> Result<void> { return fail("test.end", ""); });
  REQUIRE_FALSE(done);
  CHECK(done.error().code == "test.end");
}

TEST_CASE("hands: as many as there are processors, few, and no more than pieces") {
  CHECK(hands_for(0) == 1);
  CHECK(hands_for(1) == 1);
  CHECK(hands_for(1000) >= 1);
  CHECK(hands_for(1000) <= 4);
}

}  // namespace kiosk::test
