#include "library/tree_template.h"

#include <cstdio>
#include <filesystem>

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

// Closed before it counts: a full disk may be noticed only then.
bool write_new_file(const fs::path& path, const std::string& text) {
  std::FILE* const file = std::fopen(path.c_str(), "wxb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && written;
}

}  // namespace

Result<void> write_template(const std::string& folder, const Date& today) {
  std::error_code error;
  const bool there = fs::exists(folder, error);
  const bool empty = there && fs::is_directory(folder, error) && fs::is_empty(folder, error);
  if (error)
    return fail("new.cannot_write",
                "Cannot look into " + folder + ": " + error.message() + ". Name a folder that is yours.");
  if (there && !empty) return fail("new.not_empty", folder + " is there already and is not empty. Name a new folder.");
  for (const TemplateFile& file : template_files()) {
    const fs::path path = fs::path(folder) / file.path;
    fs::create_directories(path.parent_path(), error);
    if (!error && write_new_file(path, with_dates(file.text, today))) continue;
    // Nothing half done: the folder was empty, or was not there.
    std::error_code ignored;
    for (const TemplateFile& made : template_files()) {
      fs::remove(fs::path(folder) / made.path, ignored);
      if (made.path == file.path) break;
    }
    for (const TemplateFile& made : template_files()) {
      fs::path parent = fs::path(made.path).parent_path();
      for (; !parent.empty(); parent = parent.parent_path()) fs::remove(fs::path(folder) / parent, ignored);
    }
    if (!there) fs::remove(folder, ignored);
    return fail("new.cannot_write", "Cannot write " + path.string() + ". Is there room, and may you write there?");
  }
  return {};
}

}  // namespace kiosk
