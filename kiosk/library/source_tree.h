// SourceTree: reads the files of a content tree, and only those: a link that leaves the tree, a device or a file over
// its limit is a finding, never read.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "library/finding_sink.h"
#include "library/json_value.h"

namespace kiosk {

inline constexpr std::size_t kMaxJsonBytes = 8U << 20U;
inline constexpr std::size_t kMaxProseBytes = 256U << 10U;
inline constexpr std::size_t kMaxPictureBytes = 16U << 20U;

enum class Need { required, optional };

class SourceTree {
 public:
  // Errors: "content.missing", "content.unreadable".
  [[nodiscard]] static Result<SourceTree> open(const std::string& root);

  [[nodiscard]] const std::string& root() const { return root_; }  // absolute, without links

  // Names of a folder's entries that end in `suffix`, sorted; empty when there is no such folder.
  [[nodiscard]] std::vector<std::string> list(const std::string& folder, std::string_view suffix) const;
  [[nodiscard]] bool has_folder(const std::string& folder) const;
  [[nodiscard]] bool has_file(const std::string& path) const;

  // The whole file, or nothing and a finding. A missing file is a finding only when it is required.
  [[nodiscard]] std::optional<std::string> read(const std::string& path, std::size_t limit, Need need,
                                                FindingSink& sink) const;

  // At most `bytes` of the file's beginning; `size` is the whole file's. For picture headers.
  struct Head {
    std::string bytes;
    std::size_t size = 0;
  };
  [[nodiscard]] std::optional<Head> head(const std::string& path, std::size_t bytes, std::size_t limit,
                                         FindingSink& sink) const;

  // The file as a JSON object, or nothing and a finding.
  [[nodiscard]] std::optional<JsonValue> json_object(const std::string& path, Need need, FindingSink& sink) const;

 private:
  explicit SourceTree(std::string root) : root_(std::move(root)) {}
  std::string root_;
};

}  // namespace kiosk
