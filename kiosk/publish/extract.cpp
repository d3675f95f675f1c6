#include "publish/extract.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "bundle/minisign.h"
#include "bundle/verify.h"

namespace kiosk {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> cannot_write(const fs::path& path) {
  return fail("extract.failed", path.string() + " cannot be written. Is there room, and may you write there?");
}

Result<void> write_text(const fs::path& path, std::string_view text) {
  std::ofstream out(path, std::ios::binary);
  out << text << std::flush;
  if (!out) return cannot_write(path);
  return {};
}

Result<void> write_object(BundleSource& source, const ObjectEntry& object, std::uint64_t at,
                          const std::vector<fs::path>& names) {
  std::error_code error;
  for (const fs::path& name : names) fs::create_directories(name.parent_path(), error);
  std::ofstream out(names.front(), std::ios::binary);
  auto read = read_object(source, object, at, [&](Bytes bytes) -> Result<void> {
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!out) return cannot_write(names.front());
    return {};
  });
  out.close();
  if (!read) {
    fs::remove(names.front(), error);
    return read;
  }
  if (!out) return cannot_write(names.front());
  for (std::size_t i = 1; i < names.size(); ++i) {
    fs::copy_file(names.front(), names[i], error);
    if (error) return cannot_write(names[i]);
  }
  return {};
}

}  // namespace

Result<TemporaryFolder> TemporaryFolder::make() {
  std::string path = (fs::temp_directory_path() / "kiosk-bundle-XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr) return cannot_write(path);
  return TemporaryFolder(std::move(path));
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  if (!path_.empty()) fs::remove_all(path_, error);
}

Result<Manifest> extract_files(BundleSource& source, const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder, error)) return cannot_write(folder);
  if (!fs::is_empty(folder, error)) return fail("extract.not_empty", folder + " is not empty.");
  const auto head = read_head(source);
  if (!head) return tl::unexpected(head.error());
  auto manifest = parse_manifest(head->manifest);
  if (!manifest) return tl::unexpected(manifest.error());
  const auto places = place_objects(*manifest, head->objects_at, source.size());
  if (!places) return tl::unexpected(places.error());
  std::vector<std::vector<fs::path>> names(manifest->objects.size());
  for (const FileEntry& file : manifest->files) names[file.object].push_back(fs::path(folder) / manifest->path(file));
  for (std::size_t i = 0; i < manifest->objects.size(); ++i) {
    if (auto done = write_object(source, manifest->objects[i], (*places)[i], names[i]); !done)
      return tl::unexpected(done.error());
  }
  return manifest;
}

Result<void> extract_bundle(BundleSource& source, const std::string& folder) {
  if (auto done = extract_files(source, folder); !done) return tl::unexpected(done.error());
  const auto head = read_head(source);
  if (!head) return tl::unexpected(head.error());
  if (auto done = write_text(fs::path(folder) / "manifest.json", head->manifest); !done) return done;
  // Each signature as a file that minisign takes: four lines.
  std::string_view rest = head->signatures;
  for (int number = 1; !rest.empty(); ++number) {
    std::size_t end = 0;
    for (int line = 0; line < 4 && end != std::string_view::npos; ++line) {
      const std::size_t next = rest.find('\n', end);
      end = next == std::string_view::npos ? rest.size() : next + 1;
    }
    const fs::path path = fs::path(folder) / ("manifest." + std::to_string(number) + ".minisig");
    if (auto done = write_text(path, rest.substr(0, end)); !done) return done;
    rest.remove_prefix(end);
  }
  return {};
}

}  // namespace kiosk
