// What needs somebody, as far as the screen can know it: the gravest first. A pure look at the state; said in words by the staff's
// status screen.
#pragma once
#include <vector>

#include "app/staff_problem.h"
#include "app/state.h"

namespace kiosk {

[[nodiscard]] std::vector<StaffProblem> staff_problems(const State& state);

// Since when there is this problem. A doubtful clock (CARE E5) tells no time and no day.
[[nodiscard]] ProblemSince since_when(const State& state, const StaffProblem& problem);

// Notices what is new among them, and forgets what is over. Cheap enough for every event: content is looked through when it is another,
// or another day.
void note_problems(State& state);

}  // namespace kiosk
