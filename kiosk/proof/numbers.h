// Whether a contact's numbers have the shape that their country's numbers have (CARE E2), by Google's libphonenumber where it
// was there when this was built (libphonenumber-dev).
#pragma once
#include "library/check.h"

namespace kiosk {

// What dial codes of a content are held against. Kept apart from the library, which the kiosk itself links.
enum class NumberShape { good, wrong, unknown };

// `dial` as content writes it; `country` "GB"; `text`: it is sent a message, for which there are short numbers of their own.
// Unknown: built without libphonenumber, or a country that it has no short numbers of.
[[nodiscard]] NumberShape shape_of(const std::string& dial, const std::string& country, bool text);

[[nodiscard]] bool knows_number_shapes();

// Findings "contact.not_a_number"; or one note "contact.numbers_unchecked".
[[nodiscard]] Findings check_numbers(const Checked& checked);

}  // namespace kiosk
