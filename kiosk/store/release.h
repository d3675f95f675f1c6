// Release: an installed release as the screen reads it. A file is asked for by its path in the bundle and comes from an object,
// never from another release's; its bytes are compared with the manifest's hash before anybody sees them. While one is open,
// nothing of it is swept, whatever is installed meanwhile.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/reader.h"

namespace kiosk {

class Release {
 public:
  // All its objects are there, at their size. Errors: "release.missing", "release.damaged", those of StoreReader::open().
  [[nodiscard]] static Result<std::shared_ptr<const Release>> open(FileOps& ops, const std::string& store,
                                                                   const ReleaseNumber& number);

  [[nodiscard]] const ReleaseNumber& number() const { return manifest_.number; }
  [[nodiscard]] const Manifest& manifest() const { return manifest_; }
  // Null: there is no such file.
  [[nodiscard]] const FileEntry* find(std::string_view path) const;
  // Files below a folder ("" for all), sorted by path.
  [[nodiscard]] std::vector<std::string_view> below(std::string_view folder) const;
  [[nodiscard]] const ObjectEntry& object(const FileEntry& file) const { return manifest_.objects[file.object]; }
  // Where its bytes lie, for who reads and compares them by itself.
  [[nodiscard]] std::string file_of(const ObjectEntry& object) const;
  // The whole file. Error "release.damaged": it is gone, or its bytes are not those of its hash.
  [[nodiscard]] Result<std::string> read(const FileEntry& file) const;
  // Its first bytes, compared with nothing.
  [[nodiscard]] Result<std::string> begin_of(const FileEntry& file, std::size_t bytes) const;

 private:
  Release(StoreReader store, std::string path, Open held, Manifest manifest);
  [[nodiscard]] Result<std::string> bytes(const ObjectEntry& object, std::size_t most) const;

  StoreReader store_;
  std::string path_;
  Open held_;
  Manifest manifest_;
  std::vector<std::uint32_t> by_path_;  // places in Manifest::files
};

}  // namespace kiosk
