// The staff's PIN as it is kept: argon2id in libsodium's text form ("$argon2id$v=19$..."), never the digits.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace kiosk {

// 4 to 16 digits.
[[nodiscard]] bool is_pin(std::string_view digits);
// Of the form of what hash_pin() gives.
[[nodiscard]] bool is_pin_hash(std::string_view text);
// Takes a good part of a tenth of a second and 16 MB, which are given back: whoever tries all PINs pays it each time, and a kiosk
// has it to spare. Errors: "pin.form", "pin.no_memory".
[[nodiscard]] Result<std::string> hash_pin(const std::string& digits);
// As long as it takes to hash. False for a hash that is none.
[[nodiscard]] bool check_pin(const std::string& digits, const std::string& hash);

}  // namespace kiosk
