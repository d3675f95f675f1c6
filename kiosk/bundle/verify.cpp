#include "bundle/verify.h"

#include <algorithm>
#include <utility>

#include "bundle/minisign.h"
#include "bundle/object_reader.h"
#include "bundle/tar.h"

namespace kiosk {

namespace {

tl::unexpected<Error> malformed(const std::string& what) {
  return fail("bundle.malformed", "This is no bundle for the kiosk, or it is damaged: " + what + ".");
}

Result<std::uint64_t> member(BundleSource& source, std::uint64_t at, std::string_view name) {
  TarHeader header{};
  if (auto read = source.read(at, header); !read) return tl::unexpected(read.error());
  const auto found = parse_tar_header(header);
  if (!found || found->name != name) return malformed("\"" + std::string(name) + "\" is not where it should be");
  return found->size;
}

// A small member's content and its padding.
Result<std::string> content(BundleSource& source, std::uint64_t at, std::uint64_t size) {
  if (at > source.size() || padded(size) > source.size() - at)
    return fail("bundle.truncated", "The bundle ends too early. Copy it to the stick again.");
  std::string out(static_cast<std::size_t>(size), '\0');
  if (auto read = source.read(at, {reinterpret_cast<std::uint8_t*>(out.data()), out.size()}); !read)
    return tl::unexpected(read.error());
  return out;
}

Result<void> check_zeros(BundleSource& source, std::uint64_t at, std::uint64_t count) {
  std::array<std::uint8_t, kTarEnd> bytes{};
  const std::span<std::uint8_t> part(bytes.data(), static_cast<std::size_t>(count));
  if (auto read = source.read(at, part); !read) return tl::unexpected(read.error());
  if (std::ranges::any_of(part, [](std::uint8_t byte) { return byte != 0; }))
    return malformed("there is something between its parts");
  return {};
}

}  // namespace

Result<BundleHead> read_head(BundleSource& source) {
  BundleHead head;
  const auto manifest = member(source, 0, "manifest.json");
  if (!manifest) return tl::unexpected(manifest.error());
  if (*manifest == 0 || *manifest > kMostManifestBytes) return malformed("its manifest is empty, or larger than 8 MB");
  auto bytes = content(source, kTarBlock, *manifest);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::uint64_t second = kTarBlock + padded(*manifest);
  const auto signatures = member(source, second, "signatures");
  if (!signatures) return tl::unexpected(signatures.error());
  if (*signatures > kMostSignatureBytes) return malformed("its signatures are larger than 4 KB");
  auto signature_bytes = content(source, second + kTarBlock, *signatures);
  if (!signature_bytes) return tl::unexpected(signature_bytes.error());
  for (const auto& [at, size] : {std::pair{kTarBlock + *manifest, padded(*manifest) - *manifest},
                                 std::pair{second + kTarBlock + *signatures, padded(*signatures) - *signatures}}) {
    if (auto zeros = check_zeros(source, at, size); !zeros) return tl::unexpected(zeros.error());
  }
  head.manifest = std::move(*bytes);
  head.signatures = std::move(*signature_bytes);
  head.objects_at = second + kTarBlock + padded(*signatures);
  return head;
}

Result<std::vector<std::uint64_t>> place_objects(const Manifest& manifest, std::uint64_t objects_at,
                                                 std::uint64_t file_size) {
  std::vector<std::uint64_t> places;
  places.reserve(manifest.objects.size());
  std::uint64_t at = objects_at;
  for (const ObjectEntry& object : manifest.objects) {
    places.push_back(at);
    // At most 8 MB of objects of 4 GB each: far below 2^64, and compared all the same.
    const std::uint64_t next = at + kTarBlock + padded(object.size);
    if (next < at || next > file_size)
      return fail("bundle.truncated", "The bundle is shorter than its manifest says. Copy it to the stick again.");
    at = next;
  }
  if (file_size - at < kTarEnd)
    return fail("bundle.truncated", "The bundle is shorter than its manifest says. Copy it to the stick again.");
  if (file_size - at > kTarEnd) return malformed("something follows its end");
  return places;
}

Result<VerifiedBundle> verify(BundleSource& source, const Trust& trust) {
  auto head = read_head(source);
  if (!head) return tl::unexpected(head.error());
  const auto signatures = parse_signatures(head->signatures);
  if (!signatures) return tl::unexpected(signatures.error());
  auto by = signers(trust.release, trust.revoked, bytes_of(head->manifest), *signatures);
  if (!by) return tl::unexpected(by.error());
  auto manifest = parse_manifest(head->manifest);
  if (!manifest) return tl::unexpected(manifest.error());
  if (manifest->product != trust.product || manifest->channel != trust.channel)
    return fail("bundle.other_product", "This bundle is for " + manifest->product + " (" + manifest->channel +
                                            "); this kiosk takes " + trust.product + " (" + trust.channel + ").");
  if (manifest->number.epoch != trust.epoch)
    return fail("bundle.other_epoch", "This bundle is of epoch " + std::to_string(manifest->number.epoch) +
                                          "; this kiosk is at " + std::to_string(trust.epoch) +
                                          ". Bring the newest trust files beside the bundle.");
  auto places = place_objects(*manifest, head->objects_at, source.size());
  if (!places) return tl::unexpected(places.error());
  if (auto zeros = check_zeros(source, source.size() - kTarEnd, kTarEnd); !zeros) return tl::unexpected(zeros.error());
  VerifiedBundle bundle;
  bundle.manifest_ = std::move(*manifest);
  bundle.manifest_bytes_ = std::move(head->manifest);
  bundle.signature_bytes_ = std::move(head->signatures);
  bundle.signers_ = std::move(*by);
  bundle.object_at_ = std::move(*places);
  return bundle;
}

Result<void> read_object(BundleSource& source, const ObjectEntry& object, std::uint64_t at, const TakeBytes& take) {
  Blake2b256 hash;
  ObjectReader reader(source, {&object, 1}, {&at, 1}, {});
  auto read = reader.read(0, [&](const Piece& piece) {
    hash.add(piece.bytes);
    return take(piece.bytes);
  });
  if (!read) return read;
  if (hash.finish() != object.hash) return damaged_object();
  return {};
}

}  // namespace kiosk
