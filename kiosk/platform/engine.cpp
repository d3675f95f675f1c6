#include "platform/engine.h"

#include "app/update.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

// A chain of events that never ends would freeze the kiosk: after so many drawings the rest waits for the next frame.
constexpr int kMostDrawings = 8;

}  // namespace

Engine::Engine(State state, View& view, Display& display, Hooks hooks)
    : state_(std::move(state)), view_(view), display_(display), hooks_(std::move(hooks)) {
  const Surface surface = display_.surface();
  view_.resize(surface.width, surface.height);
}

void Engine::feed(const Event& event) {
  Updated updated = update(std::move(state_), event);
  state_ = std::move(updated.state);
  if (hooks_.happened) hooks_.happened(event, updated.effects);
  for (const Effect& effect : updated.effects) {
    if (std::holds_alternative<effect::RepaintAll>(effect)) view_.forget();
    if (hooks_.carry_out) hooks_.carry_out(effect);
  }
}

bool Engine::tick(Monotonic monotonic, WallTime wall) {
  const Route before = shown(state_);
  const Route below = ground(state_);
  const int seconds = warning_seconds(state_);
  const bool can_undo = state_.visit.removed.has_value();
  const Theme theme = state_.visit.preferences.theme;
  const auto found = state_.visit.search.found;
  const bool stick = shows_stick(state_);
  const int pin = pin_seconds(state_);
  const bool dark = is_dark(state_);
  const SettingsVisit setting = state_.setting;
  const int minute = shown_minute(state_);
  feed(event::Tick{monotonic, wall});
  if (is_dark(state_) != dark || !(state_.setting == setting) || shown_minute(state_) != minute) return true;
  return !(shown(state_) == before) || !(ground(state_) == below) || warning_seconds(state_) != seconds ||
         state_.visit.removed.has_value() != can_undo || state_.visit.preferences.theme != theme ||
         state_.visit.search.found != found || shows_stick(state_) != stick || pin_seconds(state_) != pin;
}

void Engine::point(const Pointer& pointer, bool presence) {
  pointer_ = pointer;
  if (presence) feed(event::Presence{});
}

void Engine::key(View::Key key) {
  feed(event::Presence{});
  for (const Event& event : view_.key(key, state_)) feed(event);
}

void Engine::swipe(int finger_direction) { view_.swipe(finger_direction); }

Result<void> Engine::show(std::string_view cause) {
  const Surface surface = display_.surface();
  if (surface.pixels == nullptr) return fail("display.failed", "the display gives no surface to draw on");
  view_.resize(surface.width, surface.height);
  Drawn drawn;
  for (int i = 0; i < kMostDrawings; ++i) {
    drawn = view_.draw(state_, pointer_, draw_screen);
    if (drawn.events.empty()) break;
    for (const Event& event : drawn.events) feed(event);
  }
  animating_ = drawn.animating;
  drifting_ = drawn.drifting;
  if (display_.lost()) damage_.forget();
  const std::vector<PixelRect> damage = damage_.find(*drawn.data, surface.width, surface.height);
  if (!damage.empty()) {
    rasterise(*drawn.data, surface, damage);
    if (auto presented = display_.present(damage); !presented) return presented;
    ++frames_;
    if (hooks_.presented) hooks_.presented(cause);
  }
  view_.trim();
  return {};
}

}  // namespace kiosk
