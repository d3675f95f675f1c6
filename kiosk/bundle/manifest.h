// What a bundle is and holds. Parsed only from bytes whose signatures are good, into compact records: a manifest of the
// largest allowed size takes some megabytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/digest.h"

namespace kiosk {

// Which of two releases is newer: first by epoch, then by sequence.
struct ReleaseNumber {
  std::uint64_t epoch = 0;
  std::uint64_t sequence = 0;
  friend auto operator<=>(const ReleaseNumber&, const ReleaseNumber&) = default;
};
[[nodiscard]] std::string to_string(const ReleaseNumber& number);  // "1-12"

struct ObjectEntry {
  Hash256 hash{};
  std::uint64_t size = 0;
};

struct FileEntry {
  std::uint32_t path_at = 0;  // in Manifest::paths
  std::uint16_t path_length = 0;
  std::uint16_t media_type = 0;  // in Manifest::media_types
  std::uint32_t object = 0;      // in Manifest::objects
};

struct Manifest {
  std::string product, channel, version, created, review_by, min_kiosk, title;
  ReleaseNumber number;
  std::vector<std::string> languages;
  std::vector<std::string> media_types;
  std::vector<ObjectEntry> objects;  // each hash once
  std::vector<FileEntry> files;      // each path once, also without regard to case; none is a folder of another
  std::string paths;

  [[nodiscard]] std::string_view path(const FileEntry& file) const {
    return std::string_view(paths).substr(file.path_at, file.path_length);
  }
  [[nodiscard]] const std::string& media_type(const FileEntry& file) const { return media_types[file.media_type]; }
};

inline constexpr std::size_t kMostManifestBytes = std::size_t{8} << 20U;
inline constexpr std::uint64_t kMostObjectBytes =
    (std::uint64_t{1} << 32U) - 1;  // what a FAT32 stick can hold as a file

// Errors: "manifest.malformed" with the field, "manifest.bad_path", "manifest.duplicate_path", "manifest.unknown_object" (a
// file's hash that no object has, or an object that no file uses).
[[nodiscard]] Result<Manifest> parse_manifest(std::string_view json);
// The same manifest gives the same bytes.
[[nodiscard]] std::string to_json(const Manifest& manifest);

}  // namespace kiosk
