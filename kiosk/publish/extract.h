// A bundle's content, written out as the tree that it was made of.
#pragma once
#include <string>

#include "base/result.h"
#include "bundle/bundle_source.h"
#include "bundle/manifest.h"

namespace kiosk {

// A folder that goes with this object, and all that is in it.
class TemporaryFolder {
 public:
  // Error "extract.failed".
  [[nodiscard]] static Result<TemporaryFolder> make();
  ~TemporaryFolder();
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

// Every file into `folder`, which is new or empty; each object's hash is checked. Whoever signed it is not looked at: what is
// written is for people to read, and the kiosk never takes it. Errors: "extract.not_empty", "extract.failed", those of
// read_head(), parse_manifest() and read_object().
[[nodiscard]] Result<Manifest> extract_files(BundleSource& source, const std::string& folder);

// The same, and what it was signed by: manifest.json and manifest.N.minisig.
[[nodiscard]] Result<void> extract_bundle(BundleSource& source, const std::string& folder);

}  // namespace kiosk
