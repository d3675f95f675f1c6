#include "platform/touch_filter.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

using kiosk::Monotonic;
using kiosk::PointerChange;
using kiosk::RawTouch;
using kiosk::TouchFilter;

namespace {

RawTouch touch(RawTouch::Kind kind, long finger, float x, float y, int at_ms) {
  return {kind, finger, x, y, Monotonic{at_ms}};
}

// A finger that goes straight from one place to another, in steps, and lifts.
std::optional<PointerChange> stroke(TouchFilter& filter, float from_x, float from_y, float to_x, float to_y, int ms) {
  REQUIRE(filter.feed(touch(RawTouch::down, 0, from_x, from_y, 0)).has_value());
  for (int step = 1; step <= 4; ++step) {
    const float part = static_cast<float>(step) / 4.0F;
    const auto moved = filter.feed(
        touch(RawTouch::move, 0, from_x + (to_x - from_x) * part, from_y + (to_y - from_y) * part, ms * step / 5));
    REQUIRE(moved.has_value());
    CHECK(moved->down);
    CHECK(moved->swipe == 0);
  }
  return filter.feed(touch(RawTouch::up, 0, to_x, to_y, ms));
}

}  // namespace

TEST_CASE("A5: a tap presses at once and is released where the finger lifts") {
  TouchFilter filter;
  CHECK(filter.feed(touch(RawTouch::down, 3, 10, 20, 0)) ==
        PointerChange{.down = true, .x = 10, .y = 20, .pressed_now = true});
  CHECK(filter.feed(touch(RawTouch::move, 3, 12, 21, 30)) == PointerChange{.down = true, .x = 12, .y = 21});
  CHECK(filter.feed(touch(RawTouch::up, 3, 12, 21, 90)) == PointerChange{.x = 12, .y = 21, .released_now = true});
}

TEST_CASE("A7: a second finger does nothing, neither while the first is down nor after it has lifted") {
  TouchFilter filter;
  REQUIRE(filter.feed(touch(RawTouch::down, 0, 100, 100, 0)).has_value());
  CHECK_FALSE(filter.feed(touch(RawTouch::down, 1, 500, 500, 10)).has_value());
  CHECK_FALSE(filter.feed(touch(RawTouch::move, 1, 510, 500, 20)).has_value());
  CHECK(filter.feed(touch(RawTouch::move, 0, 101, 100, 25))->x == 101.0F);
  CHECK(filter.feed(touch(RawTouch::up, 0, 101, 100, 30))->released_now);
  // It went down unseen, so it stays unseen until it has lifted.
  CHECK_FALSE(filter.feed(touch(RawTouch::move, 1, 520, 500, 40)).has_value());
  CHECK_FALSE(filter.feed(touch(RawTouch::up, 1, 520, 500, 50)).has_value());
  CHECK(filter.feed(touch(RawTouch::down, 1, 500, 500, 60))->pressed_now);
}

TEST_CASE("A7: a new finger is taken while an unseen one still rests on the glass") {
  TouchFilter filter;
  REQUIRE(filter.feed(touch(RawTouch::down, 0, 100, 100, 0)).has_value());
  REQUIRE_FALSE(filter.feed(touch(RawTouch::down, 1, 500, 500, 10)).has_value());
  REQUIRE(filter.feed(touch(RawTouch::up, 0, 100, 100, 20)).has_value());
  CHECK(filter.feed(touch(RawTouch::down, 2, 300, 300, 30)) ==
        PointerChange{.down = true, .x = 300, .y = 300, .pressed_now = true});
}

TEST_CASE("A7: the mouse is a finger like any other") {
  TouchFilter filter;
  REQUIRE(filter.feed(touch(RawTouch::down, RawTouch::kMouse, 1, 1, 0))->pressed_now);
  CHECK_FALSE(filter.feed(touch(RawTouch::down, 0, 5, 5, 1)).has_value());
  CHECK(filter.feed(touch(RawTouch::up, RawTouch::kMouse, 1, 1, 2))->released_now);
  CHECK_FALSE(filter.feed(touch(RawTouch::move, RawTouch::kMouse, 9, 9, 3)).has_value());  // hovering
}

TEST_CASE("A7: a leaning elbow is given up after ten seconds, and a hand is taken") {
  TouchFilter filter;
  REQUIRE(filter.feed(touch(RawTouch::down, 0, 100, 100, 1'000)).has_value());
  CHECK(filter.deadline() == Monotonic{11'000});
  // Trembling within 24 px is resting.
  REQUIRE(filter.feed(touch(RawTouch::move, 0, 120, 100, 6'000)).has_value());
  REQUIRE(filter.feed(touch(RawTouch::move, 0, 85, 100, 9'000)).has_value());
  CHECK_FALSE(filter.feed(touch(RawTouch::down, 1, 700, 700, 10'900)).has_value());
  CHECK_FALSE(filter.expire(Monotonic{10'999}).has_value());

  SUBCASE("by the clock") {
    CHECK(filter.expire(Monotonic{11'000}) == PointerChange{.x = 85, .y = 100, .cancelled = true});
    CHECK_FALSE(filter.deadline().has_value());
    CHECK_FALSE(filter.expire(Monotonic{50'000}).has_value());
  }
  SUBCASE("by the next finger, where nobody asked the clock") {}
  CHECK(filter.feed(touch(RawTouch::down, 2, 700, 700, 11'500)) ==
        PointerChange{.down = true, .x = 700, .y = 700, .pressed_now = true});
  // The elbow lifts at last: not the pointer's business any more.
  CHECK_FALSE(filter.feed(touch(RawTouch::move, 0, 200, 200, 11'600)).has_value());
  CHECK_FALSE(filter.feed(touch(RawTouch::up, 0, 200, 200, 11'700)).has_value());
  CHECK(filter.feed(touch(RawTouch::up, 2, 700, 700, 11'800))->released_now);
}

TEST_CASE("A7: a finger that moves is not leaning, however long it is down") {
  TouchFilter filter;
  REQUIRE(filter.feed(touch(RawTouch::down, 0, 100, 100, 0)).has_value());
  REQUIRE(filter.feed(touch(RawTouch::move, 0, 125, 100, 9'000)).has_value());
  CHECK(filter.deadline() == Monotonic{19'000});
  CHECK_FALSE(filter.expire(Monotonic{18'999}).has_value());
  CHECK(filter.expire(Monotonic{19'000})->cancelled);
}

TEST_CASE("A6: a quick stroke sideways is a swipe and presses nothing") {
  TouchFilter filter;
  SUBCASE("left") {
    CHECK(stroke(filter, 500, 300, 380, 300, 800) == PointerChange{.x = 380, .y = 300, .cancelled = true, .swipe = -1});
  }
  SUBCASE("right, slanting as far as it may") {
    CHECK(stroke(filter, 500, 300, 700, 400, 300) == PointerChange{.x = 700, .y = 400, .cancelled = true, .swipe = 1});
  }
  // The next tap is a tap.
  REQUIRE(filter.feed(touch(RawTouch::down, 0, 10, 10, 2'000)).has_value());
  CHECK(filter.feed(touch(RawTouch::up, 0, 10, 10, 2'050))->released_now);
}

TEST_CASE("A6: what is no swipe") {
  TouchFilter filter;
  SUBCASE("too short") { CHECK(stroke(filter, 500, 300, 381, 300, 300)->released_now); }
  SUBCASE("too slow") { CHECK(stroke(filter, 500, 300, 300, 300, 801)->released_now); }
  SUBCASE("too steep") { CHECK(stroke(filter, 500, 300, 300, 401, 300)->released_now); }
  SUBCASE("upwards") { CHECK(stroke(filter, 500, 300, 500, 100, 300)->released_now); }
}

TEST_CASE("Distances are the design's, on any screen") {
  TouchFilter twice(2.0);
  CHECK(stroke(twice, 500, 300, 261, 300, 300)->released_now);
  CHECK(stroke(twice, 500, 300, 260, 300, 300)->swipe == -1);
  REQUIRE(twice.feed(touch(RawTouch::down, 0, 0, 0, 0)).has_value());
  REQUIRE(twice.feed(touch(RawTouch::move, 0, 48, 0, 5'000)).has_value());
  CHECK(twice.deadline() == Monotonic{10'000});
}

TEST_CASE("A cancelled contact acts on nothing, a lifting that was lost does not lock the panel") {
  TouchFilter filter;
  REQUIRE(filter.feed(touch(RawTouch::down, 0, 5, 6, 0)).has_value());
  CHECK(filter.feed(touch(RawTouch::cancel, 0, 0, 0, 10)) == PointerChange{.x = 5, .y = 6, .cancelled = true});
  CHECK_FALSE(filter.feed(touch(RawTouch::up, 0, 5, 6, 20)).has_value());

  REQUIRE(filter.feed(touch(RawTouch::down, 0, 5, 6, 30)).has_value());
  CHECK(filter.feed(touch(RawTouch::down, 0, 50, 60, 40))->pressed_now);
  CHECK(filter.feed(touch(RawTouch::up, 0, 50, 60, 50))->released_now);
}

TEST_CASE("A7: whatever the panel sends, presses and ends alternate") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> kind(0, 3);
  std::uniform_int_distribution<int> finger(-1, 3);
  std::uniform_real_distribution<float> place(-50.0F, 2000.0F);
  std::uniform_int_distribution<int> pause(0, 4'000);
  TouchFilter filter;
  bool held = false;
  int presses = 0;
  int now = 0;
  for (int i = 0; i < 20'000; ++i) {
    now += pause(random) / 10;
    const float x = i % 97 == 0 ? std::numeric_limits<float>::quiet_NaN() : place(random);
    const auto change =
        filter.feed(touch(static_cast<RawTouch::Kind>(kind(random)), finger(random), x, place(random), now));
    if (!change) continue;
    CHECK(change->pressed_now + change->released_now + change->cancelled <= 1);
    if (!change->pressed_now) CHECK(held);
    CHECK(change->down == (!change->released_now && !change->cancelled));
    if (change->swipe != 0) CHECK(change->cancelled);
    held = change->down;
    presses += change->pressed_now ? 1 : 0;
  }
  CHECK(presses > 1'000);
}
