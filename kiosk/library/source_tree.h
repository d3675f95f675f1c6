// SourceTree: the files of a content tree for its readers: text that is UTF-8, JSON that is an object; what is not is a finding.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/content_files.h"
#include "library/finding_sink.h"
#include "library/json_value.h"

namespace kiosk {

inline constexpr std::size_t kMaxJsonBytes = 8U << 20U;
inline constexpr std::size_t kMaxProseBytes = 256U << 10U;
inline constexpr std::size_t kMaxPictureBytes = 16U << 20U;

enum class Need { required, optional };

class SourceTree {
 public:
  explicit SourceTree(std::shared_ptr<const ContentFiles> files) : files_(std::move(files)) {}

  [[nodiscard]] const std::shared_ptr<const ContentFiles>& files() const { return files_; }
  [[nodiscard]] std::vector<std::string> list(const std::string& folder, std::string_view suffix) const {
    return files_->list(folder, suffix);
  }
  [[nodiscard]] bool has_folder(const std::string& folder) const { return files_->has_folder(folder); }
  [[nodiscard]] bool has_file(const std::string& path) const { return files_->has_file(path); }

  // The whole file, or nothing and a finding. A missing file is a finding only when it is required.
  [[nodiscard]] std::optional<std::string> read(const std::string& path, std::size_t limit, Need need,
                                                FindingSink& sink) const;
  // At most `bytes` of the file's beginning, and how large it is. For picture headers.
  [[nodiscard]] std::optional<ContentFiles::Part> head(const std::string& path, std::size_t bytes, std::size_t limit,
                                                       FindingSink& sink) const;
  // The file as a JSON object, or nothing and a finding.
  [[nodiscard]] std::optional<JsonValue> json_object(const std::string& path, Need need, FindingSink& sink) const;

 private:
  std::shared_ptr<const ContentFiles> files_;
};

}  // namespace kiosk
