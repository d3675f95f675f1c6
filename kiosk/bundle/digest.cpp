#include "bundle/digest.h"

#include <sodium.h>

namespace kiosk {

namespace {

crypto_generichash_state* state_of(std::array<std::uint8_t, 384>& bytes) {
  static_assert(sizeof(crypto_generichash_state) <= 384);
  return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

// What a digit is worth; 255: none. A table, since a manifest holds a million of them and no processor guesses a digit.
constexpr std::array<std::uint8_t, 256> kWorth = [] {
  std::array<std::uint8_t, 256> worth{};
  worth.fill(255);
  for (std::uint8_t i = 0; i < 10; ++i) worth.at(std::size_t{'0'} + i) = i;
  for (std::uint8_t i = 0; i < 6; ++i) worth.at(std::size_t{'a'} + i) = static_cast<std::uint8_t>(10 + i);
  return worth;
}();

}  // namespace

Blake2b256::Blake2b256() { crypto_generichash_init(state_of(state_), nullptr, 0, std::tuple_size_v<Hash256>); }

void Blake2b256::add(Bytes bytes) { crypto_generichash_update(state_of(state_), bytes.data(), bytes.size()); }

Hash256 Blake2b256::finish() {
  Hash256 out{};
  crypto_generichash_final(state_of(state_), out.data(), out.size());
  return out;
}

Hash256 blake2b_256(Bytes bytes) {
  Hash256 out{};
  crypto_generichash(out.data(), out.size(), bytes.data(), bytes.size(), nullptr, 0);
  return out;
}

Hash512 blake2b_512(Bytes bytes) {
  Hash512 out{};
  crypto_generichash(out.data(), out.size(), bytes.data(), bytes.size(), nullptr, 0);
  return out;
}

std::string to_hex(const Hash256& hash) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(64);
  for (const std::uint8_t byte : hash) {
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

std::optional<Hash256> parse_hash(std::string_view hex) {
  Hash256 out{};
  if (hex.size() != 2 * out.size()) return std::nullopt;
  unsigned all = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const unsigned high = kWorth[static_cast<std::uint8_t>(hex[2 * i])];
    const unsigned low = kWorth[static_cast<std::uint8_t>(hex[2 * i + 1])];
    all |= high | low;
    out[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  if (all > 15) return std::nullopt;
  return out;
}

}  // namespace kiosk
