// When the screen is on, by day of the week. Out of its hours it goes dark, once nobody is there; a touch wakes it.
#pragma once
#include <array>
#include <optional>

#include "base/clock.h"

namespace kiosk {

struct State;

// Minutes since midnight at the clinic. A span that does not end after it begins goes on over midnight; one that ends when it begins
// lasts the whole day.
struct DaySpan {
  int from = 7 * 60;
  int to = 19 * 60;
  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

struct ScreenHours {
  std::array<std::optional<DaySpan>, 7> days{};  // Monday first; nothing: dark all that day
  friend bool operator==(const ScreenHours&, const ScreenHours&) = default;
};

// `weekday` 0 is Monday; `minute` since its midnight.
[[nodiscard]] bool is_on(const ScreenHours& hours, int weekday, int minute);
// Minutes until is_on() is another, 1 to a week of them; nothing: never.
[[nodiscard]] std::optional<int> minutes_to_change(const ScreenHours& hours, int weekday, int minute);

// How long the screen stays on for who touches it out of its hours.
inline constexpr Millis kWokenStays{300'000};

// The screen is dark. Never while somebody is there, while a stick has something to say, or by a clock that is doubtful (CARE E5): a
// dark screen at noon helps nobody.
[[nodiscard]] bool is_dark(const State& state);
// When that may next be another by itself.
[[nodiscard]] std::optional<Monotonic> dark_changes_at(const State& state);

}  // namespace kiosk
