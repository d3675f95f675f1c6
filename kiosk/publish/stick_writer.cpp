#include "publish/stick_writer.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "bundle/digest.h"

namespace kiosk {

namespace {

constexpr std::uint64_t kStickPiece = std::uint64_t{1} << 20U;
// Written down before more is given: so percent are of the stick's and not of the memory before it.
constexpr std::uint64_t kSyncedAtOnce = std::uint64_t{16} << 20U;

// The installer's seam speaks of the kiosk's disk; here it is a stick.
tl::unexpected<Error> of_stick(const Error& error) {
  if (error.code == "store.no_room")
    return fail("stick.no_room", "The stick is full. Take other files off it, or use another stick.");
  if (error.code == "store.read_only")
    return fail("stick.read_only",
                "The stick cannot be written to. Is its little switch on \"lock\", or may this user not write there?");
  if (!error.code.starts_with("store.")) return tl::unexpected(error);
  std::string message = error.message.substr(0, error.message.find(" Try again"));
  message.append(" Try again; if it happens again, use another stick.");
  return fail("stick.failed", std::move(message));
}

Result<void> of_stick(Result<void> done) {
  if (!done) return of_stick(done.error());
  return done;
}

}  // namespace

Result<StickWriter> StickWriter::open(const StickCopyOptions& options, FileOps& ops, StickDevice& device) {
  std::error_code error;
  if (!std::filesystem::is_directory(options.stick, error))
    return fail("stick.not_a_folder", options.stick + " is no folder. Name the one where the stick shows its files.");
  auto root = ops.open_root(options.stick);
  if (!root) return of_stick(root.error());
  return StickWriter(options, ops, device, Open(ops, *root));
}

Result<bool> StickWriter::put(const std::string& name, BundleSource& from, const Prove& prove) {
  std::string part = ".";
  part.append(name).append(".part");
  auto done = put_part(part, name, from, prove);
  // Nothing of it stays where it failed; a stick that is gone has nothing to take away.
  if (!done) (void)ops_->remove_file(root_.handle(), part);
  return done;
}

Result<bool> StickWriter::put_part(const std::string& part, const std::string& name, BundleSource& from,
                                   const Prove& prove) {
  const auto written = write_part(part, from);
  if (!written) return tl::unexpected(written.error());
  auto back = device_->open_back(path(part));
  if (!back) return tl::unexpected(back.error());
  const auto read = hash_of(*back->file, "reading back");
  if (!read && read.error().code == "stick.stopped") return tl::unexpected(read.error());
  if (!read || back->file->size() != from.size() || *read != *written)
    return fail(
        "stick.differs",
        "What the stick gives back is not what was written to it. Do not use this stick again; take another one.");
  if (auto good = prove(*back->file); !good) return tl::unexpected(good.error());
  if (auto named = of_stick(ops_->rename(root_.handle(), part, root_.handle(), name, true)); !named)
    return tl::unexpected(named.error());
  auto kept = of_stick(ops_->sync(root_.handle()));
  if (kept) return back->from_device;
  // Nobody can vouch for a name that may not have been written down.
  (void)ops_->remove_file(root_.handle(), name);
  return tl::unexpected(kept.error());
}

Result<Hash256> StickWriter::write_part(const std::string& part, BundleSource& from) {
  // What a run before may have left.
  if (auto gone = ops_->remove_file(root_.handle(), part); !gone && gone.error().code != "store.missing")
    return of_stick(gone.error());
  const auto handle = ops_->create_file(root_.handle(), part);
  if (!handle) return of_stick(handle.error());
  Open file(*ops_, *handle);
  Blake2b256 hash;
  std::vector<std::uint8_t> piece;
  std::uint64_t unsynced = 0;
  for (std::uint64_t at = 0; at < from.size(); at += piece.size()) {
    say("copying", at, from.size());
    if (options_->stopped && options_->stopped())
      return fail("stick.stopped", "Stopped. The stick holds what it held before.");
    piece.resize(static_cast<std::size_t>(std::min(kStickPiece, from.size() - at)));
    if (auto read = from.read(at, piece); !read) return tl::unexpected(read.error());
    hash.add(piece);
    if (auto put = of_stick(ops_->write(file.handle(), piece)); !put) return tl::unexpected(put.error());
    unsynced += piece.size();
    if (unsynced < kSyncedAtOnce) continue;
    unsynced = 0;
    if (auto synced = of_stick(ops_->sync(file.handle())); !synced) return tl::unexpected(synced.error());
  }
  if (auto synced = of_stick(ops_->sync(file.handle())); !synced) return tl::unexpected(synced.error());
  if (auto closed = of_stick(file.done()); !closed) return tl::unexpected(closed.error());
  say("copying", from.size(), from.size());
  return hash.finish();
}

Result<Hash256> StickWriter::hash_of(BundleSource& source, std::string_view phase) {
  Blake2b256 hash;
  std::vector<std::uint8_t> piece;
  for (std::uint64_t at = 0; at < source.size(); at += piece.size()) {
    say(phase, at, source.size());
    if (options_->stopped && options_->stopped())
      return fail("stick.stopped", "Stopped. The stick holds what it held before.");
    piece.resize(static_cast<std::size_t>(std::min(kStickPiece, source.size() - at)));
    if (auto read = source.read(at, piece); !read) return tl::unexpected(read.error());
    hash.add(piece);
  }
  say(phase, source.size(), source.size());
  return hash.finish();
}

Result<StickWriter::Found> StickWriter::compare(const std::string& name, BundleSource& with) {
  if (const auto about = ops_->stat(root_.handle(), name); !about) {
    if (about.error().code == "store.missing") return Found::none;
    return of_stick(about.error());
  } else if (!about->is_file || about->size != with.size()) {
    return Found::other;
  }
  auto there = device_->open_back(path(name));
  if (!there) return tl::unexpected(there.error());
  const auto theirs = hash_of(*there->file, "reading back");
  if (!theirs) return tl::unexpected(theirs.error());
  const auto ours = hash_of(with, "checking");
  if (!ours) return tl::unexpected(ours.error());
  return *theirs == *ours ? Found::same : Found::other;
}

Result<void> StickWriter::make_folder(const std::string& name) {
  return of_stick(ops_->make_folder(root_.handle(), name));
}

Result<void> StickWriter::remove(const std::string& name) { return of_stick(ops_->remove_file(root_.handle(), name)); }

Result<void> StickWriter::settle() {
  say("settling", 0, 1);
  if (auto synced = of_stick(ops_->sync(root_.handle())); !synced) return synced;
  if (auto settled = device_->settle(options_->stick); !settled) return settled;
  say("settling", 1, 1);
  return {};
}

std::string StickWriter::path(const std::string& name) const {
  return (std::filesystem::path(options_->stick) / name).string();
}

void StickWriter::say(std::string_view phase, std::uint64_t done, std::uint64_t total) const {
  if (options_->progress) options_->progress({phase, done, total});
}

}  // namespace kiosk
