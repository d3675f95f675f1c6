#include <algorithm>

#include "app/update_parts.h"
#include "app/waiting.h"

namespace kiosk {

void note_presence(State& state) {
  if (is_dark(state)) state.woken = state.now;
  state.last_presence = state.now;
  state.heard_out = false;
  // CARE A11: a touch holds what moves by itself.
  if (shows<route::Attract>(state)) state.slide_since = state.now;
}

void leave_warning(State& state) {
  if (shows<route::Idle>(state) && state.visit.trail.size() > 1) state.visit.trail.pop_back();
  state.warned_at.reset();
  note_presence(state);
}

void still_here(Updated& u) {
  if (shows<route::Idle>(u.state)) leave_warning(u.state);
}

namespace {

// Between visits only: colours do not change under somebody who reads.
void change_colours(State& state) {
  if (!is_fresh(state)) return;
  state.visit.preferences.theme = first_preferences(state.settings, state.library.get(), state.wall).theme;
}

}  // namespace

void tick(Updated& u, const event::Tick& e) {
  State& state = u.state;
  state.now = std::max(state.now, e.monotonic);
  state.wall = e.wall;
  look_at_clock(u);
  drop_expired(state);
  look_when_due(u);
  open_door_when_held(u);
  save_when_due(u);
  if (state.live && state.now >= state.preview_ends) return reset(u);
  const Timeouts& timeouts = state.settings.timeouts;

  if (shows<route::Idle>(state)) {
    // From the warning on, whatever touches the glass: it asks for an answer, and a hand that lies there is none (CARE A7).
    if (!state.warned_at) state.warned_at = state.now;
    if (state.now - *state.warned_at < timeouts.warning) return;
    leave_author(state);
    return reset(u);
  }
  if (shows<route::Cover>(state)) {
    if (state.now - state.last_presence >= timeouts.cover) reset(u);
    return;
  }
  if (waits_for_presence(state) && state.now - state.last_presence >= idle_after(state)) {
    // Staff are not asked whether they are there: what they left open is locked.
    if (shows_staff(state)) return reset(u);
    stop_speaking(u);
    state.visit.trail.emplace_back(route::Idle{});
    state.warned_at = state.now;
    return;
  }
  change_colours(state);
  if (!slides_move(state)) return;
  int& slide = std::get<route::Attract>(state.visit.trail.back()).slide;
  if (state.now - state.slide_since < dwell(state, slide)) return;
  slide = slide >= slide_count(state) ? 1 : slide + 1;
  state.slide_since = state.now;
}

}  // namespace kiosk
