// Where running text may be parted, for who lays it out over several pages.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace kiosk {

// Bytes before which a text may be split, ascending, in three lists: sentence ends; where that is too coarse, the places
// where a line may break; where that is too coarse, between characters.
[[nodiscard]] std::vector<std::vector<std::size_t>> break_places(std::string_view text, const LanguageTag& language);

}  // namespace kiosk
