// What moves, frame by frame, on a clock of the test's own (CARE A11, DESIGN section 6).
#include <doctest/doctest.h>

#include <algorithm>

#include "app/update.h"
#include "platform/engine.h"
#include "platform/memory_display.h"
#include "support/rig.h"

using namespace kiosk;

namespace {

using Pixels = std::vector<std::uint32_t>;
constexpr Form kSmall{960, 540};

// The engine at a route, drawn whenever it is asked to look.
struct Moving {
  Rig rig;
  MemoryDisplay display{kSmall.width, kSmall.height};
  std::unique_ptr<Engine> engine;
  WallTime wall;

  explicit Moving(const Route& route, bool reduced = false, std::size_t slides = 99) {
    State state = rig.booted(kSmall);
    if (state.library->attract.size() > slides) {
      auto fewer = std::make_shared<Library>(*state.library);
      fewer->attract.resize(slides);
      state.library = fewer;
    }
    Settings settings = state.settings;
    settings.preferences.reduced_motion = reduced;
    wall = state.wall;
    state = boot(state.library, settings, Monotonic(0), wall);
    rig.view().settle(false);
    auto there = begin_at(state, route);
    engine = std::make_unique<Engine>(there ? *there : state, rig.view(), display, Engine::Hooks{});
  }
  const Pixels& at(int ms) {
    engine->tick(Monotonic(ms), wall + Millis(ms));
    REQUIRE(engine->show("test"));
    return display.shown();
  }
};

PixelRect picture_of(const Tree& tree) {
  const Node* node = tree.find("attract.picture");
  REQUIRE(node != nullptr);
  return node->rect;
}

// Pixels that differ inside of a rectangle, and outside.
struct Differing {
  int inside = 0, outside = 0;
};
Differing differing(const Pixels& a, const Pixels& b, const PixelRect& rect) {
  Differing out;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const int x = static_cast<int>(i) % kSmall.width;
    const int y = static_cast<int>(i) / kSmall.width;
    const bool in = x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
    ++(in ? out.inside : out.outside);
  }
  return out;
}

}  // namespace

TEST_CASE("motion: an attract slide's picture drifts, and not a pixel of its words") {
  Moving kiosk{route::Attract{1}};
  const Pixels first = kiosk.at(0);
  CHECK(kiosk.engine->drifting());
  CHECK_FALSE(kiosk.engine->animating());
  const PixelRect picture = picture_of(kiosk.engine->tree());
  const Differing later = differing(first, kiosk.at(6'000), picture);
  CHECK(later.inside > 1'000);
  CHECK(later.outside == 0);
}

TEST_CASE("motion: a frame's step of the drift is far below a pixel, and the picture never jumps") {
  Moving kiosk{route::Attract{1}};
  Pixels before = kiosk.at(0);
  const PixelRect picture = picture_of(kiosk.engine->tree());
  for (int ms = 16; ms < 7'900; ms += 16) {
    const Pixels now = kiosk.at(ms);
    double change = 0;
    for (int y = picture.y; y < picture.bottom(); y += 7) {
      for (int x = picture.x; x < picture.right(); x += 7) {
        const auto i = static_cast<std::size_t>(y * kSmall.width + x);
        change += std::abs(static_cast<int>(now[i] >> 8U & 255U) - static_cast<int>(before[i] >> 8U & 255U));
      }
    }
    CAPTURE(ms);
    CHECK(change / (picture.w * picture.h / 49.0) < 0.5);
    before = now;
  }
}

TEST_CASE("motion: CARE A11, with less movement the waiting screen stands still between its slides") {
  Moving kiosk{route::Attract{1}, true};
  const Pixels first = kiosk.at(0);
  CHECK_FALSE(kiosk.engine->drifting());
  CHECK(kiosk.at(7'000) == first);
}

TEST_CASE("motion: under a sheet over the waiting screen nothing drifts") {
  Moving kiosk{route::Attract{1}};
  kiosk.at(4'000);
  kiosk.engine->feed(event::ToggleTextSize{});
  kiosk.at(4'016);
  const Pixels risen = kiosk.at(5'000);
  CHECK_FALSE(kiosk.engine->drifting());
  CHECK(kiosk.at(9'000) == risen);
}

TEST_CASE("motion: a loop of one slide is a still picture, which costs nothing") {
  Moving kiosk{route::Attract{1}, false, 1};
  const Pixels first = kiosk.at(0);
  CHECK_FALSE(kiosk.engine->drifting());
  CHECK(kiosk.at(7'000) == first);
}

TEST_CASE("motion: CARE A11, nothing moves beside what is being read: every screen of a visit stands still") {
  Rig rig;
  rig.view().settle(false);
  MemoryDisplay display(kSmall.width, kSmall.height);
  for (const Route& route : rig.routes(kSmall)) {
    if (std::holds_alternative<route::Attract>(route)) continue;
    auto there = begin_at(rig.booted(kSmall), route);
    if (!there) continue;
    rig.view().settle(false);
    Engine engine(*there, rig.view(), display, {});
    CAPTURE(to_string(route));
    REQUIRE(engine.show("first"));
    engine.tick(there->now + Millis(1'000), there->wall + Millis(1'000));
    REQUIRE(engine.show("later"));
    CHECK_FALSE(engine.animating());
    CHECK_FALSE(engine.drifting());
  }
}

TEST_CASE("motion: CARE A11, with less movement a page turns without sliding") {
  // A page that only fades has, at every moment, pixels between the ground and what it becomes.
  const auto beyond = [](bool reduced, int ms) {
    Moving kiosk{route::Article{"bonding-takes-time", 1}, reduced};
    kiosk.at(1'000);
    kiosk.rig.view().activate("pager.next");
    const Pixels begin = kiosk.at(2'000);
    const Pixels middle = kiosk.at(2'000 + ms);
    const Pixels end = kiosk.at(4'000);
    REQUIRE(begin != end);
    REQUIRE(middle != end);
    int out = 0;
    for (std::size_t i = 0; i < end.size(); ++i) {
      const int from = static_cast<int>(begin[i] >> 8U & 255U);
      const int to = static_cast<int>(end[i] >> 8U & 255U);
      const int now = static_cast<int>(middle[i] >> 8U & 255U);
      if (now < std::min(from, to) - 2 || now > std::max(from, to) + 2) ++out;
    }
    return out;
  };
  CHECK(beyond(true, 30) == 0);
  CHECK(beyond(false, 30) > 500);
}

TEST_CASE(
    "motion: a pressed control is seen pressed in the very next frame, and is itself again when the finger leaves") {
  Moving kiosk{route::Home{}};
  const Pixels before = kiosk.at(1'000);
  const Node* help = kiosk.engine->tree().find("dock.help");
  REQUIRE(help != nullptr);
  const PixelRect rect = help->rect;
  kiosk.engine->point({static_cast<float>(rect.x + rect.w / 2), static_cast<float>(rect.y + rect.h / 2), true}, true);
  const Differing pressed = differing(before, kiosk.at(1'001), rect);
  CHECK(pressed.inside > 500);
  kiosk.engine->point({}, false);
  CHECK(kiosk.at(1'017) == before);
}

TEST_CASE("motion: a sheet rises in a quarter of a second, and Hide needs none (CARE D2)") {
  Moving kiosk{route::Article{"bonding-takes-time", 1}};
  const Pixels before = kiosk.at(1'000);
  kiosk.engine->feed(event::Open{route::TextSize{}});
  const Pixels begin = kiosk.at(1'016);
  CHECK(kiosk.engine->animating());
  const Pixels done = kiosk.at(1'016 + 240);
  CHECK_FALSE(kiosk.engine->animating());
  CHECK(begin != done);
  kiosk.engine->feed(event::Hide{});
  const Pixels covered = kiosk.at(1'300);
  CHECK_FALSE(kiosk.engine->animating());
  CHECK(kiosk.at(3'000) == covered);
}
