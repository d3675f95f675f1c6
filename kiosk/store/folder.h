// An open folder of the store, or a file in it, that closes itself. Where a close may tell of lost bytes, done() is called
// instead and its answer heard.
#pragma once
#include <string>
#include <utility>

#include "store/file_ops.h"

namespace kiosk {

class Open {
 public:
  Open(FileOps& ops, Handle handle) : ops_(&ops), handle_(handle) {}
  ~Open() {
    if (handle_ >= 0) (void)ops_->close(handle_);
  }
  Open(Open&& other) noexcept : ops_(other.ops_), handle_(std::exchange(other.handle_, -1)) {}
  Open& operator=(Open&& other) noexcept {
    std::swap(ops_, other.ops_);
    std::swap(handle_, other.handle_);
    return *this;
  }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  [[nodiscard]] Handle handle() const { return handle_; }
  [[nodiscard]] Result<void> done() { return ops_->close(std::exchange(handle_, -1)); }

 private:
  FileOps* ops_;
  Handle handle_;
};

// A small file's bytes; error "store.too_large" when there are more than `most`.
[[nodiscard]] Result<std::string> read_whole(FileOps& ops, Handle folder, const std::string& name, std::size_t most);
// A new file, written; to be synced and closed by who asked.
[[nodiscard]] Result<Open> write_new(FileOps& ops, Handle folder, const std::string& name, std::string_view text);
// A new file, synced and closed; the folder is not synced.
[[nodiscard]] Result<void> write_whole(FileOps& ops, Handle folder, const std::string& name, std::string_view text);
[[nodiscard]] Result<Open> open_in(FileOps& ops, Handle folder, const std::string& name);
[[nodiscard]] Result<void> sync_folder(FileOps& ops, Handle folder);
// A file, or a folder with all that is in it. Missing: fine.
[[nodiscard]] Result<void> remove_all(FileOps& ops, Handle folder, const std::string& name);

}  // namespace kiosk
