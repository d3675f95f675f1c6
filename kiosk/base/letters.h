// Letters (code points) of well-formed UTF-8, counted and cut.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk {

[[nodiscard]] std::size_t letters_in(std::string_view text);
// Takes the last one away; nothing from an empty text.
void drop_letter(std::string& text);
// The first `most` bytes, or fewer: half a letter at the cut would be no UTF-8.
[[nodiscard]] std::string_view first_letters(std::string_view text, std::size_t most);

}  // namespace kiosk
