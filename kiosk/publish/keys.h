// A publisher's keys and trust files on disk.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/secret_key.h"
#include "bundle/trust.h"

namespace kiosk {

using AskPassword = std::function<Result<Password>(const std::string& question)>;

struct NewKeys {
  std::string folder;
  std::string name = "kiosk";  // NAME.key, NAME.pub
  std::string product = "kiosk";
  std::string channel = "sample";
  bool protect = true;
};

// Writes NAME.key (for the owner alone), NAME.pub, trust-1.json and trust-1.json.sigs: this one key is root and release key.
// Errors: "key.exists" (nothing is ever written over), "keys.failed", those of SecretKey and of `ask`.
[[nodiscard]] Result<PublicKey> write_new_keys(const NewKeys& wanted, const AskPassword& ask);

// Errors: "key.unreadable", those of SecretKey and of `ask`.
[[nodiscard]] Result<SecretKey> read_secret_key(const std::string& path, const AskPassword& ask);
[[nodiscard]] Result<PublicKey> read_public_key(const std::string& path);

// What changes from one trust version to the next. Empty lists and zeros: as before.
struct TrustChange {
  std::vector<PublicKey> add_root, add_release, remove, revoke;
  std::uint64_t root_threshold = 0, release_threshold = 0, epoch = 0;
  std::uint64_t minimum = 0;  // of the sequence; 0: as it was
};
// The next version, unsigned. Error "trust.malformed" when it could never be fulfilled.
[[nodiscard]] Result<Trust> changed_trust(const Trust& now, const TrustChange& change);
// trust-N.json into the folder. Error "keys.failed", "key.exists".
[[nodiscard]] Result<std::string> write_trust(const Trust& trust, const std::string& folder);
// Another signature into FILE.sigs. Errors: "sign.twice", "sign.full", "keys.failed".
[[nodiscard]] Result<void> sign_trust(const std::string& path, const SecretKey& key);

}  // namespace kiosk
