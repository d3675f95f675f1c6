#include "base/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr unsigned long long kPinPasses = 3;
constexpr std::size_t kPinMemory = std::size_t{16} << 20U;

}  // namespace

bool is_pin(std::string_view digits) {
  return digits.size() >= 4 && digits.size() <= 16 &&
         std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_pin_hash(std::string_view text) {
  return text.starts_with("$argon2id$") && text.size() < crypto_pwhash_STRBYTES &&
         text.find('\0') == std::string_view::npos;
}

Result<std::string> hash_pin(const std::string& digits) {
  if (!is_pin(digits)) return fail("pin.form", "A PIN has 4 to 16 digits.");
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(out.data(), digits.c_str(), digits.size(), kPinPasses, kPinMemory,
                                                 crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail("pin.no_memory", "The PIN could not be hashed: 16 MB of memory are needed.");
  return std::string(out.data());
}

bool check_pin(const std::string& digits, const std::string& hash) {
  if (!is_pin(digits) || !is_pin_hash(hash) || sodium_init() < 0) return false;
  // The form that libsodium reads is of its own length, filled up with zeros.
  std::array<char, crypto_pwhash_STRBYTES> text{};
  std::ranges::copy(hash, text.begin());
  return crypto_pwhash_str_verify(text.data(), digits.c_str(), digits.size()) == 0;
}

}  // namespace kiosk
