// ContentOpener: what the kiosk shows: a folder that is previewed, or the best that a store has, or the factory's content. Reads
// alone; safe on any thread. A library that it gave must not outlive it.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "library/load.h"
#include "store/file_ops.h"

namespace kiosk {

class ContentOpener {
 public:
  // `complain` hears, for staff, what cannot be shown and why; it may be called from any thread that opens.
  ContentOpener(std::string factory, std::function<void(const std::string&)> complain);

  // Errors as load().
  [[nodiscard]] Result<std::shared_ptr<const Library>> folder(const std::string& path) const;
  // A store's current release; if that is not whole or was started too often without a confirmation, the one before; then the
  // factory's. Null: not even that; the compiled fallback is left.
  [[nodiscard]] std::shared_ptr<const Library> store(const std::string& path) const;
  // The factory's content, or null.
  [[nodiscard]] std::shared_ptr<const Library> factory() const;
  // A store or a folder, whichever it is; null when nothing of it can be shown.
  [[nodiscard]] std::shared_ptr<const Library> any(const std::string& path) const;

  // What store() would try first. Nothing: no release of it.
  [[nodiscard]] std::optional<ReleaseNumber> first_of(const std::string& store) const;

 private:
  [[nodiscard]] std::vector<ReleaseNumber> releases_of(const std::string& store) const;
  void report(const Findings& findings) const;

  // Knows nothing but the system's calls.
  mutable SystemFileOps ops_;
  std::string factory_;
  std::function<void(const std::string&)> complain_;
};

}  // namespace kiosk
