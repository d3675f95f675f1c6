// What a language calls itself, in its own script: never a code, never a flag.
#pragma once
#include "library/items.h"

namespace kiosk {

// Of a language that nothing is known of: its tag.
[[nodiscard]] Words language_name(const LanguageTag& tag);

}  // namespace kiosk
