// What staff are in the middle of on the pages of settings. Not kept: what they have set is in Settings, and saved a moment after each
// touch.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/settings_page.h"
#include "base/clock.h"
#include "base/printing.h"
#include "library/local_values.h"

namespace kiosk {

struct State;

struct SettingsVisit {
  bool first_time = false;  // the set-up, before there was a PIN
  std::string keys;         // which letters the keys show
  // Saving.
  std::optional<Monotonic> save_due;
  enum class Saving { none, asked, saved, failed } saving = Saving::none;
  std::string trouble;  // kiosk-sync's code, when it failed
  // A PIN, typed twice. What is typed is never drawn.
  std::string pin, pin_again;
  bool repeats = false;  // the second time
  int pin_job = 0;       // is being hashed; 0: none
  enum class PinTrouble { none, short_one, differs, failed } pin_trouble = PinTrouble::none;
  bool pin_set = false;  // in this visit
  // Printers.
  enum class Search { none, running, over } search = Search::none;
  std::vector<FoundPrinter> printers;
  bool tested = false;  // a test slip came out
  // What was touched once, and is done by a second touch within kSureFor.
  enum class Sure { none, restart, remove } sure = Sure::none;
  Monotonic sure_until{};
  int day = 0;                          // of the hours that are being set; 0 is Monday
  std::optional<LocalContact> contact;  // the one that is being typed; its id is empty while it is new
  enum class ContactTrouble {
    none,
    no_name,
    not_a_number,
    superseded,
    too_many
  } contact_trouble = ContactTrouble::none;
  bool save_local = false;  // what is to be saved is of contacts
  // The clock as it is being set, at the clinic, as if that were UTC; nothing: as it goes.
  std::optional<WallTime> clock;
  enum class Clock { none, asked, set, refused } clock_set = Clock::none;
  // What root was asked to set it to, and when: it is confirmed once the clock shows that.
  std::optional<WallTime> clock_wanted;
  Monotonic clock_wanted_at{};
  friend bool operator==(const SettingsVisit&, const SettingsVisit&) = default;
};

// What was given to be saved. Outlives whoever set it.
struct Saves {
  int out = 0;                       // asked for, and not answered
  bool owed = false;                 // not saved yet as it is now
  std::optional<Monotonic> again{};  // when it is asked for once more
  friend bool operator==(const Saves&, const Saves&) = default;
};

// How long after the last touch of several what was set is saved.
inline constexpr Millis kSaveAfter{1'000};
inline constexpr Millis kSureFor{5'000};
inline constexpr Millis kSaveAgain{30'000};         // after a refusal
inline constexpr Millis kRestartWaits{2'000};       // for what is being saved; likewise who is told to end
inline constexpr Millis kClockIsSet{120'000};       // as far as it may be from what was asked for
inline constexpr std::size_t kMostClinicName = 40;  // letters

// The first step that was not done; nothing: all were.
[[nodiscard]] std::optional<SettingsPage> next_step(const State& state);
// Somebody has set the clock at the screen, or looked at it and found it right, and it is in no doubt now (CARE E5).
[[nodiscard]] bool is_clock_confirmed(const State& state);
// A new kiosk: nobody has set a PIN, so the corner leads to the set-up.
[[nodiscard]] bool is_new(const State& state);
// A page of settings or a step of the set-up is shown.
[[nodiscard]] std::optional<SettingsPage> shown_settings(const State& state);

// Something that was set is out, and not answered.
[[nodiscard]] bool is_saving(const State& state);

// The minute of the day that a page of staff's shows; -1: none does.
[[nodiscard]] int shown_minute(const State& state);

}  // namespace kiosk
