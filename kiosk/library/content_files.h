// ContentFiles: where a library's files come from: a folder that is previewed, or a release of the store. By their paths in the
// content tree, with "/".
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/digest.h"
#include "bundle/manifest.h"

namespace kiosk {

class Release;

class ContentFiles {
 public:
  struct Part {
    std::string bytes;
    std::size_t size = 0;  // of the whole file
    // Another one when the file is: what was made of it is to be made anew. 0 of a release, whose files never change.
    std::uint64_t stamp = 0;
  };
  // For who reads a file by itself: where it lies, and the hash that its bytes must have, if anybody has said one.
  struct Location {
    std::string file;  // absolute
    std::optional<Hash256> hash;
  };

  virtual ~ContentFiles() = default;
  [[nodiscard]] virtual std::string name() const = 0;  // for messages
  // Names of a folder's entries that end in `suffix`, sorted; empty when there is no such folder.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder, std::string_view suffix) const = 0;
  [[nodiscard]] virtual bool has_folder(const std::string& folder) const = 0;
  [[nodiscard]] virtual bool has_file(const std::string& path) const = 0;
  // At most `bytes` of the file's beginning. A whole file of a release has been compared with its hash, a part has not. Errors:
  // "content.missing_file", "content.unreadable_file", "content.outside" (a link that leads out of the folder),
  // "content.not_a_file", "content.too_large" (over `limit`), "release.damaged".
  [[nodiscard]] virtual Result<Part> read(const std::string& path, std::size_t bytes, std::size_t limit) const = 0;
  [[nodiscard]] virtual Location locate(std::string_view path) const = 0;
  [[nodiscard]] virtual std::optional<ReleaseNumber> release() const { return std::nullopt; }
};

// Errors: "content.missing", "content.unreadable".
[[nodiscard]] Result<std::shared_ptr<const ContentFiles>> folder_files(const std::string& root);
[[nodiscard]] std::shared_ptr<const ContentFiles> release_files(std::shared_ptr<const Release> release);

}  // namespace kiosk
