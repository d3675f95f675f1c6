#include "store/pick_bundle.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

namespace kiosk {

namespace fs = std::filesystem;

namespace {

Result<PickedBundle> try_one(const std::string& path, const Trust& trust) {
  auto source = open_bundle_file(path);
  if (!source) return tl::unexpected(source.error());
  auto bundle = verify(**source, trust);
  if (!bundle) return tl::unexpected(bundle.error());
  return PickedBundle{path, std::move(*source), std::move(*bundle)};
}

}  // namespace

Result<std::vector<std::string>> bundle_names(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector<std::string>{path};
  std::vector<std::string> names;
  for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    const fs::path& name = it->path();
    // Beside each file macOS puts one of its own, "._NAME".
    if (name.extension() == ".kiosk" && !name.filename().string().starts_with(".")) names.push_back(name.string());
  }
  if (error) return fail("source.failed", path + " cannot be read: " + error.message() + ". Try another stick.");
  if (names.empty()) return fail("bundle.none", "There is no content for the kiosk on this stick (a file NAME.kiosk).");
  std::ranges::sort(names);
  return names;
}

Result<PickedBundle> pick_bundle(const std::string& path, const Trust& trust) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return try_one(path, trust);
  const auto names = bundle_names(path);
  if (!names) return tl::unexpected(names.error());
  std::optional<PickedBundle> best;
  std::optional<Error> last;
  int good = 0;
  for (const std::string& name : *names) {
    auto one = try_one(name, trust);
    if (!one) {
      last = one.error();
      continue;
    }
    ++good;
    if (!best || best->bundle.manifest().number < one->bundle.manifest().number) best = std::move(*one);
  }
  if (!best) return tl::unexpected(*last);
  best->others = good - 1;
  return std::move(*best);
}

std::string trust_folder(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return path;
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace kiosk
