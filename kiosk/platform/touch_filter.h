// TouchFilter: many fingers, palms and elbows in, one pointer out (CARE A5 to A7, DESIGN section 1). A value without SDL or
// a clock: what turns SDL's events into RawTouch drops those that SDL makes up (mouse events of SDL_TOUCH_MOUSEID, finger
// events of SDL_MOUSE_TOUCHID), or every tap would count twice.
#pragma once
#include <optional>

#include "base/clock.h"

namespace kiosk {

struct RawTouch {
  enum Kind { down, move, up, cancel };
  static constexpr long kMouse = -1;  // the mouse's left button as a finger; panels count from 0

  Kind kind = down;
  long finger = 0;
  float x = 0;  // window px
  float y = 0;
  Monotonic at{};
};

// What happened to the one pointer that the screens know.
struct PointerChange {
  bool down = false;  // held from now on
  float x = 0;        // window px
  float y = 0;
  bool pressed_now = false;   // whatever was held before is dropped
  bool released_now = false;  // let go inside the window: the control below acts, if it was pressed
  bool cancelled = false;     // no longer held, and nothing acts
  int swipe = 0;              // with `cancelled`: -1 the finger went left, +1 right; 0 otherwise
  friend bool operator==(const PointerChange&, const PointerChange&) = default;
};

class TouchFilter {
 public:
  // `scale`: window px in one px of the design (1920x1080), which the distances below are in.
  explicit TouchFilter(double scale = 1.0) : scale_(scale) {}

  // Only the first contact counts, until it lifts: what other fingers do meanwhile is nothing, for good.
  [[nodiscard]] std::optional<PointerChange> feed(const RawTouch& touch);
  // A contact that rests is given up after kLeaning, so that an elbow on the glass does not lock out the hand: cancelled.
  [[nodiscard]] std::optional<PointerChange> expire(Monotonic now);
  // When expire() has something to do next.
  [[nodiscard]] std::optional<Monotonic> deadline() const;

  static constexpr Millis kLeaning{10'000};
  static constexpr double kRest = 24;          // design px: less is no movement
  static constexpr double kSwipeTravel = 120;  // design px, and twice as far sideways as up or down
  static constexpr Millis kSwipeTime{800};

 private:
  struct Contact {
    long finger;
    float start_x, start_y;
    Monotonic since;
    float rest_x, rest_y;  // where it last came to rest, and since when
    Monotonic resting_since;
    float x, y;
  };
  [[nodiscard]] int swipe_of(const Contact& contact, Monotonic now) const;
  [[nodiscard]] bool is_leaning(Monotonic now) const;

  double scale_;
  std::optional<Contact> contact_;
};

// The touch that wakes a dark screen does no more: who lays a hand on black glass has chosen nothing.
class WakingTouch {
 public:
  // True from its beginning to its lifting: it is not to be given on.
  [[nodiscard]] bool passes_over(RawTouch::Kind kind, bool dark) {
    if (kind == RawTouch::down && dark) waking_ = true;
    if (!waking_) return false;
    if (kind == RawTouch::up) waking_ = false;
    return true;
  }

 private:
  bool waking_ = false;
};

}  // namespace kiosk
