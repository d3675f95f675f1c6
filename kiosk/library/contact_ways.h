// How a contact is reached, in the visitor's words: one place for screen and paper.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "library/library.h"

namespace kiosk {

// "9 9 9": digit by digit, as it is read aloud.
[[nodiscard]] std::string spelled_number(std::string_view display);
// A number as words of its own: Western digits, left to right in every language.
[[nodiscard]] Words number_words(std::string_view display);

struct WayToReach {
  Words label;         // "Phone", "Text the word PANDAS to"
  Words display;       // the number or the address
  std::string speech;  // of it
};
// In the content's order; the web address last. Empty: at the desk alone.
[[nodiscard]] std::vector<WayToReach> ways_to_reach(const Library& library, const LanguageTag& language,
                                                    const Contact& contact);

}  // namespace kiosk
