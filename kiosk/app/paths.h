// What fits the visitor: who they are and the time at hand (Visit::paths, Visit::minutes). Somebody may be more than one: a father,
// of a baby who came early. The person orders what there is, the time filters it; with neither chosen everything fits.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "app/state.h"
#include "library/library.h"

namespace kiosk {

// The times that can be chosen; 0 is any.
inline constexpr std::array<int, 4> kMinutes{0, 2, 5, 10};

// Somebody has said who they are, or how long they have.
[[nodiscard]] bool has_choice(const Visit& visit);
// In the order of choosing; those that this content has.
[[nodiscard]] std::vector<const Path*> chosen_paths(const State& state);

// Minutes to read it in the visitor's language; a tip takes one.
[[nodiscard]] int minutes_of(const State& state, const ItemRef& item);
// Written for one of those chosen, or named first for them.
[[nodiscard]] bool is_for_visitor(const State& state, const ItemRef& item);
// The same, and no longer than the time at hand.
[[nodiscard]] bool fits_visitor(const State& state, const ItemRef& item);

// How much of a topic fits; of all topics together, each thing once.
[[nodiscard]] int count_fitting(const State& state, const Topic& topic);
[[nodiscard]] int count_fitting(const State& state);

// A topic's items: those for who was chosen first, in the order of their paths (of two, in turns); then the rest in its own.
[[nodiscard]] std::vector<ItemRef> ordered_items(const State& state, const Topic& topic);

// What to read after `item`: the first on the way that fits and was not opened in this visit. Nothing sensitive, which nobody
// has asked for (CARE D4); nothing at all while nothing is chosen.
[[nodiscard]] std::optional<ItemRef> next_on_path(const State& state, const ItemRef& item);

}  // namespace kiosk
