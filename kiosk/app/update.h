// update(): the whole behaviour of the kiosk. Pure: no clock, no I/O, no SDL; the same state and event give the same result.
#pragma once
#include <optional>

#include "app/effect.h"
#include "app/event.h"
#include "app/state.h"

namespace kiosk {

struct Updated {
  State state;
  Effects effects;
};

[[nodiscard]] Updated update(State state, const Event& event);

// The state at boot (CARE C2: what every reset restores).
[[nodiscard]] State boot(std::shared_ptr<const Library> library, Settings settings, Monotonic now, WallTime wall);

// What "Print" on the screen shown would print; nothing where there is no such thing.
[[nodiscard]] std::optional<PrintOrder> printable(const State& state);

// For --screen and tests: the booted state moved to a route as if a visitor had come there, notes and all.
// Nothing when this content does not have the route. `fallback` gives up the library.
[[nodiscard]] std::optional<State> begin_at(State booted, const Route& route);

}  // namespace kiosk
