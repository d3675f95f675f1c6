#include "platform/window_touches.h"

#include "app/screen_hours.h"

namespace kiosk {

namespace {

// Window px in one px of the design, lying or upright.
double touch_scale(const Surface& surface) {
  return surface.height > surface.width ? surface.width / 1080.0 : surface.height / 1080.0;
}

}  // namespace

WindowTouches::WindowTouches(Engine& engine, const Surface& surface) : engine_(engine), filter_(touch_scale(surface)) {}

void WindowTouches::resized(const Surface& surface) { filter_ = TouchFilter(touch_scale(surface)); }

bool WindowTouches::feed(const RawTouch& raw) {
  if (waking_.passes_over(raw.kind, is_dark(engine_.state()))) {
    if (raw.kind == RawTouch::down) engine_.feed(event::Presence{});
    return true;
  }
  const auto change = filter_.feed(raw);
  if (raw.kind == RawTouch::down) engine_.feed(event::Presence{});
  if (!change) return false;
  if (change->cancelled) {
    engine_.point({}, false);
    if (change->swipe != 0) engine_.swipe(change->swipe);
  } else {
    engine_.point({change->x, change->y, change->down}, false);
  }
  return true;
}

bool WindowTouches::expire(Monotonic now) {
  if (!filter_.expire(now)) return false;
  engine_.point({}, false);
  return true;
}

}  // namespace kiosk
