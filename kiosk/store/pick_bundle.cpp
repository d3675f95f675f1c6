#include "store/pick_bundle.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace kiosk {

namespace fs = std::filesystem;

namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

bool is_bundle_name(std::string_view name) {
  static constexpr std::string_view kEnd = ".kiosk";
  // Beside each file macOS puts one of its own, "._NAME".
  if (name.size() <= kEnd.size() || name.starts_with(".")) return false;
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return std::ranges::equal(name.substr(name.size() - kEnd.size()), kEnd, same);
}

// Nothing of what is there is opened: a pipe would wait, a link may lead out of the stick.
bool is_plain_file(DIR* folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_REG;
  struct stat about {};
  return ::fstatat(::dirfd(folder), entry.d_name, &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(about.st_mode);
}

Result<PickedBundle> try_one(const std::string& path, const Trust& trust) {
  auto source = open_bundle_file(path);
  if (!source) return tl::unexpected(source.error());
  auto bundle = verify(**source, trust);
  if (!bundle) return tl::unexpected(bundle.error());
  return PickedBundle{path, std::move(*source), std::move(*bundle)};
}

}  // namespace

Result<std::vector<std::string>> bundle_names(const std::string& path) {
  const auto unreadable = [&](int number) {
    return fail("source.failed", path + " cannot be read: " + std::strerror(number) + ". Try another stick.");
  };
  const OpenFolder folder(::opendir(path.c_str()));
  // A file; or nothing, which opening it will say.
  if (!folder && (errno == ENOTDIR || errno == ENOENT)) return std::vector<std::string>{path};
  if (!folder) return unreadable(errno);
  std::vector<std::string> names;
  const auto before = [](const std::string& a, const std::string& b) { return ::strverscmp(a.c_str(), b.c_str()) < 0; };
  errno = 0;
  while (const dirent* entry = ::readdir(folder.get())) {
    if (is_bundle_name(entry->d_name) && is_plain_file(folder.get(), *entry)) {
      const std::string name = entry->d_name;
      names.insert(std::ranges::lower_bound(names, name, before), name);
      if (names.size() > kMostBundles) names.erase(names.begin());
    }
    errno = 0;
  }
  if (errno != 0) return unreadable(errno);
  if (names.empty()) return fail("bundle.none", "There is no content for the kiosk on this stick (a file NAME.kiosk).");
  for (std::string& name : names) name = (fs::path(path) / name).string();
  return names;
}

Result<PickedBundle> pick_bundle(const std::string& path, const Trust& trust) {
  const auto names = bundle_names(path);
  if (!names) return tl::unexpected(names.error());
  if (names->size() == 1 && names->front() == path) return try_one(path, trust);
  std::optional<PickedBundle> best;
  std::optional<Error> last;
  int good = 0;
  for (const std::string& name : *names) {
    auto one = try_one(name, trust);
    if (!one) {
      last = one.error();
      // It was there a moment ago.
      if (last->code == "bundle.missing") last = Error{"source.failed", name + " has gone. Is the stick still in?"};
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
