// Engine: state, view and display put together: events in, pixels out. Has no clock and no loop of its own; the window loop
// and the replay drive it. Main thread only.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/event.h"
#include "app/state.h"
#include "platform/display.h"
#include "ui/raster.h"
#include "ui/view.h"

namespace kiosk {

class Engine {
 public:
  struct Hooks {
    std::function<void(const Effect&)> carry_out;                // the outcome comes back by feed()
    std::function<void(const Event&, const Effects&)> happened;  // for the trace
    std::function<void(std::string_view cause)> presented;       // for --frames
  };

  Engine(State state, View& view, Display& display, Hooks hooks);

  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const Tree& tree() const { return view_.tree(); }

  // Time passes; draws nothing by itself. True when the screen may look different now.
  bool tick(Monotonic monotonic, WallTime wall);
  void feed(const Event& event);
  // A touch: where the pointer is from now on. `presence` when a finger has just come.
  void point(const Pointer& pointer, bool presence);
  void key(View::Key key);
  void swipe(int finger_direction);

  // Draws until no event follows from what was drawn, and presents what differs. Error of the display.
  [[nodiscard]] Result<void> show(std::string_view cause);
  // Something moves and will soon be there: show() again within a frame.
  [[nodiscard]] bool animating() const { return animating_; }
  // A picture drifts for as long as its slide stands: show() again within a frame, but nothing has to wait for its end.
  [[nodiscard]] bool drifting() const { return drifting_; }
  [[nodiscard]] int frames() const { return frames_; }

 private:
  State state_;
  View& view_;
  Display& display_;
  Hooks hooks_;
  Damage damage_;
  Pointer pointer_;
  bool animating_ = false;
  bool drifting_ = false;
  int frames_ = 0;
};

}  // namespace kiosk
