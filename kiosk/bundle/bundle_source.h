// Where a bundle's bytes come from: a file on a stick that may be pulled, may lie and may change while it is read.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"

namespace kiosk {

class BundleSource {
 public:
  virtual ~BundleSource() = default;
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  // All of `to`, from `offset` on. Errors: "bundle.truncated" (the file ends before), "source.failed" (it cannot be read).
  [[nodiscard]] virtual Result<void> read(std::uint64_t offset, std::span<std::uint8_t> to) = 0;
  // read() may be called by several threads at once. Tests that count calls say no.
  [[nodiscard]] virtual bool reads_beside() const { return false; }
};

// A regular file, not followed through a link. Errors: "bundle.missing", "bundle.not_a_file" (a link, a folder, a pipe),
// "source.failed".
[[nodiscard]] Result<std::unique_ptr<BundleSource>> open_bundle_file(const std::string& path);

}  // namespace kiosk
