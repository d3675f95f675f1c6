#include "publish/stick_copy.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "bundle/trust_files.h"
#include "bundle/verify.h"
#include "publish/stick_writer.h"
#include "store/pick_bundle.h"

namespace kiosk {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostFatBytes = (std::uint64_t{1} << 32U) - 1;
constexpr std::uint64_t kMegabyte = 1'000'000;
constexpr std::uint64_t kRoomToSpare = kMegabyte;  // folders, and what a file's last cluster wastes

std::string in_megabytes(std::uint64_t bytes) { return std::to_string((bytes + kMegabyte - 1) / kMegabyte) + " MB"; }

std::string folder_of(const std::string& file) {
  const std::string folder = fs::path(file).parent_path().string();
  return folder.empty() ? "." : folder;
}

// The head's form, and with a trust file its signatures.
class HeadCheck {
 public:
  static Result<HeadCheck> of(const StickCopyOptions& options) {
    HeadCheck check;
    if (options.trust.empty()) return check;
    auto trust = read_trust(options.trust);
    if (!trust) return tl::unexpected(trust.error());
    const std::string newer = options.trust_files.empty() ? folder_of(options.file) : options.trust_files;
    trust = follow_trust(std::move(*trust), newer, [](const Trust&, auto, auto) { return Result<void>(); });
    if (!trust) return tl::unexpected(trust.error());
    check.trust_ = std::move(*trust);
    return check;
  }
  struct Head {
    Manifest manifest;
    std::vector<std::uint64_t> objects_at;
  };
  [[nodiscard]] Result<Head> look(BundleSource& source) const {
    if (trust_) {
      if (auto bundle = verify(source, *trust_); !bundle) return tl::unexpected(bundle.error());
    }
    const auto head = read_head(source);
    if (!head) return tl::unexpected(head.error());
    auto manifest = parse_manifest(head->manifest);
    if (!manifest) return tl::unexpected(manifest.error());
    auto places = place_objects(*manifest, head->objects_at, source.size());
    if (!places) return tl::unexpected(places.error());
    return Head{std::move(*manifest), std::move(*places)};
  }
  [[nodiscard]] bool knows_signers() const { return trust_.has_value(); }

 private:
  std::optional<Trust> trust_;
};

// Every object's hash: a bundle that is damaged already is not carried to a kiosk.
Result<void> check_objects(BundleSource& source, const HeadCheck::Head& head, const StickCopyOptions& options) {
  std::uint64_t total = 0;
  for (const ObjectEntry& object : head.manifest.objects) total += object.size;
  std::uint64_t done = 0;
  for (std::size_t i = 0; i < head.manifest.objects.size(); ++i) {
    if (options.stopped && options.stopped()) return fail("stick.stopped", "Stopped. Nothing was written.");
    auto read = read_object(source, head.manifest.objects[i], head.objects_at[i], [&](Bytes bytes) {
      done += bytes.size();
      if (options.progress) options.progress({"checking", done, total});
      return Result<void>();
    });
    if (!read) return read;
  }
  return {};
}

// trust-N.json by N, as far as the folder has them with their signatures.
Result<std::map<std::uint64_t, std::string>> trust_files_in(const std::string& folder) {
  std::map<std::uint64_t, std::string> found;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::uint64_t number = 0;
    if (!name.starts_with("trust-") || !name.ends_with(".json")) continue;
    const char* const digits_end = name.data() + name.size() - 5;
    const auto [read, bad] = std::from_chars(name.data() + 6, digits_end, number);
    if (bad != std::errc() || read != digits_end) continue;
    const auto trust = read_trust(it->path().string());
    if (!trust) return fail(trust.error().code, name + ": " + trust.error().message);
    const auto signatures = read_small_file(it->path().string() + ".sigs", kMostSignatureBytes);
    if (!signatures) return fail("signature.missing", name + ".sigs is missing beside " + name + " or cannot be read.");
    if (const auto parsed = parse_signatures(*signatures); !parsed) return tl::unexpected(parsed.error());
    found.emplace(number, it->path().string());
  }
  if (error || found.empty())
    return fail("stick.no_trust_files", folder + " holds no trust-N.json with its trust-N.json.sigs.");
  return found;
}

// Other bundles on the stick that the kiosk might take for this one. Whoever signed them is not asked: it is only said that they
// are there.
std::vector<StickNeighbour> neighbours(const std::string& stick, const std::string& name, const Manifest& manifest) {
  std::vector<StickNeighbour> out;
  const auto names = bundle_names(stick);
  if (!names) return out;
  for (const std::string& path : *names) {
    StickNeighbour one{fs::path(path).filename().string(), {}};
    if (one.name == name) continue;
    auto source = open_bundle_file(path);
    const auto head = source ? read_head(**source) : tl::unexpected(source.error());
    if (!head) continue;
    const auto theirs = parse_manifest(head->manifest);
    if (!theirs || theirs->product != manifest.product || theirs->channel != manifest.channel) continue;
    one.number = theirs->number;
    out.push_back(std::move(one));
  }
  return out;
}

Result<void> check_room(const StickCopyOptions& options, StickDevice& device, std::uint64_t size) {
  const auto about = device.about(options.stick);
  if (!about) return tl::unexpected(about.error());
  if (about->is_fat && size > kMostFatBytes)
    return fail("stick.too_large", "A stick formatted as FAT takes no file over 4 GB, and this one is " +
                                       in_megabytes(size) + ". Format a stick as exFAT and use that.");
  const std::uint64_t needed = size + kRoomToSpare;
  if (about->free_bytes < needed)
    return fail("stick.no_room", "The stick has room for " + std::to_string(about->free_bytes / kMegabyte) +
                                     " MB, and " + in_megabytes(needed) +
                                     " are needed. Take other files off it, or use another stick.");
  return {};
}

Result<void> bring_trust(StickWriter& writer, const StickCopyOptions& options, StickCopied& copied) {
  const auto files = trust_files_in(options.trust_files);
  if (!files) return tl::unexpected(files.error());
  for (const auto& [number, path] : *files) {
    // The signatures first: the kiosk complains of a trust file that has none.
    for (const char* end : {".sigs", ""}) {
      const std::string from = path + end;
      auto source = open_bundle_file(from);
      if (!source) return tl::unexpected(source.error());
      const std::string name = fs::path(from).filename().string();
      const auto there = writer.compare(name, **source);
      if (!there) return tl::unexpected(there.error());
      if (*there == StickWriter::Found::same) continue;
      if (auto put = writer.put(name, **source, [](BundleSource&) { return Result<void>(); }); !put)
        return tl::unexpected(put.error());
      copied.trust_files.push_back(name);
    }
  }
  return {};
}

// What stands on the stick beside the new one, once that is proven.
Result<void> tidy(StickWriter& writer, const StickCopyOptions& options, const Manifest& manifest, StickCopied& copied) {
  copied.others = neighbours(options.stick, copied.name, manifest);
  if (!options.replace) return {};
  for (const StickNeighbour& other : std::exchange(copied.others, {})) {
    if (auto gone = writer.remove(other.name); !gone) return gone;
    copied.removed.push_back(other.name);
  }
  return {};
}

}  // namespace

Result<StickCopied> copy_to_stick(const StickCopyOptions& options, FileOps& ops, StickDevice& device) {
  StickCopied copied;
  copied.name = fs::path(options.file).filename().string();
  auto source = open_bundle_file(options.file);
  if (!source) return tl::unexpected(source.error());
  if (!copied.name.ends_with(".kiosk") || copied.name.starts_with("."))
    return fail("stick.name",
                "The kiosk looks for NAME.kiosk; " + copied.name + " would not be found. Rename it first.");
  auto writer = StickWriter::open(options, ops, device);
  if (!writer) return tl::unexpected(writer.error());
  std::error_code error;
  if (fs::equivalent(options.file, fs::path(options.stick) / copied.name, error))
    return fail("stick.same_file", options.file + " is on this stick already: it cannot be copied onto itself.");
  if (auto room = check_room(options, device, (*source)->size()); !room && room.error().code == "stick.too_large")
    return tl::unexpected(room.error());
  const auto made_at = fs::last_write_time(options.file, error);
  const auto check = HeadCheck::of(options);
  if (!check) return tl::unexpected(check.error());
  const auto head = check->look(**source);
  if (!head) return tl::unexpected(head.error());
  copied.title = head->manifest.title;
  copied.number = head->manifest.number;
  copied.signatures = check->knows_signers();
  if (auto good = check_objects(**source, *head, options); !good) return tl::unexpected(good.error());

  const auto there = writer->compare(copied.name, **source);
  if (!there) return tl::unexpected(there.error());
  if (*there == StickWriter::Found::other && !options.replace)
    return fail("stick.exists", "There is another " + copied.name +
                                    " on the stick. --replace puts this one in its place once it is proven.");
  copied.already = *there == StickWriter::Found::same;
  if (!copied.already) {
    if (auto room = check_room(options, device, (*source)->size()); !room) return tl::unexpected(room.error());
  }
  if (!options.trust_files.empty()) {
    if (auto brought = bring_trust(*writer, options, copied); !brought) return tl::unexpected(brought.error());
  }
  if (options.reports) {
    if (auto made = writer->make_folder("kiosk-reports"); !made) return tl::unexpected(made.error());
  }
  if (!copied.already) {
    const auto put = writer->put(copied.name, **source, [&](BundleSource& back) -> Result<void> {
      if (fs::last_write_time(options.file, error) != made_at)
        return fail("stick.source_changed", options.file + " changed while it was copied. Try again.");
      if (auto good = check->look(back); !good) return tl::unexpected(good.error());
      return {};
    });
    if (!put) return tl::unexpected(put.error());
    copied.from_device = *put;
  }
  if (auto settled = writer->settle(); !settled) return tl::unexpected(settled.error());
  if (auto tidied = tidy(*writer, options, head->manifest, copied); !tidied) return tl::unexpected(tidied.error());
  if (!copied.removed.empty()) {
    if (auto settled = writer->settle(); !settled) return tl::unexpected(settled.error());
  }
  return copied;
}

}  // namespace kiosk
