#include "store/store.h"

#include <algorithm>
#include <set>

#include "bundle/trust_files.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostStateBytes = 4096;
constexpr const char* kFolders[] = {"objects", "releases", "trust", "staging"};

std::string trust_name(std::uint64_t version) { return "trust-" + std::to_string(version) + ".json"; }

}  // namespace

Result<Store> Store::open(FileOps& ops, const std::string& path) {
  const auto root = ops.open_root(path);
  if (!root) return tl::unexpected(root.error());
  Open folder(ops, *root);
  const auto lock = ops.lock(folder.handle(), "lock");
  if (!lock) return tl::unexpected(lock.error());
  Store store(ops, std::move(folder), Open(ops, *lock));
  if (auto done = store.recover(); !done) return tl::unexpected(done.error());
  return store;
}

Result<void> Store::recover() {
  for (const char* name : kFolders) {
    if (auto made = ops_->make_folder(root(), name); !made) return made;
  }
  // First what is known, then the broom: a state that cannot be read for a failing disk sweeps nothing.
  const auto text = read_whole(*ops_, root(), "state.json", kMostStateBytes);
  const bool damaged = !text && text.error().code == "store.too_large";
  if (!text && !damaged && text.error().code != "store.missing") return tl::unexpected(text.error());
  const auto read = text ? parse_state(*text) : Result<StoreState>(fail("state.damaged", ""));
  if (read) state_ = *read;
  if (auto done = remove_all(*ops_, root(), "state.new"); !done) return done;
  const auto staging = open_in(*ops_, root(), "staging");
  if (!staging) return tl::unexpected(staging.error());
  const auto left = ops_->list(staging->handle());
  if (!left) return tl::unexpected(left.error());
  for (const std::string& name : *left) {
    if (auto done = remove_all(*ops_, staging->handle(), name); !done) return done;
  }
  if (read) return {};
  const auto rebuilt = rebuild();
  if (!rebuilt) return tl::unexpected(rebuilt.error());
  if (text || damaged || rebuilt->current) warnings_.emplace_back("state.rebuilt");
  if (*rebuilt == StoreState{}) return {};
  return commit(*rebuilt);
}

// What is shown is the newest release that is whole; the floor is the newest that was ever put there, whole or not.
Result<StoreState> Store::rebuild() {
  StoreState made;
  const auto all = releases();
  if (!all) return tl::unexpected(all.error());
  for (auto it = all->rbegin(); it != all->rend(); ++it) {
    made.floor = std::max(made.floor, *it);
    const auto manifest = check_release(*it, false);
    if (!manifest) continue;
    made.time_floor = std::max(made.time_floor, manifest->created);
    if (!made.current) made.current = *it;
    else if (!made.previous) made.previous = *it;
  }
  return made;
}

Result<void> Store::commit(const StoreState& next) {
  StoreState kept = next;
  // Whatever a caller forgot: the floors never sink.
  kept.floor = std::max(kept.floor, state_.floor);
  kept.time_floor = std::max(kept.time_floor, state_.time_floor);
  if (auto done = remove_all(*ops_, root(), "state.new"); !done) return done;
  if (auto done = write_whole(*ops_, root(), "state.new", to_json(kept)); !done) return done;
  if (auto done = ops_->rename(root(), "state.new", root(), "state.json", true); !done) return done;
  if (auto done = sync_folder(*ops_, root()); !done) return done;
  state_ = kept;
  return {};
}

Result<std::vector<ReleaseNumber>> Store::releases() const {
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

Result<std::string> Store::manifest_of(const ReleaseNumber& number) const {
  const auto all = open_in(*ops_, root(), "releases");
  if (!all) return tl::unexpected(all.error());
  const auto one = open_in(*ops_, all->handle(), to_string(number));
  if (!one && one.error().code == "store.missing")
    return fail("release.missing", "Release " + to_string(number) + " is not in the store.");
  if (!one) return tl::unexpected(one.error());
  return read_whole(*ops_, one->handle(), "manifest.json", kMostManifestBytes);
}

Result<Manifest> Store::check_release(const ReleaseNumber& number, bool hashes) const {
  const auto damaged = [&] {
    return fail("release.damaged",
                "Release " + to_string(number) + " in the store is damaged. Bring it again on a stick.");
  };
  const auto json = manifest_of(number);
  if (!json && json.error().code == "release.missing") return tl::unexpected(json.error());
  if (!json) return damaged();
  auto manifest = parse_manifest(*json);
  if (!manifest || manifest->number != number) return damaged();
  for (const ObjectEntry& object : manifest->objects) {
    if (hashes) {
      const auto there = has_object(object);
      if (!there || !*there) return damaged();
      continue;
    }
    const std::string name = to_hex(object.hash);
    const auto objects = open_in(*ops_, root(), "objects");
    if (!objects) return tl::unexpected(objects.error());
    const auto folder = open_in(*ops_, objects->handle(), name.substr(0, 2));
    if (!folder) return damaged();
    const auto about = ops_->stat(folder->handle(), name);
    if (!about || !about->is_file || about->size != object.size) return damaged();
  }
  return manifest;
}

Result<bool> Store::has_object(const ObjectEntry& object) const {
  const std::string name = to_hex(object.hash);
  const auto objects = open_in(*ops_, root(), "objects");
  if (!objects) return tl::unexpected(objects.error());
  const auto folder = open_in(*ops_, objects->handle(), name.substr(0, 2));
  if (!folder) return folder.error().code == "store.missing" ? Result<bool>(false) : tl::unexpected(folder.error());
  const auto handle = ops_->open_file(folder->handle(), name);
  if (!handle) return handle.error().code == "store.missing" ? Result<bool>(false) : tl::unexpected(handle.error());
  const Open file(*ops_, *handle);
  Blake2b256 hash;
  std::vector<std::uint8_t> piece(std::size_t{1} << 20U);
  std::uint64_t done = 0;
  for (;;) {
    const auto got = ops_->read(file.handle(), done, piece);
    if (!got) return tl::unexpected(got.error());
    hash.add(Bytes(piece.data(), *got));
    done += *got;
    if (*got < piece.size()) break;
  }
  return done == object.size && hash.finish() == object.hash;
}

Result<std::size_t> Store::collect() {
  std::set<ReleaseNumber> kept;
  for (const auto& number : {state_.current, state_.previous, state_.pending}) {
    if (number) kept.insert(*number);
  }
  // Which objects they need; a manifest that cannot be read sweeps nothing.
  std::set<Hash256> needed;
  for (const ReleaseNumber& number : kept) {
    const auto json = manifest_of(number);
    if (!json) return tl::unexpected(json.error());
    const auto manifest = parse_manifest(*json);
    if (!manifest) return tl::unexpected(manifest.error());
    for (const ObjectEntry& object : manifest->objects) needed.insert(object.hash);
  }
  const auto all = releases();
  if (!all) return tl::unexpected(all.error());
  const auto folder = open_in(*ops_, root(), "releases");
  if (!folder) return tl::unexpected(folder.error());
  std::size_t gone = 0;
  for (const ReleaseNumber& number : *all) {
    // The one at the floor stays: were the state lost, the floor would be rebuilt from it.
    if (kept.contains(number) || number == state_.floor) continue;
    if (auto done = remove_all(*ops_, folder->handle(), to_string(number)); !done) return tl::unexpected(done.error());
    ++gone;
  }
  const auto objects = open_in(*ops_, root(), "objects");
  if (!objects) return tl::unexpected(objects.error());
  const auto prefixes = ops_->list(objects->handle());
  if (!prefixes) return tl::unexpected(prefixes.error());
  for (const std::string& prefix : *prefixes) {
    const auto inside = open_in(*ops_, objects->handle(), prefix);
    if (!inside) continue;
    const auto names = ops_->list(inside->handle());
    if (!names) return tl::unexpected(names.error());
    for (const std::string& name : *names) {
      const auto hash = parse_hash(name);
      if (hash && needed.contains(*hash)) continue;
      if (auto done = remove_all(*ops_, inside->handle(), name); !done) return tl::unexpected(done.error());
      ++gone;
    }
  }
  return gone;
}

Result<Trust> Store::trust_from(Trust first, const std::string& folder_with_newer) {
  const auto own = open_in(*ops_, root(), "trust");
  if (!own) return tl::unexpected(own.error());
  // What was kept here was verified, and is verified again: it may have rotted.
  for (;;) {
    const std::string name = trust_name(first.version + 1);
    const auto json = read_whole(*ops_, own->handle(), name, kMostTrustBytes);
    const auto signatures = read_whole(*ops_, own->handle(), name + ".sigs", kMostSignatureBytes);
    if (!json || !signatures) break;
    auto next = next_trust(first, *json, *signatures);
    if (!next) break;
    first = std::move(*next);
  }
  if (folder_with_newer.empty()) return first;
  return follow_trust(std::move(first), folder_with_newer,
                      [&](const Trust& step, std::string_view json, std::string_view signatures) -> Result<void> {
                        const std::string name = trust_name(step.version);
                        for (const std::string& old : {name, name + ".sigs"}) {
                          if (auto done = remove_all(*ops_, own->handle(), old); !done) return done;
                        }
                        if (auto done = write_whole(*ops_, own->handle(), name + ".sigs", signatures); !done)
                          return done;
                        if (auto done = write_whole(*ops_, own->handle(), name, json); !done) return done;
                        return sync_folder(*ops_, own->handle());
                      });
}

}  // namespace kiosk
