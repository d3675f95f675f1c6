// BLAKE2b of bytes that come piece by piece. Objects are named by BLAKE2b-256 (b2sum -l 256), signatures are made over
// BLAKE2b-512 (minisign's "ED").
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk {

using Bytes = std::span<const std::uint8_t>;
using Hash256 = std::array<std::uint8_t, 32>;
using Hash512 = std::array<std::uint8_t, 64>;

[[nodiscard]] inline Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

class Blake2b256 {
 public:
  Blake2b256();
  void add(Bytes bytes);
  // Once, at the end.
  [[nodiscard]] Hash256 finish();

 private:
  alignas(64) std::array<std::uint8_t, 384> state_{};  // crypto_generichash_state
};

[[nodiscard]] Hash256 blake2b_256(Bytes bytes);
[[nodiscard]] Hash512 blake2b_512(Bytes bytes);

// 64 lower-case hexadecimal digits, and back: nothing for anything else, capitals included.
[[nodiscard]] std::string to_hex(const Hash256& hash);
[[nodiscard]] std::optional<Hash256> parse_hash(std::string_view hex);

}  // namespace kiosk
