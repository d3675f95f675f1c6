#include "store/reader.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>
#include <utility>

#include "base/hands.h"
#include "bundle/minisign.h"
#include "bundle/object_reader.h"
#include "bundle/object_sum.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostStateBytes = 4096;

// Looks whether objects of a store are whole.
class LookingHand final : public Hand {
 public:
  using Lots = std::vector<std::span<const std::size_t>>;
  LookingHand(FileOps& ops, ObjectFolders& folders, const std::vector<ObjectEntry>& objects, const Lots& lots,
              const LookNews& news)
      : ops_(ops), folders_(folders), objects_(objects), lots_(lots), news_(news) {}

  [[nodiscard]] Result<void> take(std::size_t lot) override {
    for (const std::size_t i : lots_[lot]) {
      const auto folder = folders_.folder(objects_[i].hash, false);
      if (!folder && folder.error().code != "store.missing") return tl::unexpected(folder.error());
      news_.seen(i, folder && is_whole(*folder, objects_[i]));
    }
    return {};
  }

 private:
  // One that cannot be opened or read, or is of another size, is lost; the bundle brings it again.
  [[nodiscard]] bool is_whole(Handle folder, const ObjectEntry& object) {
    const auto handle = ops_.open_file(folder, to_hex(object.hash));
    if (!handle) return false;
    const Open file(ops_, *handle);
    ObjectSum sum(object.size);
    for (std::uint64_t done = 0;;) {
      // One byte more than there should be, so that a longer file is noticed.
      const PieceRoom room = buffers_.take(
          static_cast<std::size_t>(std::min<std::uint64_t>(PieceBuffers::kLargest, object.size - done + 1)));
      const auto got = ops_.read(file.handle(), done, room.bytes);
      if (!got) return false;
      done += *got;
      if (done > object.size) return false;
      if (*got > 0) sum.add(room.piece(room.bytes.first(*got)));
      if (done > PieceBuffers::kLargest) news_.reads();
      if (!go_on()) return false;
      if (*got < room.bytes.size()) return done == object.size && sum.finish() == object.hash;
    }
  }

  FileOps& ops_;
  ObjectFolders& folders_;
  const std::vector<ObjectEntry>& objects_;
  const Lots& lots_;
  const LookNews& news_;
  PieceBuffers buffers_;
};

}  // namespace

Result<Handle> ObjectFolders::all() {
  const std::lock_guard lock(mutex_);
  return opened_all();
}

Result<Handle> ObjectFolders::opened_all() {
  if (!objects_) {
    auto opened = open_in(ops_, root_, "objects");
    if (!opened) return tl::unexpected(opened.error());
    objects_.emplace(std::move(*opened));
  }
  return objects_->handle();
}

Result<Handle> ObjectFolders::folder(const Hash256& hash, bool make) {
  const std::lock_guard lock(mutex_);
  std::optional<Open>& known = folders_[hash[0]];
  if (known) return known->handle();
  const auto objects = opened_all();
  if (!objects) return objects;
  const std::string name = to_hex(hash).substr(0, 2);
  if (make) {
    if (auto made = ops_.make_folder(*objects, name); !made) return tl::unexpected(made.error());
  }
  auto opened = open_in(ops_, *objects, name);
  if (!opened) return tl::unexpected(opened.error());
  known.emplace(std::move(*opened));
  return known->handle();
}

Result<StoreReader> StoreReader::open(FileOps& ops, const std::string& path) {
  const auto root = ops.open_root(path);
  if (!root) return tl::unexpected(root.error());
  return StoreReader(ops, Open(ops, *root));
}

Result<StoreState> StoreReader::read_state() const {
  const auto text = read_whole(*ops_, root(), "state.json", kMostStateBytes);
  if (!text && text.error().code == "store.too_large") return parse_state("");
  if (!text) return tl::unexpected(text.error());
  return parse_state(*text);
}

Result<StoreState> StoreReader::rebuilt_state() const {
  StoreState made;
  const auto all = releases();
  if (!all) return tl::unexpected(all.error());
  for (auto it = all->rbegin(); it != all->rend(); ++it) {
    made.floor = std::max(made.floor, *it);
    const auto found = check_release(*it, false);
    if (!found) continue;
    made.time_floor = std::max(made.time_floor, found->created);
    if (!made.current) made.current = *it;
    else if (!made.previous) made.previous = *it;
  }
  return made;
}

Result<std::vector<ReleaseNumber>> StoreReader::releases() const {
  const auto folder = open_in(*ops_, root(), "releases");
  if (!folder) return tl::unexpected(folder.error());
  const auto names = ops_->list(folder->handle());
  if (!names) return tl::unexpected(names.error());
  std::vector<ReleaseNumber> out;
  for (const std::string& name : *names) {
    if (const auto number = parse_release(name)) out.push_back(*number);
  }
  std::ranges::sort(out);
  return out;
}

Result<std::string> StoreReader::manifest_of(const ReleaseNumber& number) const {
  const auto all = open_in(*ops_, root(), "releases");
  if (!all) return tl::unexpected(all.error());
  const auto one = open_in(*ops_, all->handle(), to_string(number));
  if (!one && one.error().code == "store.missing")
    return fail("release.missing", "Release " + to_string(number) + " is not in the store.");
  if (!one) return tl::unexpected(one.error());
  return read_whole(*ops_, one->handle(), "manifest.json", kMostManifestBytes);
}

std::vector<std::string> StoreReader::signers(const ReleaseNumber& number) const {
  constexpr std::size_t kKeyDigits = 16;
  const auto all = open_in(*ops_, root(), "releases");
  const auto one = all ? open_in(*ops_, all->handle(), to_string(number)) : tl::unexpected(all.error());
  const auto text = one ? read_whole(*ops_, one->handle(), "signers", kMostSignatures * (kKeyDigits + 1))
                        : tl::unexpected(one.error());
  const auto signed_by =
      one ? read_whole(*ops_, one->handle(), "signatures", kMostSignatureBytes) : tl::unexpected(one.error());
  if (!text || !signed_by) return {};
  // One that did not sign it was never written here: that file has rotted.
  const auto signatures = parse_signatures(*signed_by);
  const auto has_signed = [&](std::string_view key) {
    return signatures &&
           std::ranges::any_of(*signatures, [&](const Signature& one_of) { return to_string(one_of.key) == key; });
  };
  std::vector<std::string> out;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const bool is_key =
        line.size() == kKeyDigits && line.find_first_not_of("0123456789ABCDEF") == std::string_view::npos;
    if (!is_key || line.size() == rest.size() || !has_signed(line)) return {};
    out.emplace_back(line);
    rest.remove_prefix(line.size() + 1);
  }
  return out;
}

namespace {

tl::unexpected<Error> damaged(const ReleaseNumber& number) {
  return fail("release.damaged",
              "Release " + to_string(number) + " in the store is damaged. Bring it again on a stick.");
}

}  // namespace

Result<Manifest> StoreReader::manifest(const ReleaseNumber& number) const {
  const auto json = manifest_of(number);
  if (!json && json.error().code == "release.missing") return tl::unexpected(json.error());
  if (!json) return damaged(number);
  auto found = parse_manifest(*json);
  if (!found || found->number != number) return damaged(number);
  return found;
}

Result<Manifest> StoreReader::check_release(const ReleaseNumber& number, bool hashes) const {
  auto found = manifest(number);
  if (!found) return found;
  if (hashes) {
    const auto lost = missing(found->objects);
    if (!lost) return tl::unexpected(lost.error());
    if (!lost->empty()) return damaged(number);
    return found;
  }
  ObjectFolders folders(*ops_, root());
  if (const auto all = folders.all(); !all) return tl::unexpected(all.error());
  for (const ObjectEntry& object : found->objects) {
    const auto folder = folders.folder(object.hash, false);
    if (!folder) return damaged(number);
    const auto about = ops_->stat(*folder, to_hex(object.hash));
    if (!about || !about->is_file || about->size != object.size) return damaged(number);
  }
  return found;
}

Result<std::vector<std::size_t>> StoreReader::missing(const std::vector<ObjectEntry>& objects,
                                                      const LookNews& news) const {
  ObjectFolders folders(*ops_, root());
  if (const auto all = folders.all(); !all) return tl::unexpected(all.error());
  std::vector<std::size_t> which(objects.size());
  std::iota(which.begin(), which.end(), std::size_t{0});
  const LookingHand::Lots lots = lots_of(objects, which);
  std::mutex mutex;
  std::vector<std::size_t> out;
  const LookNews all_news{[&](std::size_t object, bool there) {
                            const std::lock_guard lock(mutex);
                            if (!there) out.push_back(object);
                            if (news.seen) news.seen(object, there);
                          },
                          [&] {
                            const std::lock_guard lock(mutex);
                            if (news.reads) news.reads();
                          }};
  const auto done = share_out(lots.size(), ops_->hands(lots.size()),
                              [&] { return std::make_unique<LookingHand>(*ops_, folders, objects, lots, all_news); });
  if (!done) return tl::unexpected(done.error());
  std::ranges::sort(out);
  return out;
}

}  // namespace kiosk
