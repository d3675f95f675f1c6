#include "store/repair.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "store/object_writer.h"
#include "store/pick_bundle.h"

namespace kiosk {

namespace {

using Lost = std::map<Hash256, ObjectEntry>;

Result<Lost> lost_objects(const Store& store, std::vector<ObjectEntry>& all) {
  Lost lost;
  for (const auto& number : {store.state().current, store.state().previous, store.state().pending}) {
    if (!number) continue;
    const auto manifest = store.manifest(*number);
    if (!manifest) return tl::unexpected(manifest.error());
    const auto missing = store.missing(manifest->objects);
    if (!missing) return tl::unexpected(missing.error());
    for (const std::size_t i : *missing) lost.emplace(manifest->objects[i].hash, manifest->objects[i]);
    all.insert(all.end(), manifest->objects.begin(), manifest->objects.end());
  }
  return lost;
}

// Takes out of `lost` what this bundle brought. A part of it that is damaged is passed over: another may have it.
Result<void> take_from(BundleSource& source, ObjectWriter& writer, Lost& lost) {
  const auto head = read_head(source);
  const auto manifest = head ? parse_manifest(head->manifest) : tl::unexpected(head.error());
  if (!manifest) return {};
  const auto places = place_objects(*manifest, head->objects_at, source.size());
  if (!places) return {};
  ObjectReader reader(source, manifest->objects, *places);
  for (std::size_t i = 0; i < manifest->objects.size(); ++i) {
    const ObjectEntry& object = manifest->objects[i];
    const auto wanted = lost.find(object.hash);
    if (wanted == lost.end() || wanted->second.size != object.size) continue;
    // Read through before it is staged, so that one bad object does not stop the others.
    const auto whole = read_object(source, object, (*places)[i], [](Bytes) { return Result<void>(); });
    if (!whole) continue;
    if (auto done = writer.add(reader, i, [](std::uint64_t) { return Result<void>(); }); !done) return done;
    lost.erase(wanted);
  }
  return {};
}

}  // namespace

Result<Repaired> repair(Store& store, const std::string& from) {
  std::vector<ObjectEntry> all;
  auto lost = lost_objects(store, all);
  if (!lost) return tl::unexpected(lost.error());
  if (lost->empty()) return Repaired{};
  const std::size_t before = lost->size();
  const auto names = bundle_names(from);
  if (!names) return tl::unexpected(names.error());
  ObjectFolders folders(store.ops(), store.root());
  ObjectWriter writer(store, folders);
  for (const std::string& name : *names) {
    const auto source = open_bundle_file(name);
    if (!source) continue;
    if (auto done = take_from(**source, writer, *lost); !done) return tl::unexpected(done.error());
  }
  // The folders of what is here now; those of what is still lost may not be there.
  std::erase_if(all, [&](const ObjectEntry& object) { return lost->contains(object.hash); });
  auto done = writer.place_all();
  if (done) done = sync_folders(store.ops(), folders, all);
  if (!done) return tl::unexpected(done.error());
  return Repaired{before - lost->size(), lost->size()};
}

}  // namespace kiosk
