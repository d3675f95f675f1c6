// How far two words are apart, in letters put in, left out, changed or swapped with their neighbour (Damerau's distance in its
// form of optimal string alignment).
#pragma once
#include <string_view>

namespace kiosk {

// The distance, or `most` + 1 when it is more than `most`.
[[nodiscard]] int letters_apart(std::u32string_view a, std::u32string_view b, int most);

// A word begun with a slip: within `most` letters of some beginning of `word`.
[[nodiscard]] bool begins_nearly(std::u32string_view word, std::u32string_view begun, int most);

}  // namespace kiosk
