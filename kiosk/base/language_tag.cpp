#include "base/language_tag.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk {

bool is_right_to_left(const LanguageTag& tag) {
  static constexpr std::array<std::string_view, 9> kCodes{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ur", "yi"};
  const std::string_view primary = std::string_view(tag.value).substr(0, tag.value.find('-'));
  return std::ranges::find(kCodes, primary) != kCodes.end();
}

}  // namespace kiosk
