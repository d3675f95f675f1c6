// Writes bundles. The same files, head and keys give the same bytes.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/manifest.h"
#include "bundle/secret_key.h"

namespace kiosk {

struct PackedFile {
  std::string path;  // in the bundle
  std::string media_type;
  std::string on_disk;
};

// Reads each file twice (to hash, to copy) and refuses one that changed in between. `head` needs no objects and no files.
// `out` is written beside itself and put in place when it is whole. Errors: "pack.bad_path", "pack.duplicate_path",
// "pack.unreadable", "pack.changed", "pack.too_large", "pack.failed".
[[nodiscard]] Result<void> pack(Manifest head, std::vector<PackedFile> files, const SecretKey& key,
                                const std::string& out);

// Another signature beside those that a bundle has; every object is read and checked on the way. Errors: those of
// read_head() and read_object(); "sign.twice" (by this key already), "sign.full" (four are there), "pack.failed".
[[nodiscard]] Result<void> add_signature(const std::string& bundle, const SecretKey& key);

}  // namespace kiosk
