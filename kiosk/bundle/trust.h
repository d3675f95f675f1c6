// Whom the kiosk believes: trust-N.json, and the chain from one version to the next (as TUF's root metadata, "The Update
// Framework", section 5.3: each version is signed by enough of the keys before and enough of its own).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/minisign.h"

namespace kiosk {

struct Role {
  std::vector<PublicKey> keys;  // each once
  std::uint64_t threshold = 1;  // so many different ones of them
};

struct Trust {
  std::uint64_t version = 1;
  std::string product;
  std::string channel;
  std::uint64_t epoch = 1;    // a bundle of another epoch is refused; raising it lets sequences begin again
  std::uint64_t minimum = 0;  // of the sequence, in this epoch: releases below it are withdrawn
  Role root;                  // may sign the next trust
  Role release;               // may sign bundles
  std::vector<PublicKey> revoked;
};

inline constexpr std::size_t kMostTrustBytes = 64 * 1024;

// Error "trust.malformed" with what is wrong.
[[nodiscard]] Result<Trust> parse_trust(std::string_view json);
// The same trust gives the same bytes.
[[nodiscard]] std::string to_json(const Trust& trust);

// How many different keys of `role`, revoked ones aside, have signed `bytes`. A key counts once, whatever its id says.
// Errors: "signature.unknown_key" (nobody of the role is among the signers), "signature.revoked_key", "signature.bad" (a key
// of the role, and not its signature of these bytes and this comment), "signature.threshold" (too few).
[[nodiscard]] Result<std::vector<PublicKey>> signers(const Role& role, const std::vector<PublicKey>& revoked,
                                                     Bytes bytes, const std::vector<Signature>& signatures);

// Version N+1 after N. Errors: those of parse_trust(), parse_signatures() and signers(); "trust.gap" (not the next version),
// "trust.other_product" (of another product or channel), "trust.epoch" (an epoch below the one before).
[[nodiscard]] Result<Trust> next_trust(const Trust& now, std::string_view json, std::string_view signatures);

}  // namespace kiosk
