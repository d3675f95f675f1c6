// A thing that needs somebody, and since when it does. Which there are is said by staff_problems().
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "library/library.h"

namespace kiosk {

struct StaffProblem {
  enum class What {
    store_passed_over,  // after bad starts the factory's pages are shown
    hot,
    disk,
    not_saved,         // what was set is gone after the next start
    clock,             // CARE E5: it is doubtful
    contacts_expired,  // withheld from visitors (CARE E1)
    contacts_wrong,    // likewise, because staff found them wrong
    restarted,         // nobody asked for it
    fault,             // of the kiosk itself
    memory,
    update_refused,  // the last stick changed nothing
    printer,
    update_waits,
    paper_low,         // there is still some
    contacts_to_dial,  // nobody has said that they dialled them (CARE E2)
    reviews_due,       // CARE E1
    set_up,            // was begun, and not finished
    not_signed_off     // nobody clinical has said that they checked it (CARE E3)
  };
  What what = What::clock;
  std::size_t count = 0;
  std::vector<std::string> names;  // of what it is about, in the edition's language; the first few
  Date day{};                      // the oldest that it is about; none where there is none
  std::string code;                // of a refusal; what kind of a fault; how the run before ended
};

// When a problem was noticed. By the clock that nobody sets: what it was in the day's is worked out when it is told, so that a clock
// that was wrong by then and is right now tells the right time.
struct ProblemSeen {
  StaffProblem::What what = StaffProblem::What::clock;
  std::string code;
  Monotonic at{};
  bool from_start = false;  // it was there when this program began, who knows how long
  friend bool operator==(const ProblemSeen&, const ProblemSeen&) = default;
};

// What was noticed and is still there. Nothing of it is a visitor's, and a reset keeps it.
struct ProblemsSeen {
  std::vector<ProblemSeen> seen;
  bool looked = false;  // once since the start
  // What is wrong with content was looked for in this library, on this day: it is looked through again for another alone.
  std::shared_ptr<const Library> library;
  Date day{};
  std::string region;
  std::vector<StaffProblem::What> of_content;
};

// Since when, as far as it can be said: `day` where the cause has its own, else `at`, else neither.
struct ProblemSince {
  Date day{};
  std::optional<WallTime> at;
  bool from_start = false;  // `at`, or an unknown time, is when the kiosk started
};

}  // namespace kiosk
