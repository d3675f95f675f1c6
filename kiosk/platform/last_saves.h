// What staff have set and nobody has saved yet, when the program ends.
#pragma once
#include "base/clock.h"
#include "platform/engine.h"
#include "platform/window_services.h"

namespace kiosk {

// Who ends this program may pull the plug next: kiosk-sync is given what waits, and answers in a moment, or is waited for no longer than
// kRestartWaits. Where nothing waits it comes back at once. What is lost is told in the log.
void give_last_saves(Engine& engine, WindowServices& services, const Clock& clock);

}  // namespace kiosk
