// What a synthesiser is given: the voice for a language, and the text without what only eyes need.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/language_tag.h"

namespace kiosk {

// espeak-ng's name of the voice: "en" and "en-GB" -> "en-gb", "zh-Hans" -> "cmn". Nothing for a language that it has no
// voice for (Somali) or that the kiosk does not offer: wrong sounds are worse than none.
[[nodiscard]] std::optional<std::string_view> espeak_voice_for(const LanguageTag& language);

// Without bidi controls, and with phone numbers spelled out: "⁨0300 330 0700⁩" -> "0 3 0 0, 3 3 0, 0 7 0 0", which is how
// people say and write them down. The loader has put such numbers into isolates (U+2066 to U+2069); text outside of them,
// times ("⁨9:00⁩") and measures ("⁨30 cm⁩") stay as they are.
[[nodiscard]] std::string spoken_text(std::string_view text);

}  // namespace kiosk
