// minisign's keys and signatures (jedisct1/minisign, "Signature format"): Ed25519, over BLAKE2b-512 of what is signed ("ED").
// The older form that signs the bytes themselves ("Ed") is refused: it cannot be checked piece by piece.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/digest.h"

namespace kiosk {

using KeyId = std::array<std::uint8_t, 8>;

struct PublicKey {
  KeyId id{};  // a hint for finding the key; the key itself is what counts
  std::array<std::uint8_t, 32> key{};
  friend bool operator==(const PublicKey& a, const PublicKey& b) { return a.key == b.key; }
};

// The second line of a .pub file: "RW...". Error "key.malformed".
[[nodiscard]] Result<PublicKey> parse_public_key(std::string_view base64);
[[nodiscard]] std::string to_base64(const PublicKey& key);
// As minisign shows it: 16 hexadecimal digits.
[[nodiscard]] std::string to_string(const KeyId& id);

struct Signature {
  KeyId key{};
  std::array<std::uint8_t, 64> signature{};
  std::string trusted_comment;            // signed too, and read by nobody here
  std::array<std::uint8_t, 64> global{};  // over signature and comment
};

inline constexpr std::size_t kMostSignatures = 4;
inline constexpr std::size_t kMostSignatureBytes = 4096;

// One to four .minisig files, one after the other. Errors: "signature.missing" (no bytes), "signature.malformed",
// "signature.legacy" (the older form).
[[nodiscard]] Result<std::vector<Signature>> parse_signatures(std::string_view text);

// Whether the key's owner signed this digest and this comment.
[[nodiscard]] bool is_by(const Signature& signature, const PublicKey& key, const Hash512& digest);

[[nodiscard]] std::string base64_of(Bytes bytes);
// Nothing but the canonical form: empty for anything else.
[[nodiscard]] std::vector<std::uint8_t> from_base64(std::string_view text);

}  // namespace kiosk
