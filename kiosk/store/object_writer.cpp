#include "store/object_writer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kiosk {

namespace {

// A lot: so many bytes that a disk has something to do, and so many files that its journal is not asked for each few of them,
// as far as so many may be open: one lot that is staged, one that is made sure of, and the folders.
constexpr std::size_t kMostLot = 1024;
constexpr std::size_t kFoldersAndOthers = 300;
constexpr std::uint64_t kMostStagedBytes = std::uint64_t{64} << 20U;

}  // namespace

ObjectWriter::ObjectWriter(const StoreReader& store, ObjectFolders& folders, std::size_t writers)
    : store_(store),
      folders_(folders),
      most_staged_(std::clamp<std::size_t>(
          (std::max(store.ops().most_open(), kFoldersAndOthers) - kFoldersAndOthers) / 2 / writers, 1, kMostLot)),
      most_staged_bytes_(kMostStagedBytes / writers) {}

Result<void> ObjectWriter::add(ObjectReader& reader, std::size_t object, const Wrote& wrote) {
  if (!staging_) {
    auto opened = open_in(ops(), store_.root(), "staging");
    if (!opened) return tl::unexpected(opened.error());
    staging_.emplace(std::move(*opened));
  }
  const ObjectEntry& entry = reader.object(object);
  const auto handle = ops().create_file(staging_->handle(), to_hex(entry.hash));
  if (!handle) return tl::unexpected(handle.error());
  Staged staged{Open(ops(), *handle), entry.hash};
  if (auto done = ops().allocate(*handle, entry.size); !done) return done;
  const auto sum = write(*handle, reader, object, wrote);
  if (!sum) return tl::unexpected(sum.error());
  // Before it costs a pass of the disk.
  if (*sum != entry.hash) return damaged_object();
  staged_.push_back(std::move(staged));
  staged_bytes_ += entry.size;
  if (staged_.size() < most_staged_ && staged_bytes_ < most_staged_bytes_) return {};
  return begin_sync();
}

Result<Hash256> ObjectWriter::write(Handle file, ObjectReader& reader, std::size_t object, const Wrote& wrote) {
  std::uint64_t done = 0;
  ObjectSum sum(reader.object(object).size);
  const auto read = reader.read(object, [&](Piece piece) -> Result<void> {
    const Bytes bytes = piece.bytes;
    const auto owner = piece.owner;  // longer than the sum needs it
    sum.add(std::move(piece));
    if (auto written = ops().write(file, bytes); !written) return written;
    // What is there now is what was meant.
    const std::span<std::uint8_t> back(back_.data(), bytes.size());
    const auto got = ops().read(file, done, back);
    if (!got) return tl::unexpected(got.error());
    if (*got != back.size() || !std::ranges::equal(back, bytes))
      return fail("store.failed", "The disk does not keep what is written to it. The kiosk needs an engineer.");
    done += back.size();
    return wrote(back.size());
  });
  if (!read) return tl::unexpected(read.error());
  return sum.finish();
}

Result<void> ObjectWriter::begin_sync() {
  if (auto done = end_sync(); !done) return done;
  if (staged_.empty()) return {};
  std::vector<Handle> files;
  files.reserve(staged_.size());
  for (const Staged& one : staged_) files.push_back(one.file.handle());
  syncing_ = std::exchange(staged_, {});
  staged_bytes_ = 0;
  synced_ = std::async(ops().works_beside() ? std::launch::async | std::launch::deferred : std::launch::deferred,
                       [&disk = ops(), files = std::move(files)] { return disk.sync_all(files); });
  return {};
}

Result<void> ObjectWriter::end_sync() {
  if (!synced_.valid()) return {};
  if (auto done = synced_.get(); !done) return done;
  for (Staged& one : syncing_) {
    if (auto done = one.file.done(); !done) return done;
  }
  for (const Staged& one : syncing_) {
    if (auto done = place(one.hash); !done) return done;
  }
  syncing_.clear();
  return {};
}

Result<void> ObjectWriter::place(const Hash256& hash) {
  const std::string name = to_hex(hash);
  const auto folder = folders_.folder(hash, true);
  if (!folder) return tl::unexpected(folder.error());
  auto placed = ops().rename(staging_->handle(), name, *folder, name, false);
  if (placed || placed.error().code != "store.exists") return placed;
  // There under this name, and not with its bytes, or it would not have been brought: it has rotted.
  return ops().rename(staging_->handle(), name, *folder, name, true);
}

Result<void> ObjectWriter::place_all() {
  if (auto done = begin_sync(); !done) return done;
  return end_sync();
}

Result<void> sync_folders(FileOps& ops, ObjectFolders& folders, const std::vector<ObjectEntry>& objects) {
  std::vector<Handle> touched;
  std::set<std::uint8_t> known;
  for (const ObjectEntry& object : objects) {
    if (!known.insert(object.hash[0]).second) continue;
    const auto folder = folders.folder(object.hash, false);
    if (!folder) return tl::unexpected(folder.error());
    touched.push_back(*folder);
  }
  const auto all = folders.all();
  if (!all) return tl::unexpected(all.error());
  touched.push_back(*all);
  return ops.sync_all(touched);
}

}  // namespace kiosk
