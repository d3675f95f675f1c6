// BLAKE2b-256, the hash by which content names files and a translation names the text that it translates.
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string blake2b_256_hex(std::string_view bytes);

}  // namespace kiosk
