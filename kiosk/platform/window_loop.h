// The loop of a kiosk with a window: sleeps until a touch, a deadline or a worker wakes it; draws nothing that has not changed.
#pragma once
#include "app/state.h"
#include "base/result.h"
#include "platform/options.h"

namespace kiosk {

// Runs until the window is closed or a signal comes. Errors "display.none", "display.failed", "fonts.none".
[[nodiscard]] Result<void> run_window(const Options& options, State state);

}  // namespace kiosk
