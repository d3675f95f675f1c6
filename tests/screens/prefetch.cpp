// What comes next is asked for beside the visitor: it must neither lose a touch nor a focus, nor leave a trace on the screen.
#include <doctest/doctest.h>

#include <vector>

#include "app/update.h"
#include "platform/prefetch.h"
#include "screens/screens.h"
#include "support/rig.h"
#include "text/text_engine.h"

namespace kiosk {
namespace {

struct Loop {
  Rig rig;
  std::vector<Job> asked;
  View view{[] { return std::move(*TextEngine::open()); }(), [this](const Job& job) { asked.push_back(job); }, [] {}};
  State state = rig.booted({});
  Loop() {
    view.resize(1920, 1080);
    view.settle(true);
  }
  void decode_all() {
    for (const Job& job : std::exchange(asked, {})) job()();
  }
};

}  // namespace

TEST_CASE("prefetch: home and the next slide then find every picture ready") {
  Loop loop;
  (void)loop.view.draw(loop.state, {}, draw_screen);
  loop.decode_all();
  prefetch(loop.state, loop.view);
  CHECK(loop.asked.size() > 2);
  loop.decode_all();
  for (const Route& next : {Route(route::Home{}), Route(route::Attract{2})}) {
    const auto state = begin_at(loop.state, next);
    REQUIRE(state);
    (void)loop.view.draw(*state, {}, draw_screen);
    CHECK(loop.asked.empty());
  }
}

TEST_CASE("prefetch: a finger that is down stays down, a focus stays, and the tree is that of the screen") {
  Loop loop;
  (void)loop.view.draw(loop.state, {}, draw_screen);
  (void)loop.view.key(View::Key::next, loop.state);
  (void)loop.view.draw(loop.state, {}, draw_screen);
  const std::string before = describe(loop.view.tree());
  CHECK(before.find("focused") != std::string::npos);
  prefetch(loop.state, loop.view);
  CHECK(describe(loop.view.tree()) == before);
  (void)loop.view.draw(loop.state, {}, draw_screen);
  CHECK(describe(loop.view.tree()) == before);

  const Node* help = loop.view.tree().find("dock.help");
  REQUIRE(help != nullptr);
  Pointer finger{static_cast<float>(help->rect.x + 20), static_cast<float>(help->rect.y + 20), true};
  (void)loop.view.draw(loop.state, finger, draw_screen);
  prefetch(loop.state, loop.view);
  finger.down = false;
  const Drawn lifted = loop.view.draw(loop.state, finger, draw_screen);
  REQUIRE(lifted.events.size() == 1);
  CHECK(std::holds_alternative<event::OpenHelp>(lifted.events.front()));
}

TEST_CASE("prefetch: only an attract slide rests") {
  Loop loop;
  CHECK(resting_slide(loop.state) == 1);
  CHECK(resting_slide(*begin_at(loop.state, route::Home{})) == 0);
}

}  // namespace kiosk
