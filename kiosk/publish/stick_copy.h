// A bundle onto a stick, for the writer: copied, read back, and only then under its name. A stick that fails, is full or is
// pulled out holds what it held before.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/manifest.h"
#include "publish/stick_device.h"
#include "store/file_ops.h"

namespace kiosk {

struct StickProgress {
  std::string_view phase;  // "checking", "copying", "reading back", "settling"
  std::uint64_t done = 0;  // bytes
  std::uint64_t total = 0;
};

struct StickCopyOptions {
  std::string file;         // NAME.kiosk
  std::string stick;        // where the stick is mounted; any folder will do
  std::string trust;        // a trust file to check the signatures by; empty: only the form is checked
  std::string trust_files;  // a folder with trust-N.json and trust-N.json.sigs that the stick is to bring; empty: none
  bool replace = false;     // a file of this name, and afterwards other bundles of this product and channel, go
  bool reports = false;     // kiosk-reports/, so that kiosks leave their reports
  std::function<void(const StickProgress&)> progress{};
  std::function<bool()> stopped{};  // asked between pieces: true ends it, and nothing is left
};

struct StickNeighbour {
  std::string name;  // without the folder
  ReleaseNumber number;
};

struct StickCopied {
  std::string name, title;
  ReleaseNumber number;
  bool already = false;                  // it was there, and is the same
  bool from_device = false;              // as ReadBack's
  bool signatures = false;               // they were checked
  std::vector<StickNeighbour> others;    // of this product and channel, still there
  std::vector<std::string> removed;      // went for this one
  std::vector<std::string> trust_files;  // were brought along
};

// Errors before anything is written: those of open_bundle_file(), verify() and read_object() on the file, "stick.name" (the
// kiosk would not find it), "stick.not_a_folder", "stick.same_file", "stick.exists" (another file has the name),
// "stick.too_large" (for FAT), "stick.no_room" with the megabytes, "stick.no_trust_files". Then: "stick.no_room", "stick.read_only",
// "stick.differs" (what is read back is not what was written), "stick.source_changed", "stick.stopped", "stick.failed".
[[nodiscard]] Result<StickCopied> copy_to_stick(const StickCopyOptions& options, FileOps& ops, StickDevice& device);

}  // namespace kiosk
