#include "library/tree_template.h"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

std::string with_dates(std::string_view text, const Date& today) {
  Date next_year = today;
  ++next_year.year;
  if (next_year.month == 2 && next_year.day == 29) next_year.day = 28;
  std::string result(text);
  const auto replace = [&](std::string_view name, const std::string& value) {
    for (std::size_t at = 0; (at = result.find(name, at)) != std::string::npos; at += value.size()) {
      result.replace(at, name.size(), value);
    }
  };
  replace("{TODAY}", to_string(today));
  replace("{NEXT_YEAR}", to_string(next_year));
  return result;
}

bool write_new_file(const fs::path& path, const std::string& text) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wxb"), std::fclose);
  return file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0;
}

}  // namespace

Result<void> write_template(const std::string& folder, const Date& today) {
  std::error_code error;
  if (fs::exists(folder, error) && (!fs::is_directory(folder, error) || !fs::is_empty(folder, error))) {
    return fail("new.not_empty", folder + " is there already and is not empty. Name a new folder.");
  }
  for (const TemplateFile& file : template_files()) {
    const fs::path path = fs::path(folder) / file.path;
    fs::create_directories(path.parent_path(), error);
    if (error || !write_new_file(path, with_dates(file.text, today))) {
      return fail("new.cannot_write", "Cannot write " + path.string() + ". Is there room, and may you write there?");
    }
  }
  return {};
}

}  // namespace kiosk
