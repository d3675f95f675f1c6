#include <algorithm>
#include <utility>

#include "library/content_files.h"
#include "store/release.h"

namespace kiosk {
namespace {

class ReleaseFiles final : public ContentFiles {
 public:
  explicit ReleaseFiles(std::shared_ptr<const Release> release) : release_(std::move(release)) {}

  [[nodiscard]] std::string name() const override { return "release " + to_string(release_->number()); }

  [[nodiscard]] std::vector<std::string> list(const std::string& folder, std::string_view suffix) const override {
    const std::string_view base = folder == "." ? std::string_view() : std::string_view(folder);
    std::vector<std::string> names;
    for (std::string_view path : release_->below(base)) {
      if (!base.empty()) path.remove_prefix(base.size() + 1);
      const bool is_folder = path.find('/') != std::string_view::npos;
      const std::string_view entry = path.substr(0, path.find('/'));
      // Of a folder only the name, once; paths are sorted, its files stand together.
      if (entry.ends_with(suffix) && (!is_folder || names.empty() || names.back() != entry)) names.emplace_back(entry);
    }
    return names;
  }
  [[nodiscard]] bool has_folder(const std::string& folder) const override { return !release_->below(folder).empty(); }
  [[nodiscard]] bool has_file(const std::string& path) const override { return release_->find(path) != nullptr; }

  [[nodiscard]] Result<Part> read(const std::string& path, std::size_t bytes, std::size_t limit) const override {
    const FileEntry* file = release_->find(path);
    if (file == nullptr) return fail("content.missing_file", "this file is missing");
    const std::uint64_t size = release_->object(*file).size;
    if (size > limit) return fail("content.too_large", "this file is larger than what is read");
    // Who wants only the beginning (of a picture) compares the whole when it is drawn: one bad picture is one picture fewer.
    auto read = bytes < limit ? release_->begin_of(*file, bytes) : release_->read(*file);
    if (!read) return tl::unexpected<Error>(read.error());
    return Part{std::move(*read), static_cast<std::size_t>(size)};
  }

  [[nodiscard]] Location locate(std::string_view path) const override {
    const FileEntry* file = release_->find(path);
    if (file == nullptr) return {};
    const ObjectEntry& object = release_->object(*file);
    return {release_->file_of(object), object.hash};
  }
  [[nodiscard]] std::optional<ReleaseNumber> release() const override { return release_->number(); }

 private:
  std::shared_ptr<const Release> release_;
};

}  // namespace

std::shared_ptr<const ContentFiles> release_files(std::shared_ptr<const Release> release) {
  return std::make_shared<ReleaseFiles>(std::move(release));
}

}  // namespace kiosk
