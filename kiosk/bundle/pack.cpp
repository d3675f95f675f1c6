#include "bundle/pack.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "bundle/bundle_source.h"
#include "bundle/names.h"
#include "bundle/tar.h"
#include "bundle/verify.h"
#include "bundle/whole_file.h"

namespace kiosk {

namespace {

// Tar's members, one after the other, into a file that is there whole or not at all.
class TarFile {
 public:
  explicit TarFile(const std::string& path) : file_(path) {}

  Result<void> write(Bytes bytes) { return named(file_.write(bytes)); }
  Result<void> header(std::string_view name, std::uint64_t size) { return write(tar_header(name, size)); }
  Result<void> pad(std::uint64_t size) { return zeros(padded(size) - size); }
  Result<void> zeros(std::uint64_t count) {
    static constexpr std::array<std::uint8_t, kTarEnd> kZeros{};
    return write(Bytes(kZeros.data(), static_cast<std::size_t>(count)));
  }
  Result<void> member(std::string_view name, std::string_view content) {
    if (auto done = header(name, content.size()); !done) return done;
    if (auto done = write(bytes_of(content)); !done) return done;
    return pad(content.size());
  }
  Result<void> finish() {
    if (auto ended = zeros(kTarEnd); !ended) return ended;
    return named(file_.finish());
  }

 private:
  static Result<void> named(Result<void> done) {
    if (!done) return fail("pack.failed", done.error().message);
    return done;
  }
  WholeFile file_;
};

// A file's bytes to `take`; how many there were.
Result<std::uint64_t> read_file(const std::string& path, const TakeBytes& take) {
  const std::unique_ptr<int, void (*)(int*)> fd(new int(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), [](int* open) {
    if (*open >= 0) ::close(*open);
    delete open;
  });
  std::vector<std::uint8_t> piece(std::size_t{1} << 18U);
  std::uint64_t total = 0;
  for (;;) {
    const ssize_t got = *fd < 0 ? -1 : ::read(*fd, piece.data(), piece.size());
    if (got < 0 && errno == EINTR && *fd >= 0) continue;
    if (got < 0) return fail("pack.unreadable", path + " cannot be read: " + std::strerror(errno) + ".");
    if (got == 0) return total;
    total += static_cast<std::uint64_t>(got);
    if (auto taken = take(Bytes(piece.data(), static_cast<std::size_t>(got))); !taken)
      return tl::unexpected(taken.error());
  }
}

Result<ObjectEntry> measure(const std::string& path) {
  Blake2b256 hash;
  const auto size = read_file(path, [&](Bytes bytes) -> Result<void> {
    hash.add(bytes);
    return {};
  });
  if (!size) return tl::unexpected(size.error());
  if (*size > kMostObjectBytes) return fail("pack.too_large", path + " is larger than 4 GB.");
  return ObjectEntry{hash.finish(), *size};
}

std::string signature_of(const SecretKey& key, const Manifest& manifest, std::string_view bytes) {
  const std::string release = manifest.product + " " + manifest.channel + " " + to_string(manifest.number);
  return key.sign(bytes_of(bytes), "signature from the kiosk's publisher " + to_string(key.public_key().id), release);
}

std::uint16_t type_index(Manifest& manifest, const std::string& type) {
  const auto found = std::ranges::find(manifest.media_types, type);
  const auto index = static_cast<std::uint16_t>(found - manifest.media_types.begin());
  if (found == manifest.media_types.end()) manifest.media_types.push_back(type);
  return index;
}

Result<void> copy_into(TarFile& writer, const ObjectEntry& object, const std::string& path) {
  if (auto done = writer.header("objects/" + to_hex(object.hash), object.size); !done) return done;
  Blake2b256 hash;
  const auto size = read_file(path, [&](Bytes bytes) {
    hash.add(bytes);
    return writer.write(bytes);
  });
  if (!size) return tl::unexpected(size.error());
  if (*size != object.size || hash.finish() != object.hash)
    return fail("pack.changed", path + " changed while the bundle was made. Try again.");
  return writer.pad(object.size);
}

}  // namespace

Result<void> pack(Manifest head, std::vector<PackedFile> files, const SecretKey& key, const std::string& out) {
  std::ranges::sort(files, {}, &PackedFile::path);
  std::map<Hash256, std::uint32_t> known;
  std::vector<const PackedFile*> origins;  // of each object
  for (const PackedFile& file : files) {
    if (!is_bundle_path(file.path))
      return fail("pack.bad_path", file.path + ": names in a bundle are letters, digits, \"-\", \"_\" and \".\".");
    const auto object = measure(file.on_disk);
    if (!object) return tl::unexpected(object.error());
    const auto [at, is_new] = known.emplace(object->hash, static_cast<std::uint32_t>(head.objects.size()));
    if (is_new) {
      head.objects.push_back(*object);
      origins.push_back(&file);
    }
    FileEntry entry;
    entry.path_at = static_cast<std::uint32_t>(head.paths.size());
    entry.path_length = static_cast<std::uint16_t>(file.path.size());
    entry.media_type = type_index(head, file.media_type);
    entry.object = at->second;
    head.paths += file.path;
    head.files.push_back(entry);
  }
  const std::string manifest = to_json(head);
  // What nobody could read must not be written.
  if (auto read = parse_manifest(manifest); !read) {
    if (read.error().code == "manifest.duplicate_path")
      return fail("pack.duplicate_path", "Two files differ by capital letters alone, or a file has a folder's name.");
    return tl::unexpected(read.error());
  }
  TarFile writer(out);
  if (auto done = writer.member("manifest.json", manifest); !done) return done;
  if (auto done = writer.member("signatures", signature_of(key, head, manifest)); !done) return done;
  for (std::size_t i = 0; i < head.objects.size(); ++i) {
    if (auto done = copy_into(writer, head.objects[i], origins[i]->on_disk); !done) return done;
  }
  return writer.finish();
}

Result<void> add_signature(const std::string& bundle, const SecretKey& key) {
  auto source = open_bundle_file(bundle);
  if (!source) return tl::unexpected(source.error());
  const auto head = read_head(**source);
  if (!head) return tl::unexpected(head.error());
  const auto manifest = parse_manifest(head->manifest);
  if (!manifest) return tl::unexpected(manifest.error());
  const auto places = place_objects(*manifest, head->objects_at, (*source)->size());
  if (!places) return tl::unexpected(places.error());
  if (!head->signatures.empty()) {
    const auto there = parse_signatures(head->signatures);
    if (!there) return tl::unexpected(there.error());
    if (there->size() == kMostSignatures)
      return fail("sign.full", "It has four signatures, and there is room for four.");
    if (std::ranges::any_of(*there, [&](const Signature& one) { return one.key == key.public_key().id; }))
      return fail("sign.twice", "This key has signed it already.");
  }
  std::string signatures = head->signatures;
  if (!signatures.empty() && signatures.back() != '\n') signatures += '\n';
  signatures += signature_of(key, *manifest, head->manifest);
  TarFile writer(bundle);
  if (auto done = writer.member("manifest.json", head->manifest); !done) return done;
  if (auto done = writer.member("signatures", signatures); !done) return done;
  for (std::size_t i = 0; i < manifest->objects.size(); ++i) {
    const ObjectEntry& object = manifest->objects[i];
    if (auto done = writer.header("objects/" + to_hex(object.hash), object.size); !done) return done;
    auto copied = read_object(**source, object, (*places)[i], [&](Bytes bytes) { return writer.write(bytes); });
    if (!copied) return copied;
    if (auto done = writer.pad(object.size); !done) return done;
  }
  return writer.finish();
}

}  // namespace kiosk
