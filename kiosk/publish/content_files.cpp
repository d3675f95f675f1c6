#include "publish/content_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

namespace kiosk {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> media_type_of(std::string_view extension) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypes{{{".json", "application/json"},
                                                                                        {".md", "text/markdown"},
                                                                                        {".svg", "image/svg+xml"},
                                                                                        {".png", "image/png"},
                                                                                        {".jpg", "image/jpeg"},
                                                                                        {".jpeg", "image/jpeg"},
                                                                                        {".webp", "image/webp"},
                                                                                        {".opus", "audio/ogg"},
                                                                                        {".txt", "text/plain"}}};
  const auto found = std::ranges::find(kTypes, extension, &std::pair<std::string_view, std::string_view>::first);
  if (found == kTypes.end()) return std::nullopt;
  return std::string(found->second);
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

Result<void> add_file(const fs::path& root, const fs::path& path, std::vector<PackedFile>& out) {
  const std::string name = path.lexically_relative(root).generic_string();
  const auto type = media_type_of(path.extension().string());
  if (!type)
    return fail("pack.unknown_type", name + " is of a kind that the kiosk does not show. Take it out of the folder.");
  out.push_back({name, *type, path.string()});
  return {};
}

Result<void> add_folder(const fs::path& root, const fs::path& folder, std::vector<PackedFile>& out) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return {};
  for (fs::recursive_directory_iterator it(folder, error), end; it != end; it.increment(error)) {
    if (error) return fail("pack.unreadable", folder.string() + " cannot be read: " + error.message() + ".");
    if (is_hidden(it->path())) {
      it.disable_recursion_pending();
      continue;
    }
    if (it->is_symlink(error)) return fail("pack.link", it->path().string() + " is a link; put the file itself there.");
    if (!it->is_regular_file(error)) continue;
    if (auto added = add_file(root, it->path(), out); !added) return added;
  }
  if (error) return fail("pack.unreadable", folder.string() + " cannot be read: " + error.message() + ".");
  return {};
}

}  // namespace

Result<std::vector<PackedFile>> content_files(const std::string& root, const Edition& edition) {
  const fs::path base(root);
  std::error_code error;
  if (!fs::is_directory(base, error)) return fail("content.missing", "There is no folder " + root + ".");
  std::vector<PackedFile> out;
  for (fs::directory_iterator it(base, error), end; !error && it != end; it.increment(error)) {
    // An extracted bundle can be built again: its manifest is not content.
    if (is_hidden(it->path()) || it->path().extension() != ".json" || it->path().filename() == "manifest.json")
      continue;
    if (it->is_symlink(error)) return fail("pack.link", it->path().string() + " is a link; put the file itself there.");
    if (!it->is_regular_file(error)) continue;
    if (auto added = add_file(base, it->path(), out); !added) return tl::unexpected(added.error());
  }
  if (error) return fail("pack.unreadable", root + " cannot be read: " + error.message() + ".");
  std::vector<std::string> folders{"media", "audio"};
  for (const LanguageTag& language : edition.languages) folders.push_back(language.value);
  for (const std::string& folder : folders) {
    if (auto added = add_folder(base, base / folder, out); !added) return tl::unexpected(added.error());
  }
  return out;
}

}  // namespace kiosk
