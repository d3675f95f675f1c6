// A disk in memory that remembers what was made sure of: what a power cut leaves is everything that was synced, and any part of
// what was not. Every call has a place in time; cut(p, keep) is the disk after a cut before call p.
//
// What is taken for granted is what POSIX and Linux promise: a rename is there whole or not at all; an entry of a folder is sure
// when the folder was synced after it, a file's bytes when the file was. Nothing is said of order.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/file_ops.h"

namespace kiosk::test {

class ModelDisk final : public FileOps {
 public:
  bool syncs_files = true, syncs_folders = true;  // false: sync() says yes and does nothing

  ModelDisk() { inodes_[0].folder = true; }

  // All that is there now is sure, and time begins anew.
  void settle() {
    ops_.clear();
    before_ = inodes_;
    time_ = 0;
  }
  [[nodiscard]] int calls() const { return time_; }
  // Which changes before `time` were not sure then.
  [[nodiscard]] std::vector<std::size_t> unsure(int time) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < ops_.size(); ++i) {
      if (ops_[i].at < time && (!ops_[i].sure_at || *ops_[i].sure_at >= time)) out.push_back(i);
    }
    return out;
  }
  [[nodiscard]] ModelDisk cut(int time, const std::set<std::size_t>& kept) const {
    ModelDisk out;
    out.inodes_ = before_;
    out.next_ = next_;
    for (std::size_t i = 0; i < ops_.size(); ++i) {
      const Op& op = ops_[i];
      const bool sure = op.sure_at && *op.sure_at < time;
      if (op.at < time && (sure || kept.contains(i))) apply(out.inodes_, op);
    }
    out.settle();
    return out;
  }

  [[nodiscard]] Result<Handle> open_root(const std::string&) override { return open(0); }
  [[nodiscard]] Result<Handle> open_folder(Handle at, const std::string& name) override {
    return open_entry(at, name, true);
  }
  [[nodiscard]] Result<Handle> open_file(Handle at, const std::string& name) override {
    return open_entry(at, name, false);
  }
  [[nodiscard]] Result<Handle> create_file(Handle at, const std::string& name) override {
    if (entry(at, name)) return fail("store.exists", name);
    return open(make(at, name, false));
  }
  [[nodiscard]] Result<void> make_folder(Handle at, const std::string& name) override {
    if (!entry(at, name)) make(at, name, true);
    return {};
  }
  [[nodiscard]] Result<void> allocate(Handle, std::uint64_t) override { return {}; }
  [[nodiscard]] Result<void> write(Handle file, Bytes bytes) override {
    Op op;
    op.kind = Op::data;
    op.inode = open_.at(file);
    op.text = inodes_[op.inode].text + std::string(bytes.begin(), bytes.end());
    return record(op);
  }
  [[nodiscard]] Result<std::size_t> read(Handle file, std::uint64_t offset, std::span<std::uint8_t> to) override {
    const std::string& text = inodes_[open_.at(file)].text;
    const std::size_t from = std::min<std::size_t>(offset, text.size());
    const std::size_t count = std::min(to.size(), text.size() - from);
    std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(from), count, to.begin());
    return count;
  }
  [[nodiscard]] Result<void> sync(Handle handle) override {
    const int inode = open_.at(handle);
    const bool folder = inodes_[inode].folder;
    const int now = time_++;
    if (folder ? !syncs_folders : !syncs_files) return {};
    for (Op& op : ops_) {
      const bool its = folder ? op.kind != Op::data && (op.folder == inode || op.from == inode)
                              : op.kind == Op::data && op.inode == inode;
      if (its && !op.sure_at) op.sure_at = now;
    }
    return {};
  }
  [[nodiscard]] Result<void> close(Handle handle) override {
    open_.erase(handle);
    return {};
  }
  [[nodiscard]] Result<void> rename(Handle from, const std::string& old_name, Handle to, const std::string& new_name,
                                    bool replace) override {
    const auto moved = entry(from, old_name);
    if (!moved) return fail("store.missing", old_name);
    if (!replace && entry(to, new_name)) return fail("store.exists", new_name);
    Op op;
    op.kind = Op::move;
    op.inode = *moved;
    op.folder = open_.at(to);
    op.name = new_name;
    op.from = open_.at(from);
    op.old_name = old_name;
    return record(op);
  }
  [[nodiscard]] Result<void> remove_file(Handle at, const std::string& name) override { return remove(at, name); }
  [[nodiscard]] Result<void> remove_folder(Handle at, const std::string& name) override { return remove(at, name); }
  [[nodiscard]] Result<FileStat> stat(Handle at, const std::string& name) override {
    const auto found = entry(at, name);
    if (!found) return fail("store.missing", name);
    const Inode& inode = inodes_[*found];
    return FileStat{!inode.folder, inode.folder, inode.text.size()};
  }
  [[nodiscard]] Result<std::vector<std::string>> list(Handle folder) override {
    std::vector<std::string> out;
    for (const auto& [name, inode] : inodes_[open_.at(folder)].entries) out.push_back(name);
    return out;
  }
  [[nodiscard]] Result<Room> room(Handle) override { return Room{std::uint64_t{1} << 40U, 1'000'000, 4096}; }
  [[nodiscard]] Result<Handle> lock(Handle at, const std::string& name, bool) override {
    return entry(at, name) ? open_entry(at, name, false) : create_file(at, name);
  }
  [[nodiscard]] Result<void> hold(Handle) override { return {}; }
  [[nodiscard]] Result<bool> is_held(Handle) override { return false; }

 private:
  struct Inode {
    bool folder = false;
    std::map<std::string, int> entries;
    std::string text;
  };
  struct Op {
    enum Kind { link, unlink, move, data } kind = link;
    int inode = -1, folder = -1, from = -1;
    std::string name{}, old_name{}, text{};
    int at = 0;
    std::optional<int> sure_at{};
  };

  static void apply(std::map<int, Inode>& inodes, const Op& op) {
    switch (op.kind) {
      case Op::link:
        inodes[op.folder].entries[op.name] = op.inode;
        break;
      case Op::unlink:
        inodes[op.folder].entries.erase(op.name);
        break;
      case Op::move:
        inodes[op.from].entries.erase(op.old_name);
        inodes[op.folder].entries[op.name] = op.inode;
        break;
      case Op::data:
        inodes[op.inode].text = op.text;
        break;
    }
  }
  Result<void> record(Op op) {
    op.at = time_++;
    apply(inodes_, op);
    ops_.push_back(std::move(op));
    return {};
  }
  int make(Handle at, const std::string& name, bool folder) {
    const int inode = ++next_;
    inodes_[inode].folder = folder;
    before_[inode].folder = folder;  // that it is a folder goes with its entry
    Op op;
    op.kind = Op::link;
    op.inode = inode;
    op.folder = open_.at(at);
    op.name = name;
    (void)record(op);
    return inode;
  }
  Result<void> remove(Handle at, const std::string& name) {
    if (!entry(at, name)) return fail("store.missing", name);
    Op op;
    op.kind = Op::unlink;
    op.folder = open_.at(at);
    op.name = name;
    return record(op);
  }
  [[nodiscard]] std::optional<int> entry(Handle at, const std::string& name) {
    const auto& entries = inodes_[open_.at(at)].entries;
    const auto found = entries.find(name);
    return found == entries.end() ? std::nullopt : std::optional(found->second);
  }
  Handle open(int inode) {
    open_[++handles_] = inode;
    return handles_;
  }
  Result<Handle> open_entry(Handle at, const std::string& name, bool folder) {
    const auto found = entry(at, name);
    if (!found) return fail("store.missing", name);
    if (inodes_[*found].folder != folder) return fail("store.failed", name);
    return open(*found);
  }

  std::map<int, Inode> inodes_, before_;
  std::vector<Op> ops_;
  std::map<Handle, int> open_;
  int handles_ = 0, next_ = 0, time_ = 0;
};

}  // namespace kiosk::test
