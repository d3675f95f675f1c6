// How often each thing was opened and taken home on each day: all that the statistics hold (CARE D1).
#pragma once
#include <compare>
#include <cstdint>
#include <map>
#include <string>

#include "app/effect.h"

namespace kiosk {

struct CountKey {
  Date day{};
  std::string item;
  effect::Count::Kind kind = effect::Count::Kind::opened;
  friend auto operator<=>(const CountKey&, const CountKey&) = default;
};
using Counts = std::map<CountKey, std::uint64_t>;

// Smaller numbers could point at somebody: they are neither shown nor handed over (CARE D1).
inline constexpr std::uint64_t kLeastCount = 5;

}  // namespace kiosk
