// The hour that changes the colours changes the picture, without anybody touching it.
#include <doctest/doctest.h>

#include "app/update.h"
#include "platform/engine.h"
#include "platform/memory_display.h"
#include "support/rig.h"

using namespace kiosk;

TEST_CASE("evening: at the hour the waiting screen is drawn in its colours") {
  Rig rig;
  State state = rig.booted({960, 540});
  Settings settings = state.settings;
  settings.evening = Evening{19 * 60, 7 * 60};
  const auto day = std::chrono::floor<std::chrono::days>(state.wall);
  const WallTime before{day + std::chrono::hours(18) + std::chrono::minutes(59)};
  state = boot(state.library, settings, Monotonic(0), before);
  MemoryDisplay display(960, 540);
  Engine engine(state, rig.view(), display, {});
  REQUIRE(engine.show("first"));
  const auto by_day = display.shown();
  REQUIRE(next_deadline(engine.state()));
  const Millis minute{60'000};
  CHECK(engine.tick(Monotonic(0) + minute, before + minute));
  REQUIRE(engine.show("tick"));
  CHECK(engine.state().visit.preferences.theme == Theme::evening);
  CHECK(display.shown() != by_day);
}
