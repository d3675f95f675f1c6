#include "store/install.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include "base/hands.h"
#include "store/object_writer.h"

namespace kiosk {

namespace {

// Each waits for the disk on more threads, which a service has not many of, and on 64 MB of what is staged.
constexpr std::size_t kMostCopying = 2;  // hands

std::string megabytes(std::uint64_t bytes) { return std::to_string((bytes + 999'999) / 1'000'000) + " MB"; }

// Copies what is missing, and tells how far it is.
class Copier {
 public:
  Copier(Store& store, BundleSource& source, const VerifiedBundle& bundle, const InstallOptions& options)
      : store_(store), source_(source), bundle_(bundle), options_(options) {}

  Result<void> run(Installed& result) {
    const auto& objects = bundle_.manifest().objects;
    for (const ObjectEntry& object : objects) total_ += object.size + 1;
    ++total_;  // the commit
    report("checking");
    // Reused only if its bytes are still those of its name.
    const auto missing = store_.missing(objects, {[&](std::size_t i, bool there) {
                                                    if (!there) return;
                                                    result.reused_bytes += objects[i].size;
                                                    advance(objects[i].size + 1, "checking");
                                                  },
                                                  [&] { advance(0, "checking"); }});
    if (!missing) return tl::unexpected(missing.error());
    if (auto done = check_room(*missing); !done) return done;
    const Lots lots = lots_of(objects, *missing);
    const std::size_t hands = source_.reads_beside() ? std::min(store_.ops().hands(lots.size()), kMostCopying) : 1;
    ObjectFolders folders(store_.ops(), store_.root());
    auto wrote =
        share_out(lots.size(), hands, [&] { return std::make_unique<CopyingHand>(*this, folders, lots, hands); });
    if (!wrote) return wrote;
    for (const std::size_t i : *missing) result.copied_bytes += objects[i].size;
    report("committing");
    return sync_folders(store_.ops(), folders, objects);
  }
  void report(std::string_view phase) const {
    if (options_.progress) options_.progress({phase, done_, total_});
  }
  void finish() {
    done_ = total_;
    report("done");
  }

 private:
  using Lots = std::vector<std::span<const std::size_t>>;

  class CopyingHand final : public Hand {
   public:
    CopyingHand(Copier& copier, ObjectFolders& folders, const Lots& lots, std::size_t hands)
        : copier_(copier),
          lots_(lots),
          reader_(copier.source_, copier.bundle_.manifest().objects, copier.bundle_.object_places()),
          writer_(copier.store_, folders, hands) {}
    [[nodiscard]] Result<void> take(std::size_t lot) override {
      reader_.want(lots_[lot]);
      for (const std::size_t i : lots_[lot]) {
        const auto wrote = [&](std::uint64_t bytes) {
          copier_.advance(bytes, "copying");
          return go_on();
        };
        if (auto done = writer_.add(reader_, i, wrote); !done) return done;
        copier_.advance(1, "copying");
      }
      return {};
    }
    [[nodiscard]] Result<void> end() override { return writer_.place_all(); }

   private:
    Copier& copier_;
    const Lots& lots_;
    ObjectReader reader_;
    ObjectWriter writer_;
  };

  [[nodiscard]] Result<void> check_room(const std::vector<std::size_t>& missing) const {
    const auto room = store_.ops().room(store_.root());
    if (!room) return tl::unexpected(room.error());
    std::uint64_t bytes = 2 * bundle_.manifest_bytes().size() + 64 * room->block;
    for (const std::size_t i : missing)
      bytes += (bundle_.manifest().objects[i].size + room->block - 1) / room->block * room->block;
    bytes += bytes / 33;  // 3 %
    const std::uint64_t inodes = missing.size() + 300;
    const bool full = room->bytes < bytes;
    if ((full || room->inodes < inodes) && options_.no_room) options_.no_room(full ? bytes - room->bytes : 0);
    if (full)
      return fail("store.no_room", "There is not enough room: " + megabytes(bytes) + " are needed, " +
                                       megabytes(room->bytes) + " are free.");
    if (room->inodes < inodes)
      return fail("store.no_room", "There is no room for so many files: " + std::to_string(inodes) + " are needed, " +
                                       std::to_string(room->inodes) + " are free.");
    return {};
  }

  // From any hand.
  void advance(std::uint64_t by, std::string_view phase) {
    const std::lock_guard lock(mutex_);
    done_ += by;
    // From the last byte on nothing is copied: what was written is made sure of, which a slow disk may take minutes for.
    report(phase == "copying" && done_ + 1 == total_ ? "committing" : phase);
  }

  Store& store_;
  BundleSource& source_;
  const VerifiedBundle& bundle_;
  const InstallOptions& options_;
  std::mutex mutex_;
  std::uint64_t done_ = 0, total_ = 0;
};

// Whose signatures counted: who reads the store later has no trust file to ask again.
std::string signer_lines(const VerifiedBundle& bundle) {
  std::string out;
  for (const PublicKey& key : bundle.signers()) out.append(to_string(key.id)).append("\n");
  return out;
}

Result<void> write_release(Store& store, const VerifiedBundle& bundle) {
  FileOps& ops = store.ops();
  const ReleaseNumber& number = bundle.manifest().number;
  const std::string name = to_string(number);
  const auto releases = open_in(ops, store.root(), "releases");
  if (!releases) return tl::unexpected(releases.error());
  // There already, from a run that was killed before its commit, or as the one that is shown: it is not touched.
  const auto there = store.manifest_of(number);
  if (there && *there == bundle.manifest_bytes()) return sync_folder(ops, releases->handle());
  if (!there && there.error().code != "release.missing" && there.error().code != "store.missing")
    return tl::unexpected(there.error());
  const auto staging = open_in(ops, store.root(), "staging");
  if (!staging) return tl::unexpected(staging.error());
  if (auto made = ops.make_folder(staging->handle(), name); !made) return made;
  {
    const auto folder = open_in(ops, staging->handle(), name);
    if (!folder) return tl::unexpected(folder.error());
    const std::array<std::pair<const char*, std::string>, 3> files{{{"signatures", bundle.signature_bytes()},
                                                                    {"signers", signer_lines(bundle)},
                                                                    {"manifest.json", bundle.manifest_bytes()}}};
    std::vector<Open> written;
    std::vector<Handle> unsure{folder->handle()};
    for (const auto& [file, text] : files) {
      auto one = write_new(ops, folder->handle(), file, text);
      if (!one) return tl::unexpected(one.error());
      unsure.push_back(one->handle());
      written.push_back(std::move(*one));
    }
    if (auto done = ops.sync_all(unsure); !done) return done;
    for (Open& one : written) {
      if (auto done = one.done(); !done) return done;
    }
  }
  // One of this number that was never committed, or has rotted: it makes way.
  if (auto done = remove_all(ops, releases->handle(), name); !done) return done;
  if (auto done = ops.rename(staging->handle(), name, releases->handle(), name, false); !done) return done;
  return ops.sync_all(std::array{releases->handle(), staging->handle()});
}

// The same number is there, or was: the same bytes are "already", others are refused.
Result<bool> is_already(const Store& store, const VerifiedBundle& bundle, const ReportProgress& progress) {
  const ReleaseNumber& number = bundle.manifest().number;
  const StoreState& state = store.state();
  const bool known =
      state.current == number || state.previous == number || state.pending == number || state.floor == number;
  if (!known) return false;
  const auto json = store.manifest_of(number);
  if (!json) return false;  // damaged or swept: it is brought again
  if (*json != bundle.manifest_bytes())
    return fail("release.other_bytes",
                "Release " + to_string(number) +
                    " is in the store already, with other content. The publisher has used a number twice.");
  if (state.current != number && state.pending != number) return false;
  // Every byte of it is read again, which may take minutes: each object is a sign of life.
  const std::vector<ObjectEntry>& objects = bundle.manifest().objects;
  const auto lives = [&] {
    if (progress) progress({"checking", 0, objects.size()});
  };
  const auto lost = store.missing(objects, {[&](std::size_t, bool) { lives(); }, lives});
  return lost && lost->empty();
}

void note_warnings(const Store& store, const Manifest& manifest, const std::string& today, Installed& result) {
  if (today.empty()) return;
  const std::string newest = std::max(store.state().time_floor, manifest.created);
  // A clock before the newest thing that is known to have been, or decades after, is no clock.
  const bool doubtful =
      today < newest || today.substr(0, 4) > std::to_string(std::stoi("0" + newest.substr(0, 4)) + 10);
  if (doubtful) result.warnings.emplace_back("clock.doubtful");
  else if (!manifest.review_by.empty() && today.substr(0, 10) > manifest.review_by)
    result.warnings.emplace_back("review.overdue");
}

}  // namespace

Result<Installed> install(Store& store, BundleSource& source, const VerifiedBundle& bundle,
                          const InstallOptions& options) {
  Installed result;
  const Manifest& manifest = bundle.manifest();
  result.number = manifest.number;
  note_warnings(store, manifest, options.today, result);
  if (manifest.number < store.state().floor)
    return fail("release.lower", "Release " + to_string(manifest.number) + " is older than " +
                                     to_string(store.state().floor) +
                                     ", which was here already. An older one is never taken back from a stick.");
  if (manifest.number < store.state().minimum)
    return fail("release.withdrawn", "Release " + to_string(manifest.number) +
                                         " was withdrawn by its publisher. Get the newest one from them.");
  const auto already = is_already(store, bundle, options.progress);
  if (!already) return tl::unexpected(already.error());
  if (*already) {
    result.already = true;
    return result;
  }
  Copier copier(store, source, bundle, options);
  if (auto done = copier.run(result); !done) return tl::unexpected(done.error());
  copier.report("committing");
  if (auto done = write_release(store, bundle); !done) return tl::unexpected(done.error());
  StoreState next = store.state();
  if (options.wait_for_approval) {
    next.pending = manifest.number;
  } else {
    if (next.current != manifest.number) next.previous = next.current;
    next.current = manifest.number;
    next.pending.reset();
    next.tries = 0;
  }
  next.floor = std::max(next.floor, manifest.number);
  next.time_floor = std::max(next.time_floor, manifest.created);
  if (auto done = store.commit(next); !done) return tl::unexpected(done.error());
  copier.finish();
  return result;
}

Result<ReleaseNumber> roll_back(Store& store) {
  const StoreState& now = store.state();
  if (!now.previous) return fail("release.no_previous", "There is no release before this one.");
  if (*now.previous < now.minimum)
    return fail("release.withdrawn", "Release " + to_string(*now.previous) +
                                         ", which was shown before, was withdrawn by its publisher. This one stays.");
  if (const auto whole = store.check_release(*now.previous, true); !whole) return tl::unexpected(whole.error());
  StoreState next = now;
  std::swap(next.current, next.previous);
  next.tries = 0;
  if (auto done = store.commit(next); !done) return tl::unexpected(done.error());
  return *store.state().current;
}

Result<void> confirm(Store& store, const std::optional<ReleaseNumber>& only) {
  if (store.state().tries == 0 || (only && store.state().current != only)) return {};
  StoreState next = store.state();
  next.tries = 0;
  return store.commit(next);
}

Result<std::optional<ReleaseNumber>> started(Store& store) {
  StoreState next = store.state();
  if (!next.current) return std::optional<ReleaseNumber>();
  if (next.tries >= kMostTries) {
    const std::vector<ReleaseNumber> left = to_show(next);
    next.current = left.empty() ? std::nullopt : std::optional(left.front());
    next.previous.reset();
    next.tries = 0;
  }
  if (next.current) ++next.tries;
  if (auto done = store.commit(next); !done) return tl::unexpected(done.error());
  return store.state().current;
}

}  // namespace kiosk
