#include "ui/pictures_builtin.h"

#include <span>

namespace kiosk {
namespace {

std::optional<std::string_view> find(std::span<const EmbeddedFile> files, std::string_view name) {
  constexpr std::string_view kEnding = ".svg";
  for (const EmbeddedFile& file : files) {
    if (file.name.size() == name.size() + kEnding.size() && file.name.starts_with(name)) {
      return file.bytes();
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> builtin_icon(std::string_view name) {
  return find({icon_files, icon_files_count}, name);
}

std::optional<std::string_view> builtin_illustration(std::string_view name) {
  return find({illustration_files, illustration_files_count}, name);
}

}  // namespace kiosk
