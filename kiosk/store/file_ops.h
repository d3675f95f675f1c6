// FileOps: every call by which the store touches the disk. The one seam of the installer: tests fail the Nth call, stop the
// world after it, or record what was asked for and replay what a power cut would have left.
#pragma once
#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/hands.h"
#include "base/result.h"
#include "bundle/digest.h"

namespace kiosk {

// An open file or folder; closed by FileOps::close() alone, since closing can fail.
using Handle = int;

struct FileStat {
  bool is_file = false;
  bool is_folder = false;
  std::uint64_t size = 0;
};

struct Room {
  std::uint64_t bytes = 0;   // free to who is not root
  std::uint64_t inodes = 0;  // UINT64_MAX where the file system has no fixed number
  std::uint64_t block = 4096;
};

// Names are relative to a folder's handle, one segment each, never followed through a link. Errors: "store.no_room" (ENOSPC,
// EDQUOT), "store.missing" (ENOENT), "store.exists" (EEXIST), "store.read_only" (EROFS, EACCES), "store.failed" (any other, with
// the system's words).
class FileOps {
 public:
  virtual ~FileOps() = default;
  [[nodiscard]] virtual Result<Handle> open_root(const std::string& path) = 0;
  [[nodiscard]] virtual Result<Handle> open_folder(Handle at, const std::string& name) = 0;
  [[nodiscard]] virtual Result<Handle> open_file(Handle at, const std::string& name) = 0;  // to read
  // O_CREAT|O_EXCL|O_NOFOLLOW, to write and read again.
  [[nodiscard]] virtual Result<Handle> create_file(Handle at, const std::string& name) = 0;
  [[nodiscard]] virtual Result<void> make_folder(Handle at, const std::string& name) = 0;  // there already: fine
  // Room for all of it, or "store.no_room" before a large file is begun; a small one's write() may be what says so.
  [[nodiscard]] virtual Result<void> allocate(Handle file, std::uint64_t size) = 0;
  [[nodiscard]] virtual Result<void> write(Handle file, Bytes bytes) = 0;
  [[nodiscard]] virtual Result<std::size_t> read(Handle file, std::uint64_t offset, std::span<std::uint8_t> to) = 0;
  [[nodiscard]] virtual Result<void> sync(Handle file_or_folder) = 0;
  // Many at once, each as by sync(): what one of them had to wait for, the next need not.
  [[nodiscard]] virtual Result<void> sync_all(std::span<const Handle> files);
  // Several threads may call at once. Tests that count calls say no: then all calls come from one, in order.
  [[nodiscard]] virtual bool works_beside() const { return false; }
  // How many hands at most share so many pieces of work on it.
  [[nodiscard]] virtual std::size_t hands(std::size_t pieces) const { return works_beside() ? hands_for(pieces) : 1; }
  // How many files may be open at once, all told; asked before many are.
  [[nodiscard]] virtual std::size_t most_open() { return 1024; }
  [[nodiscard]] virtual Result<void> close(Handle handle) = 0;
  // RENAME_NOREPLACE unless `replace`.
  [[nodiscard]] virtual Result<void> rename(Handle from, const std::string& old_name, Handle to,
                                            const std::string& new_name, bool replace) = 0;
  [[nodiscard]] virtual Result<void> remove_file(Handle at, const std::string& name) = 0;
  [[nodiscard]] virtual Result<void> remove_folder(Handle at, const std::string& name) = 0;
  [[nodiscard]] virtual Result<FileStat> stat(Handle at, const std::string& name) = 0;
  [[nodiscard]] virtual Result<std::vector<std::string>> list(Handle folder) = 0;  // sorted, without . and ..
  [[nodiscard]] virtual Result<Room> room(Handle folder) = 0;
  // Whoever holds the lock keeps it until close(). Error "store.busy", unless told to wait.
  [[nodiscard]] virtual Result<Handle> lock(Handle at, const std::string& name, bool wait) = 0;
  // Somebody reads by this open file, and keeps it until close(): nobody else has to be able to write for it.
  [[nodiscard]] virtual Result<void> hold(Handle file) = 0;
  [[nodiscard]] virtual Result<bool> is_held(Handle file) = 0;  // by another than this handle
};

// The disk itself.
class SystemFileOps final : public FileOps {
 public:
  [[nodiscard]] Result<Handle> open_root(const std::string& path) override;
  [[nodiscard]] Result<Handle> open_folder(Handle at, const std::string& name) override;
  [[nodiscard]] Result<Handle> open_file(Handle at, const std::string& name) override;
  [[nodiscard]] Result<Handle> create_file(Handle at, const std::string& name) override;
  [[nodiscard]] Result<void> make_folder(Handle at, const std::string& name) override;
  [[nodiscard]] Result<void> allocate(Handle file, std::uint64_t size) override;
  [[nodiscard]] Result<void> write(Handle file, Bytes bytes) override;
  [[nodiscard]] Result<std::size_t> read(Handle file, std::uint64_t offset, std::span<std::uint8_t> to) override;
  [[nodiscard]] Result<void> sync(Handle file_or_folder) override;
  [[nodiscard]] Result<void> sync_all(std::span<const Handle> files) override;
  [[nodiscard]] bool works_beside() const override { return true; }
  [[nodiscard]] std::size_t most_open() override;
  [[nodiscard]] Result<void> close(Handle handle) override;
  [[nodiscard]] Result<void> rename(Handle from, const std::string& old_name, Handle to, const std::string& new_name,
                                    bool replace) override;
  [[nodiscard]] Result<void> remove_file(Handle at, const std::string& name) override;
  [[nodiscard]] Result<void> remove_folder(Handle at, const std::string& name) override;
  [[nodiscard]] Result<FileStat> stat(Handle at, const std::string& name) override;
  [[nodiscard]] Result<std::vector<std::string>> list(Handle folder) override;
  [[nodiscard]] Result<Room> room(Handle folder) override;
  [[nodiscard]] Result<Handle> lock(Handle at, const std::string& name, bool wait) override;
  [[nodiscard]] Result<void> hold(Handle file) override;
  [[nodiscard]] Result<bool> is_held(Handle file) override;

 private:
  std::atomic<bool> owner_ = true;  // of the files, until one says otherwise
};

}  // namespace kiosk
