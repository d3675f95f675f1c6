// Decodes the pictures of the screens that come next, so that a touch and a fade find them ready.
#pragma once
#include "app/state.h"
#include "ui/view.h"

namespace kiosk {

// Which attract slide is shown and stands still; 0 on every other screen.
[[nodiscard]] int resting_slide(const State& state);

// Asks for what home and the attract slide after this one draw, in this state's language and size; comes back at once, the
// worker does the rest.
void prefetch(const State& state, View& view);

// SlidePrefetch: when that is done: once a slide, as soon as it stands still. Then also what the last visit left free in the heap is given
// back.
class SlidePrefetch {
 public:
  // Nothing is being animated. Does nothing on a screen that is no slide.
  void rests(const State& state, View& view);

 private:
  int done_ = 0;  // for this slide
};

}  // namespace kiosk
