// verify(): the only maker of a VerifiedBundle. What takes one needs not ask whether it may believe the manifest; what an
// object holds is believed when its hash has been seen, and not before.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/bundle_source.h"
#include "bundle/manifest.h"
#include "bundle/trust.h"

namespace kiosk {

class VerifiedBundle {
 public:
  [[nodiscard]] const Manifest& manifest() const { return manifest_; }
  // The very bytes whose signatures were checked, to be kept beside the release.
  [[nodiscard]] const std::string& manifest_bytes() const { return manifest_bytes_; }
  [[nodiscard]] const std::string& signature_bytes() const { return signature_bytes_; }
  [[nodiscard]] const std::vector<PublicKey>& signers() const { return signers_; }
  // Where an object's tar header stands in the file.
  [[nodiscard]] std::uint64_t object_at(std::size_t object) const { return object_at_[object]; }
  [[nodiscard]] const std::vector<std::uint64_t>& object_places() const { return object_at_; }

 private:
  VerifiedBundle() = default;
  friend Result<VerifiedBundle> verify(BundleSource& source, const Trust& trust);

  Manifest manifest_;
  std::string manifest_bytes_, signature_bytes_;
  std::vector<PublicKey> signers_;
  std::vector<std::uint64_t> object_at_;
};

// Reads head, manifest and signatures once each, checks the signatures over those bytes, and only then looks into them.
// Errors: those of BundleSource, parse_signatures(), signers() and parse_manifest(); "bundle.malformed" (no bundle, or sizes
// that do not fit the file), "bundle.other_product", "bundle.other_epoch".
[[nodiscard]] Result<VerifiedBundle> verify(BundleSource& source, const Trust& trust);

// Manifest and signatures of a file as they stand there, believed by nobody: to show and to sign.
struct BundleHead {
  std::string manifest;
  std::string signatures;
  std::uint64_t objects_at = 0;
};
[[nodiscard]] Result<BundleHead> read_head(BundleSource& source);
// Where the objects' headers stand. Error "bundle.malformed" when the file is not exactly as long as that makes it.
[[nodiscard]] Result<std::vector<std::uint64_t>> place_objects(const Manifest& manifest, std::uint64_t objects_at,
                                                               std::uint64_t file_size);

// An object's bytes, piece by piece, to `take`, which may fail. What was taken is good only if this returns without an error:
// "object.damaged" when the bytes are not those that the manifest names.
using TakeBytes = std::function<Result<void>(Bytes)>;
[[nodiscard]] Result<void> read_object(BundleSource& source, const ObjectEntry& object, std::uint64_t at,
                                       const TakeBytes& take);

}  // namespace kiosk
