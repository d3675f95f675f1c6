#include "platform/last_saves.h"

#include <SDL.h>

#include "platform/log.h"

namespace kiosk {

void give_last_saves(Engine& engine, WindowServices& services, const Clock& clock) {
  engine.tick(clock.monotonic(), clock.wall());
  engine.feed(event::Ending{});
  const Monotonic until = clock.monotonic() + kRestartWaits;
  while (is_saving(engine.state())) {
    const Millis left = until - clock.monotonic();
    if (left <= Millis{0}) {
      log(LogLevel::warning, "settings.not_saved", {{"why", "kiosk-sync has not answered before the end"}});
      return;
    }
    SDL_Event sdl;
    (void)SDL_WaitEventTimeout(&sdl, static_cast<int>(left.count()));
    (void)services.poll();
  }
  if (engine.state().saves.again || engine.state().saves_local.again)
    log(LogLevel::error, "settings.not_saved", {{"why", "kiosk-sync has refused it"}});
}

}  // namespace kiosk
