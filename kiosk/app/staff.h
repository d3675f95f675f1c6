// What staff do at the screen, once they are in: nothing of it outlives their being there, but how often the PIN was wrong.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "library/library.h"
#include "publish/update_review.h"

namespace kiosk {

struct Numbers;
struct State;

// At the door: the corner is held, or the PIN is being typed.
struct StaffEntry {
  std::optional<Monotonic> corner;  // since when a finger holds the corner
  std::string digits;
  int job = 0;  // of the check that is out; 0: none
  bool wrong = false;
  friend bool operator==(const StaffEntry&, const StaffEntry&) = default;
};

// Inside.
struct StaffVisit {
  enum class Approval { none, asked, given, refused } approval = Approval::none;
  Approval undo = Approval::none;    // going back to the release before
  std::string trouble;               // kiosk-sync's code, when it refused
  Approval report = Approval::none;  // writing it to the stick; given: it is there
  std::string report_trouble;
  std::string reviewing;                       // the release that a review was asked for
  std::shared_ptr<const UpdateReview> review;  // null: not there yet, or there is nothing to review
  bool review_failed = false;
  std::shared_ptr<const Numbers> numbers;  // null: not read yet
  friend bool operator==(const StaffVisit&, const StaffVisit&) = default;
};

// How often in a row the PIN was wrong. Kept over restarts by the platform.
struct PinTries {
  int wrong = 0;
  std::optional<Monotonic> until;  // nobody is let in before
  friend bool operator==(const PinTries&, const PinTries&) = default;
};

inline constexpr Millis kCornerHold{3'000};
inline constexpr std::size_t kMostPinDigits = 16;
inline constexpr int kFreePinTries = 5;

// How long nobody is let in after so many wrong ones in a row: a minute after the fifth, twice as long after each, an hour at most.
[[nodiscard]] Millis pin_wait(int wrong);
// Whole seconds until a PIN is taken again, 0 when it is.
[[nodiscard]] int pin_seconds(const State& state);
// A stick is in, and done with: the report can be written to it.
[[nodiscard]] bool can_write_report(const State& state);
// A staff screen is shown: it has no dock, and is in the clinic's language.
[[nodiscard]] bool shows_staff(const State& state);

}  // namespace kiosk
