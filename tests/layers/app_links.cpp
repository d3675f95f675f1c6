// A program without a screen that loads content and runs the app.
#include "app/update.h"
#include "library/load.h"

int main(int count, char** words) {
  const auto loaded = kiosk::load(words[count - 1]);
  if (!loaded) return 1;
  const kiosk::State state = kiosk::boot(loaded->library, {}, {}, {});
  return kiosk::update(state, kiosk::event::GoHome{}).state.visit.trail.empty() ? 1 : 0;
}
