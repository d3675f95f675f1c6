// CARE A6: everything by single taps. Breadth first from boot, each control of each screen is tapped once, as a finger
// does; what cannot be reached so is not there for whoever cannot drag, press long or use a keypad.
#include <doctest/doctest.h>

#include <deque>
#include <map>
#include <set>

#include "app/update.h"
#include "screens/screens.h"
#include "support/rig.h"

using namespace kiosk;

namespace {

// Pages and the source asked for are part of where one is, even where the route's name does not say them.
std::string key_of(const State& state) {
  const Route& route = shown(state);
  std::string key = to_string(route) + "#" + std::to_string(page_of(route).value_or(0));
  if (const auto* sources = std::get_if<route::ArticleSources>(&route)) key += "#" + std::to_string(sources->asked);
  // A card with something on it leads on to what an empty one does not.
  if (std::holds_alternative<route::Conversation>(route) || std::holds_alternative<route::ConversationCard>(route))
    key += "#" + state.visit.statement_group + (state.visit.statements.empty() ? "" : "+");
  return key;
}

class Walk {
 public:
  Walk(Rig& rig, const Form& form) : rig_(rig), form_(form) { rig.view().resize(form.width, form.height); }

  void run() {
    add(rig_.booted(form_));
    while (!waiting_.empty()) {
      const State state = std::move(waiting_.front());
      waiting_.pop_front();
      visit(state);
    }
  }
  [[nodiscard]] const std::set<std::string>& places() const { return places_; }
  [[nodiscard]] int taps() const { return taps_; }

 private:
  void add(const State& state) {
    if (!known_.insert(key_of(state)).second) return;
    places_.insert(to_string(shown(state)));
    waiting_.push_back(state);
  }

  void visit(const State& state) {
    // A touch beside all controls enters from the attract loop.
    for (const Event& event : tap(state, 0.5F * static_cast<float>(form_.width), 2)) follow(state, event);
    rig_.view().forget();
    (void)rig_.view().draw(state, {}, draw_screen);
    const Tree tree = rig_.view().tree();
    check_exits(tree);
    for (const Node& node : tree.nodes) {
      if (node.action.empty() || node.state.disabled) continue;
      const float x = static_cast<float>(node.rect.x) + static_cast<float>(node.rect.w) / 2;
      const float y = static_cast<float>(node.rect.y) + static_cast<float>(node.rect.h) / 2;
      const Events events = tap(state, x, y);
      CHECK_MESSAGE(!events.empty(), "a tap on " << node.id << " of " << tree.screen << " does nothing");
      State next = state;
      for (const Event& event : events) {
        CHECK_FALSE_MESSAGE(std::holds_alternative<event::TouchAnywhere>(event),
                            "a tap on " << node.id << " of " << tree.screen << " misses it");
        next = update(std::move(next), event).state;
      }
      arrive(state, next);
    }
  }

  void follow(const State& state, const Event& event) { arrive(state, update(state, event).state); }

  // The words and sizes of a walk stay those of its form.
  void arrive(const State& before, const State& after) {
    if (after.visit.preferences == before.visit.preferences) {
      add(after);
    } else {
      State back = after;
      back.visit.preferences = before.visit.preferences;
      add(back);
    }
  }

  void check_exits(const Tree& tree) {
    if (tree.screen == "cover") return;
    for (const char* id : {"dock.help", "dock.home", "dock.hide"}) {
      CHECK_MESSAGE(tree.find(id) != nullptr, tree.screen << " has no " << id);
    }
  }

  Events tap(const State& state, float x, float y) {
    View& view = rig_.view();
    view.forget();
    (void)view.draw(state, {x, y, true}, draw_screen);
    Events events = view.draw(state, {x, y, false}, draw_screen).events;
    if (++taps_ % 16 == 0) view.trim();
    return events;
  }

  Rig& rig_;
  Form form_;
  std::set<std::string> known_;
  std::set<std::string> places_;
  std::deque<State> waiting_;
  int taps_ = 0;
};

// Time alone leads to these, or the lack of content.
bool needs_more_than_taps(const Route& route) {
  if (const auto* attract = std::get_if<route::Attract>(&route)) return attract->slide > 1;
  return std::holds_alternative<route::Idle>(route) || std::holds_alternative<route::Fallback>(route);
}

void check_all_reached(const Form& form) {
  Rig rig;
  std::set<std::string> wanted;
  for (const Route& route : rig.routes(form)) {
    if (!needs_more_than_taps(route)) wanted.insert(to_string(route));
  }
  REQUIRE(wanted.size() > 100);
  Walk walk(rig, form);
  walk.run();
  for (const std::string& name : wanted)
    CHECK_MESSAGE(walk.places().contains(name), name << " cannot be reached by taps alone (" << form.name() << ")");
  // How many pages of statements there are is the tab's matter: the list names the first tab's.
  for (const std::string& name : walk.places())
    CHECK_MESSAGE((wanted.contains(name) || name.starts_with("conversation/")),
                  name << " can be reached, but is not listed (" << form.name() << ")");
  CHECK(walk.taps() > 1000);
}

}  // namespace

TEST_CASE("A6: every screen and page is reached by single taps, and each has a way on: landscape, English") {
  check_all_reached({1920, 1080, TextSize::normal, Theme::day, {"en"}});
}
TEST_CASE("A6: every screen and page is reached by single taps, and each has a way on: portrait, Arabic, Largest") {
  check_all_reached({1080, 1920, TextSize::largest, Theme::day, {"ar"}});
}
TEST_CASE("A6: the fallback and the idle warning can be left by single taps") {
  Rig rig;
  const Form form;
  for (const Route& route : std::vector<Route>{route::Fallback{}, route::Idle{}}) {
    const Tree& tree = rig.draw(route, form);
    CAPTURE(tree.screen);
    CHECK(tree.find("dock.help") != nullptr);
    CHECK(tree.find("dock.language") != nullptr);
    CHECK(tree.find("dock.hide") != nullptr);
  }
  CHECK(rig.draw(route::Idle{}, form).find("idle.stay") != nullptr);
  CHECK(rig.draw(route::Idle{}, form).find("idle.done") != nullptr);
}
