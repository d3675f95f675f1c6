// Phone numbers that public pages still name but that no longer reach anybody who helps, or cost money (CARE E2).
// No content may show one.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

// The superseded number as it is usually written, when `number` is one: however it is grouped, with or without its
// country's prefix.
[[nodiscard]] std::optional<std::string_view> blocked_number(std::string_view number);

// A number that is kept for stories and examples, and rings nowhere: Ofcom's for drama, 555-0100 to 555-0199 in North America.
[[nodiscard]] bool is_example_number(std::string_view number);

// The first superseded number that stands anywhere in a text.
[[nodiscard]] std::optional<std::string_view> blocked_number_in(std::string_view text);

}  // namespace kiosk
