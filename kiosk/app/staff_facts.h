// What an engineer wants to know, as plain words for a code that a phone reads: how the kiosk is, nothing of who used it.
#pragma once
#include <string>

#include "app/state.h"

namespace kiosk {

// As much as a code holds; a fault that has no room is left out.
inline constexpr std::size_t kMostFacts = 280;
[[nodiscard]] std::string staff_facts(const State& state);

}  // namespace kiosk
