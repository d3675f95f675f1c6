// What is said of each thing that needs somebody: what it is, what visitors see of it, what to do, and the button that leads there.
#pragma once
#include <optional>
#include <string_view>

#include "app/staff_problems.h"
#include "screens/button_row.h"

namespace kiosk {

struct StatusSaying {
  std::string_view icon;
  Words title, seen, mend;
  std::optional<RowButton> button;
};

// `number`: which of those on the screen it is, for the ids of buttons that stand there more than once.
[[nodiscard]] StatusSaying saying_of(Frame& frame, const StaffProblem& problem, int number);

}  // namespace kiosk
