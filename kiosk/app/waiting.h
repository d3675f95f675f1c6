// What the clock may do by itself in a state (see timing.cpp). Private to app/.
#pragma once
#include "app/state.h"

namespace kiosk {

// Silence will bring the warning: somebody left something of theirs here, and nothing is being read aloud (CARE C1).
[[nodiscard]] bool waits_for_presence(const State& state);

// The attract loop goes on: its slide is shown, bare and silent, and there is another one.
[[nodiscard]] bool slides_move(const State& state);

}  // namespace kiosk
