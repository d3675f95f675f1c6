// What the screen knows of sticks, and when it says so (DESIGN section 15 "stick banner"). Not a visitor's: a reset leaves it.
#pragma once
#include <optional>

#include "base/clock.h"
#include "base/sync_news.h"

namespace kiosk {

struct State;

struct Stick {
  SyncNews news;
  Monotonic heard{};             // when kiosk-sync said anything last
  Monotonic since{};             // since when the phase is what it is
  std::optional<Monotonic> out;  // since when the stick is out
  bool over = true;              // there is nothing to say any more, or never was
  friend bool operator==(const Stick&, const Stick&) = default;
};

// How long what was said stays, after the stick is out and while it stays in.
inline constexpr Millis kStickDoneStays{5'000};
inline constexpr Millis kStickRefusedStays{30'000};
// kiosk-sync gives up on a stick that is silent for a minute, on the kiosk's own disk after five, and says so; one that starts again
// says so too. When nothing of that is heard the screen does not go on about a stick for ever.
inline constexpr Millis kStickSilence{330'000};
// A stick that somebody forgot does not stand between a visitor and a page: what has to be said was said by then. Between visits
// it stands there until the stick is out.
inline constexpr Millis kStickInVisit{20'000};

// The banner is on the screen. Never on the cover (CARE D2), which shows a picture and no more, nor over the question whether
// somebody is there.
[[nodiscard]] bool shows_stick(const State& state);
// When that will next change by itself.
[[nodiscard]] std::optional<Monotonic> stick_changes_at(const State& state);

}  // namespace kiosk
