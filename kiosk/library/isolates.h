// Direction of content text. Authors' bidi controls are taken out; phone-like runs, times and lengths in right-to-left
// text are put into left-to-right isolates, for plain bidi turns "0300 330 0700" in an Arabic sentence into
// "0700 330 0300": on a kiosk that is a wrong phone number.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "library/prose.h"

namespace kiosk {

// Without U+061C, U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069.
[[nodiscard]] std::string without_bidi_controls(std::string_view text);

// The language is right-to-left, or the text holds a strong right-to-left character.
[[nodiscard]] bool needs_isolates(std::string_view text, const LanguageTag& language);

// Runs that keep their order when read, in any script of digits:
//   phone-like, at least three digits: "0300 330 0700", "+44 (0) 1-833-852-6262", "116 123", "999"
//   times, each end of a range alone:  "9:00", "22:30", "9.30pm"
//   lengths and the like:              "30 cm", "20 to 30 cm", "20-30 cm"
//   codes that begin with a digit:     "8F3A1C2B"
[[nodiscard]] std::vector<TextRange> left_to_right_runs(std::string_view text);

// The phone-like runs alone.
[[nodiscard]] std::vector<TextRange> phone_like_runs(std::string_view text);

// The text with LRI (U+2066) and PDI (U+2069) around its runs, when it needs them.
[[nodiscard]] std::string isolated(std::string_view text, const LanguageTag& language);

// The same for running text; bold ranges and marks move with their words.
void isolate(Prose& prose, const LanguageTag& language);

}  // namespace kiosk
