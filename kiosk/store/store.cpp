#include "store/store.h"

#include <algorithm>
#include <set>

#include "bundle/trust_files.h"

namespace kiosk {

namespace {

constexpr const char* kFolders[] = {"objects", "releases", "trust", "staging"};

std::string trust_name(std::uint64_t version) { return "trust-" + std::to_string(version) + ".json"; }

}  // namespace

Result<Store> Store::open(FileOps& ops, const std::string& path, WhenBusy when_busy) {
  auto reader = StoreReader::open(ops, path);
  if (!reader) return tl::unexpected(reader.error());
  const auto lock = ops.lock(reader->root(), "lock", when_busy == WhenBusy::wait);
  if (!lock) return tl::unexpected(lock.error());
  Store store(std::move(*reader), Open(ops, *lock));
  if (auto done = store.recover(); !done) return tl::unexpected(done.error());
  return store;
}

Result<void> Store::recover() {
  for (const char* name : kFolders) {
    if (auto made = ops().make_folder(root(), name); !made) return made;
  }
  // First what is known, then the broom: a state that cannot be read for a failing disk sweeps nothing.
  const auto read = read_state();
  const bool missing = !read && read.error().code == "store.missing";
  if (!read && !missing && read.error().code != "state.damaged") return tl::unexpected(read.error());
  if (read) state_ = *read;
  if (auto done = remove_all(ops(), root(), "state.new"); !done) return done;
  const auto staging = open_in(ops(), root(), "staging");
  if (!staging) return tl::unexpected(staging.error());
  const auto left = ops().list(staging->handle());
  if (!left) return tl::unexpected(left.error());
  for (const std::string& name : *left) {
    if (auto done = remove_all(ops(), staging->handle(), name); !done) return done;
  }
  if (read) return {};
  const auto rebuilt = rebuilt_state();
  if (!rebuilt) return tl::unexpected(rebuilt.error());
  if (!missing || rebuilt->current) warnings_.emplace_back("state.rebuilt");
  if (*rebuilt == StoreState{}) return {};
  return commit(*rebuilt);
}

Result<void> Store::commit(const StoreState& next) {
  StoreState kept = next;
  // Whatever a caller forgot: the floors never sink.
  kept.floor = std::max(kept.floor, state_.floor);
  kept.minimum = std::max(kept.minimum, state_.minimum);
  kept.time_floor = std::max(kept.time_floor, state_.time_floor);
  if (auto done = remove_all(ops(), root(), "state.new"); !done) return done;
  if (auto done = write_whole(ops(), root(), "state.new", to_json(kept)); !done) return done;
  if (auto done = ops().rename(root(), "state.new", root(), "state.json", true); !done) return done;
  if (auto done = sync_folder(ops(), root()); !done) return done;
  state_ = kept;
  return {};
}

namespace {

// Whether a release's manifest is held open by somebody who shows it (Release). Nobody can begin to while `mark` lives.
Result<bool> is_shown(FileOps& ops, Handle releases, const std::string& name, std::vector<Open>& marks) {
  const auto folder = open_in(ops, releases, name);
  if (!folder) return tl::unexpected(folder.error());
  const auto file = ops.open_file(folder->handle(), "manifest.json");
  if (!file) return file.error().code == "store.missing" ? Result<bool>(false) : tl::unexpected(file.error());
  marks.emplace_back(ops, *file);
  return ops.is_held(*file);
}

}  // namespace

Result<std::size_t> Store::collect() {
  std::set<ReleaseNumber> kept;
  for (const auto& number : {state_.current, state_.previous, state_.pending}) {
    if (number) kept.insert(*number);
  }
  const auto all = releases();
  if (!all) return tl::unexpected(all.error());
  const auto folder = open_in(ops(), root(), "releases");
  if (!folder) return tl::unexpected(folder.error());
  std::vector<ReleaseNumber> doomed;
  std::vector<Open> marks;
  for (const ReleaseNumber& number : *all) {
    if (kept.contains(number)) continue;
    const auto shown = is_shown(ops(), folder->handle(), to_string(number), marks);
    if (!shown) return tl::unexpected(shown.error());
    if (*shown) kept.insert(number);
    // The one at the floor stays: were the state lost, the floor would be rebuilt from it.
    else if (number != state_.floor) doomed.push_back(number);
  }
  // Which objects they need; a manifest that cannot be read sweeps nothing.
  std::set<Hash256> needed;
  for (const ReleaseNumber& number : kept) {
    const auto json = manifest_of(number);
    if (!json) return tl::unexpected(json.error());
    const auto found = parse_manifest(*json);
    if (!found) return tl::unexpected(found.error());
    for (const ObjectEntry& object : found->objects) needed.insert(object.hash);
  }
  std::size_t gone = 0;
  for (const ReleaseNumber& number : doomed) {
    if (auto done = remove_all(ops(), folder->handle(), to_string(number)); !done) return tl::unexpected(done.error());
    ++gone;
  }
  const auto objects = open_in(ops(), root(), "objects");
  if (!objects) return tl::unexpected(objects.error());
  const auto prefixes = ops().list(objects->handle());
  if (!prefixes) return tl::unexpected(prefixes.error());
  for (const std::string& prefix : *prefixes) {
    const auto inside = open_in(ops(), objects->handle(), prefix);
    if (!inside) continue;
    const auto names = ops().list(inside->handle());
    if (!names) return tl::unexpected(names.error());
    for (const std::string& name : *names) {
      const auto hash = parse_hash(name);
      if (hash && needed.contains(*hash)) continue;
      if (auto done = remove_all(ops(), inside->handle(), name); !done) return tl::unexpected(done.error());
      ++gone;
    }
  }
  return gone;
}

// What was kept here was verified, and is verified again: it may have rotted.
Result<Trust> Store::kept_trust(Trust first) const {
  const auto own = open_in(ops(), root(), "trust");
  if (!own) return tl::unexpected(own.error());
  for (;;) {
    const std::string name = trust_name(first.version + 1);
    const auto json = read_whole(ops(), own->handle(), name, kMostTrustBytes);
    const auto signatures = read_whole(ops(), own->handle(), name + ".sigs", kMostSignatureBytes);
    if (!json || !signatures) return first;
    auto next = next_trust(first, *json, *signatures);
    if (!next) return first;
    first = std::move(*next);
  }
}

Result<Trust> Store::trust_from(Trust first, const std::string& folder_with_newer) {
  auto now = kept_trust(std::move(first));
  if (!now) return now;
  const auto own = open_in(ops(), root(), "trust");
  if (!own) return tl::unexpected(own.error());
  const auto keep_lowest = [&](const Trust& step) -> Result<void> {
    const ReleaseNumber lowest{step.epoch, step.minimum};
    if (lowest <= state_.minimum) return {};
    StoreState next = state_;
    next.minimum = lowest;
    return commit(next);
  };
  if (auto kept = keep_lowest(*now); !kept) return tl::unexpected(kept.error());
  if (folder_with_newer.empty()) return now;
  return follow_trust(std::move(*now), folder_with_newer,
                      [&](const Trust& step, std::string_view json, std::string_view signatures) -> Result<void> {
                        const std::string name = trust_name(step.version);
                        for (const std::string& old : {name, name + ".sigs"}) {
                          if (auto done = remove_all(ops(), own->handle(), old); !done) return done;
                        }
                        if (auto done = write_whole(ops(), own->handle(), name + ".sigs", signatures); !done)
                          return done;
                        if (auto done = write_whole(ops(), own->handle(), name, json); !done) return done;
                        if (auto done = sync_folder(ops(), own->handle()); !done) return done;
                        return keep_lowest(step);
                      });
}

}  // namespace kiosk
