// StickWriter: puts files on a stick that are proven before they have their name: written beside it, synced, read back past the
// system's memory and compared.
#pragma once
#include <functional>
#include <string>

#include "bundle/bundle_source.h"
#include "publish/stick_copy.h"
#include "publish/stick_device.h"
#include "store/folder.h"

namespace kiosk {

class StickWriter {
 public:
  // Errors as copy_to_stick()'s. `options`, `ops` and `device` outlive it.
  [[nodiscard]] static Result<StickWriter> open(const StickCopyOptions& options, FileOps& ops, StickDevice& device);

  // `prove` looks at what was read back; the file has its name only if it finds nothing. True: every byte came from the device.
  using Prove = std::function<Result<void>(BundleSource& read_back)>;
  [[nodiscard]] Result<bool> put(const std::string& name, BundleSource& from, const Prove& prove);
  // Whether a file of this name is there and holds the same; read from the device.
  enum class Found { none, same, other };
  [[nodiscard]] Result<Found> compare(const std::string& name, BundleSource& with);
  [[nodiscard]] Result<void> make_folder(const std::string& name);
  [[nodiscard]] Result<void> remove(const std::string& name);
  // Nothing of what was done is only in memory any more.
  [[nodiscard]] Result<void> settle();

 private:
  StickWriter(const StickCopyOptions& options, FileOps& ops, StickDevice& device, Open root)
      : options_(&options), ops_(&ops), device_(&device), root_(std::move(root)) {}
  [[nodiscard]] Result<Hash256> write_part(const std::string& part, BundleSource& from);
  [[nodiscard]] Result<Hash256> hash_of(BundleSource& source, std::string_view phase);
  [[nodiscard]] Result<bool> put_part(const std::string& part, const std::string& name, BundleSource& from,
                                      const Prove& prove);
  [[nodiscard]] std::string path(const std::string& name) const;
  void say(std::string_view phase, std::uint64_t done, std::uint64_t total) const;

  const StickCopyOptions* options_;
  FileOps* ops_;
  StickDevice* device_;
  Open root_;
};

}  // namespace kiosk
