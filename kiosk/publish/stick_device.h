// StickDevice: what has to be asked of a stick beside its files: how much it takes, that it has written everything down, and
// what it gives back when nobody remembers for it. The seam of the tests, which let a stick lie.
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "bundle/bundle_source.h"

namespace kiosk {

struct StickAbout {
  std::uint64_t free_bytes = 0;  // to who is not root
  bool is_fat = false;           // FAT12, 16 or 32: no file of 4 GB or more
};

// A file as it is read back.
struct ReadBack {
  std::unique_ptr<BundleSource> file;
  // True: every byte comes from the device. False: the system was told to forget its copy, and nobody knows that it did.
  bool from_device = false;
};

class StickDevice {
 public:
  virtual ~StickDevice() = default;
  // Error "stick.failed".
  [[nodiscard]] virtual Result<StickAbout> about(const std::string& folder) = 0;
  // Error "stick.failed".
  [[nodiscard]] virtual Result<ReadBack> open_back(const std::string& path) = 0;
  // All that the file system of `folder` still has to write is written. Error "stick.failed".
  [[nodiscard]] virtual Result<void> settle(const std::string& folder) = 0;
};

class SystemStickDevice final : public StickDevice {
 public:
  [[nodiscard]] Result<StickAbout> about(const std::string& folder) override;
  [[nodiscard]] Result<ReadBack> open_back(const std::string& path) override;
  [[nodiscard]] Result<void> settle(const std::string& folder) override;
};

}  // namespace kiosk
