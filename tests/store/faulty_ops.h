// The disk, with one thing wrong: a call that fails, or the power that goes.
#pragma once
#include <algorithm>
#include <functional>
#include <mutex>
#include <optional>

#include "store/file_ops.h"

namespace kiosk::test {

class FaultyOps final : public FileOps {
 public:
  enum class Call { open, create, folder, allocate, write, read, sync, close, rename, remove, look };
  // Called before each, one at a time; an error is what the call gives. Counted from 1 on, all kinds together.
  std::function<Result<void>(Call call, int number)> before{};
  // Called before it, by all threads at once.
  std::function<void(Call call)> between{};
  int calls = 0;
  int writes = 0;  // calls that change the disk

  [[nodiscard]] Result<Handle> open_root(const std::string& path) override {
    if (auto good = ask(Call::open); !good) return tl::unexpected(good.error());
    return counted(disk_.open_root(path));
  }
  [[nodiscard]] Result<Handle> open_folder(Handle at, const std::string& name) override {
    if (auto good = ask(Call::open); !good) return tl::unexpected(good.error());
    return counted(disk_.open_folder(at, name));
  }
  [[nodiscard]] Result<Handle> open_file(Handle at, const std::string& name) override {
    if (auto good = ask(Call::open); !good) return tl::unexpected(good.error());
    return counted(disk_.open_file(at, name));
  }
  [[nodiscard]] Result<Handle> create_file(Handle at, const std::string& name) override {
    if (auto good = ask(Call::create); !good) return tl::unexpected(good.error());
    return counted(disk_.create_file(at, name));
  }
  [[nodiscard]] Result<void> make_folder(Handle at, const std::string& name) override {
    if (auto good = ask(Call::folder); !good) return good;
    return disk_.make_folder(at, name);
  }
  [[nodiscard]] Result<void> allocate(Handle file, std::uint64_t size) override {
    if (auto good = ask(Call::allocate); !good) return good;
    return disk_.allocate(file, size);
  }
  [[nodiscard]] Result<void> write(Handle file, Bytes bytes) override {
    if (auto good = ask(Call::write); !good) {
      // Half of it is there all the same.
      (void)disk_.write(file, bytes.first(bytes.size() / 2));
      return good;
    }
    return disk_.write(file, bytes);
  }
  [[nodiscard]] Result<std::size_t> read(Handle file, std::uint64_t offset, std::span<std::uint8_t> to) override {
    if (auto good = ask(Call::read); !good) return tl::unexpected(good.error());
    return disk_.read(file, offset, to);
  }
  [[nodiscard]] Result<void> sync(Handle file) override {
    if (auto good = ask(Call::sync); !good) return good;
    return disk_.sync(file);
  }
  [[nodiscard]] Result<void> close(Handle handle) override {
    const auto good = ask(Call::close);
    const auto done = disk_.close(handle);  // the descriptor goes in any case
    const std::lock_guard lock(mutex_);
    --open_;
    return good ? done : good;
  }
  [[nodiscard]] Result<void> rename(Handle from, const std::string& old_name, Handle to, const std::string& new_name,
                                    bool replace) override {
    if (auto good = ask(Call::rename); !good) return good;
    return disk_.rename(from, old_name, to, new_name, replace);
  }
  [[nodiscard]] Result<void> remove_file(Handle at, const std::string& name) override {
    if (auto good = ask(Call::remove); !good) return good;
    return disk_.remove_file(at, name);
  }
  [[nodiscard]] Result<void> remove_folder(Handle at, const std::string& name) override {
    if (auto good = ask(Call::remove); !good) return good;
    return disk_.remove_folder(at, name);
  }
  [[nodiscard]] Result<FileStat> stat(Handle at, const std::string& name) override {
    if (auto good = ask(Call::look); !good) return tl::unexpected(good.error());
    return disk_.stat(at, name);
  }
  [[nodiscard]] Result<std::vector<std::string>> list(Handle folder) override {
    if (auto good = ask(Call::look); !good) return tl::unexpected(good.error());
    return disk_.list(folder);
  }
  [[nodiscard]] Result<Room> room(Handle folder) override {
    if (auto good = ask(Call::look); !good) return tl::unexpected(good.error());
    if (free) return *free;
    return disk_.room(folder);
  }
  [[nodiscard]] Result<Handle> lock(Handle at, const std::string& name, bool wait) override {
    if (auto good = ask(Call::open); !good) return tl::unexpected(good.error());
    return counted(disk_.lock(at, name, wait));
  }
  [[nodiscard]] Result<void> hold(Handle file) override { return disk_.hold(file); }
  [[nodiscard]] Result<bool> is_held(Handle file) override { return disk_.is_held(file); }
  [[nodiscard]] std::size_t most_open() override { return open_at_most; }
  [[nodiscard]] bool works_beside() const override { return most_hands > 1; }
  [[nodiscard]] std::size_t hands(std::size_t pieces) const override { return std::min(most_hands, pieces); }
  std::size_t most_hands = 1;  // more: of this many threads
  std::optional<Room> free{};  // what room() says instead
  std::size_t open_at_most = 1024;
  int most_at_once = 0;  // handles

 private:
  Result<void> ask(Call call) {
    if (between) between(call);
    const std::lock_guard lock(mutex_);
    ++calls;
    if (call == Call::create || call == Call::write || call == Call::rename || call == Call::remove ||
        call == Call::allocate)
      ++writes;
    return before ? before(call, calls) : Result<void>();
  }
  Result<Handle> counted(Result<Handle> handle) {
    const std::lock_guard lock(mutex_);
    if (handle) most_at_once = std::max(most_at_once, ++open_);
    return handle;
  }
  SystemFileOps disk_;
  std::mutex mutex_;
  int open_ = 0;
};

}  // namespace kiosk::test
