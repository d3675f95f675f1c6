// Minutes since midnight, as people and kiosk.json write them.
#pragma once
#include <string>

namespace kiosk {

// "07:30". Of 0 to 24 * 60 - 1.
[[nodiscard]] std::string clock_text(int minutes);

}  // namespace kiosk
