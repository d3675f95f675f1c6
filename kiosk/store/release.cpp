#include "store/release.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kiosk {

Release::Release(StoreReader store, std::string path, Open held, Manifest manifest)
    : store_(std::move(store)),
      path_(std::move(path)),
      held_(std::move(held)),
      manifest_(std::move(manifest)),
      by_path_(manifest_.files.size()) {
  std::iota(by_path_.begin(), by_path_.end(), 0U);
  std::ranges::sort(by_path_, {}, [this](std::uint32_t file) { return manifest_.path(manifest_.files[file]); });
}

Result<std::shared_ptr<const Release>> Release::open(FileOps& ops, const std::string& store,
                                                     const ReleaseNumber& number) {
  auto reader = StoreReader::open(ops, store);
  if (!reader) return tl::unexpected(reader.error());
  const auto missing = [&] {
    return fail("release.missing", "Release " + to_string(number) + " is not in the store.");
  };
  const auto releases = open_in(ops, reader->root(), "releases");
  if (!releases) return missing();
  const auto folder = open_in(ops, releases->handle(), to_string(number));
  if (!folder) return missing();
  const auto file = ops.open_file(folder->handle(), "manifest.json");
  if (!file) return missing();
  Open held(ops, *file);
  // Not to be had: it is being swept at this moment.
  if (const auto hold = ops.hold(*file); !hold) return missing();
  auto manifest = reader->check_release(number, false);
  if (!manifest) return tl::unexpected(manifest.error());
  return std::shared_ptr<const Release>(new Release(std::move(*reader), store, std::move(held), std::move(*manifest)));
}

const FileEntry* Release::find(std::string_view path) const {
  const auto at = std::ranges::lower_bound(
      by_path_, path, {}, [this](std::uint32_t file) { return manifest_.path(manifest_.files[file]); });
  if (at == by_path_.end()) return nullptr;
  const FileEntry& file = manifest_.files[*at];
  return manifest_.path(file) == path ? &file : nullptr;
}

std::vector<std::string_view> Release::below(std::string_view folder) const {
  std::vector<std::string_view> out;
  for (const std::uint32_t file : by_path_) {
    const std::string_view path = manifest_.path(manifest_.files[file]);
    if (folder.empty() || (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/'))
      out.push_back(path);
  }
  return out;
}

std::string Release::file_of(const ObjectEntry& object) const {
  const std::string name = to_hex(object.hash);
  std::string out = path_;
  return out.append("/objects/").append(name.substr(0, 2)).append("/").append(name);
}

Result<std::string> Release::bytes(const ObjectEntry& object, std::size_t most) const {
  const auto damaged = [&] {
    return fail("release.damaged", "A part of release " + to_string(number()) + " is gone or damaged.");
  };
  ObjectFolders folders(store_.ops(), store_.root());
  const auto folder = folders.folder(object.hash, false);
  if (!folder) return damaged();
  const auto handle = store_.ops().open_file(*folder, to_hex(object.hash));
  if (!handle) return damaged();
  const Open file(store_.ops(), *handle);
  std::string out(std::min<std::size_t>(most, static_cast<std::size_t>(object.size)), '\0');
  const auto got = store_.ops().read(file.handle(), 0, {reinterpret_cast<std::uint8_t*>(out.data()), out.size()});
  if (!got || *got != out.size()) return damaged();
  return out;
}

Result<std::string> Release::read(const FileEntry& file) const {
  auto out = bytes(object(file), SIZE_MAX);
  if (out && blake2b_256(bytes_of(*out)) != object(file).hash)
    return fail("release.damaged", "A part of release " + to_string(number()) + " is damaged.");
  return out;
}

Result<std::string> Release::begin_of(const FileEntry& file, std::size_t most) const {
  return bytes(object(file), most);
}

}  // namespace kiosk
