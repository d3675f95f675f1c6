// The languages of the conversation card: the clinic's, which is read first, and one beneath it for the visitor.
#pragma once
#include <vector>

#include "app/state.h"

namespace kiosk {

// What who works here reads.
[[nodiscard]] LanguageTag clinic_language(const State& state);
// Those that statements are written in, in the content's order, the clinic's first. Of a language that the interface does not speak
// the statements may be there all the same.
[[nodiscard]] std::vector<LanguageTag> card_languages(const State& state);
[[nodiscard]] bool is_card_language(const State& state, const LanguageTag& tag);
// The second one: as chosen, else the one that the visitor reads. The clinic's own: there is no second.
[[nodiscard]] LanguageTag card_language(const State& state);

}  // namespace kiosk
