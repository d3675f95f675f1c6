#include "platform/frame_pace.h"

#include <doctest/doctest.h>

using kiosk::earlier;
using kiosk::FramePace;
using kiosk::Monotonic;

namespace {

std::optional<Monotonic> at(int ms) { return Monotonic{ms}; }

}  // namespace

TEST_CASE("frame pace: what moves is drawn from beginning to beginning of a frame, and at once if one took too long") {
  FramePace pace;
  pace.begin(Monotonic{1'000});
  CHECK(pace.wait_ms(Monotonic{1'000}, {.moves = true}) == FramePace::kFrameMs);
  CHECK(pace.wait_ms(Monotonic{1'010}, {.moves = true}) == 6);
  CHECK(pace.wait_ms(Monotonic{1'900}, {.moves = true}) == 0);
  // What is due does not hold up what moves, nor the other way round.
  CHECK(pace.wait_ms(Monotonic{1'010}, {.moves = true, .due = at(5'000)}) == 6);
}

TEST_CASE("frame pace: what moves and waits for its pictures does not spin") {
  FramePace pace;
  pace.begin(Monotonic{1'000});
  CHECK(pace.wait_ms(Monotonic{1'900}, {.moves = true, .waits = true}) == FramePace::kFrameMs);
  CHECK(pace.wait_ms(Monotonic{1'900}, {.waits = true}) == -1);
}

TEST_CASE("frame pace: at rest the loop sleeps until something is due, and for ever where nothing is") {
  const FramePace pace;
  CHECK(pace.wait_ms(Monotonic{1'000}, {}) == -1);
  CHECK(pace.wait_ms(Monotonic{1'000}, {.due = at(1'250)}) == 250);
  CHECK(pace.wait_ms(Monotonic{1'000}, {.due = at(900)}) == 0);
  CHECK(pace.wait_ms(Monotonic{0}, {.due = at(10 * FramePace::kLongestMs)}) == FramePace::kLongestMs);
}

TEST_CASE("frame pace: the earlier of two moments, where nothing is never") {
  CHECK(earlier(at(1), at(2)) == at(1));
  CHECK(earlier(at(2), at(1)) == at(1));
  CHECK(earlier({}, at(1)) == at(1));
  CHECK(earlier(at(1), {}) == at(1));
  CHECK_FALSE(earlier({}, {}));
}
