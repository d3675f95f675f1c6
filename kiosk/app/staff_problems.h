// What needs somebody, as far as the screen can know it: the gravest first. A pure look at the state; said in words by the staff's
// status screen.
#pragma once
#include <string>
#include <vector>

#include "app/state.h"

namespace kiosk {

struct StaffProblem {
  enum class What {
    store_passed_over,  // after bad starts the factory's pages are shown
    hot,
    disk,
    not_saved,         // what was set is gone after the next start
    clock,             // CARE E5: it is doubtful
    contacts_expired,  // withheld from visitors (CARE E1)
    restarted,         // nobody asked for it
    fault,             // of the kiosk itself
    memory,
    update_refused,  // the last stick changed nothing
    printer,
    update_waits,
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

[[nodiscard]] std::vector<StaffProblem> staff_problems(const State& state);

}  // namespace kiosk
