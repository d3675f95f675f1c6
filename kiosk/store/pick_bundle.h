// Which bundle of a stick: the newest that this kiosk may believe.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "bundle/verify.h"

namespace kiosk {

struct PickedBundle {
  std::string path;
  std::unique_ptr<BundleSource> source;
  VerifiedBundle bundle;
  int others = 0;  // acceptable ones that are older
};

// A stick may hold any number of files. This many bundles of it are looked at, the last by name, where numbers count as
// numbers (kiosk-9 stands before kiosk-10): more would take minutes, and a stick with more is no stick that a publisher made.
inline constexpr std::size_t kMostBundles = 64;

// The bundles of a folder, by name (as above), without what macOS leaves beside them ("._NAME"); or the one that `path` is.
// Files alone: a folder, a link or a pipe called NAME.kiosk is none. Errors: "bundle.none", "source.failed".
[[nodiscard]] Result<std::vector<std::string>> bundle_names(const std::string& path);

// `path`: a bundle, or a folder with bundles (NAME.kiosk) in it. Errors: "bundle.none" (a folder without), "bundle.missing",
// "source.failed" (also of a folder whose bundle went while it was looked at), and what verify() says of the only one, or of the
// last by name where none is good.
[[nodiscard]] Result<PickedBundle> pick_bundle(const std::string& path, const Trust& trust);
// The folder where newer trust files may lie: the folder itself, or the one that the bundle is in.
[[nodiscard]] std::string trust_folder(const std::string& path);

}  // namespace kiosk
