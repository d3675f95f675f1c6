#include "base/blake2b.h"

#include <sodium/crypto_generichash.h>

#include <array>

namespace kiosk {

std::string blake2b_256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  crypto_generichash(digest.data(), digest.size(), data, bytes.size(), nullptr, 0);
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string text;
  text.reserve(digest.size() * 2);
  for (const unsigned char byte : digest) {
    text += kHex[byte >> 4U];
    text += kHex[byte & 15U];
  }
  return text;
}

}  // namespace kiosk
