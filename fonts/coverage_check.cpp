// kiosk-fonts FOLDER...: reads every *.json and *.md below the folders and lists each code point that no installed font
// has, with file and line: on screen it would be a box. Exit 0 all is covered, 1 something is not, 2 wrong usage or a
// folder cannot be read, 3 no fonts.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "proof/glyphs.h"
#include "text/text_engine.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

// Sorted, so that two runs say the same.
std::vector<fs::path> text_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const fs::path& path = at->path();
    if (path.extension() == ".json" || path.extension() == ".md") files.push_back(path);
  }
  std::ranges::sort(files);
  return files;
}

// How many code points of the file no font has; each is said once a line.
std::size_t check(const fs::path& path, const TextEngine& text) {
  std::ifstream file(path, std::ios::binary);
  std::size_t missing = 0;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    for (const char32_t point : uncovered(line, path.extension() == ".json", text)) {
      ++missing;
      std::printf("%s:%zu: no font has U+%04X\n", path.c_str(), number, static_cast<unsigned>(point));
    }
  }
  return missing;
}

int run(const std::vector<std::string>& folders) {
  if (folders.empty()) {
    std::fprintf(stderr, "usage: kiosk-fonts FOLDER...\n");
    return 2;
  }
  const auto text = TextEngine::open();
  if (!text) {
    std::fprintf(stderr, "%s\n", text.error().message.c_str());
    return 3;
  }
  for (const std::string& problem : (*text)->problems()) std::fprintf(stderr, "%s\n", problem.c_str());
  std::size_t missing = 0;
  std::size_t files = 0;
  for (const std::string& folder : folders) {
    std::error_code error;
    const std::vector<fs::path> found = text_files(folder, error);
    if (error) {
      std::fprintf(stderr, "%s: %s\n", folder.c_str(), error.message().c_str());
      return 2;
    }
    for (const fs::path& path : found) missing += check(path, **text);
    files += found.size();
  }
  std::printf("%zu files read, %zu code points without a font\n", files, missing);
  return missing == 0 ? 0 : 1;
}

}  // namespace
}  // namespace kiosk

int main(int count, char** words) { return kiosk::run({words + 1, words + std::max(count, 1)}); }
