#include "proof/glyphs.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <set>

#include "text/paragraph.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostBytes = 8U << 20U;

// The four digits of a JSON escape at `at` ("\u1234"), or nothing.
std::uint32_t escaped(std::string_view line, std::size_t at) {
  if (at + 6 > line.size() || line[at] != '\\' || line[at + 1] != 'u') return 0;
  std::uint32_t value = 0;
  for (const char c : line.substr(at + 2, 4)) {
    const std::string_view digits = "0123456789abcdef";
    const auto digit = digits.find(static_cast<char>(c >= 'A' && c <= 'F' ? c + 32 : c));
    if (digit == std::string_view::npos) return 0;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value;
}

// What a line of the file shows: its own code points, and in JSON those that it writes as escapes.
std::u32string shown_by(std::string_view line, bool json) {
  std::u32string points = code_points_of(line);
  for (std::size_t i = 0; json && i < line.size(); ++i) {
    if (line.substr(i, 2) == "\\\\") {
      ++i;
      continue;
    }
    std::uint32_t value = escaped(line, i);
    if (value >= 0xD800 && value < 0xDC00) {
      const std::uint32_t low = escaped(line, i + 6);
      i += 6;
      value = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
    }
    if (value != 0) points += static_cast<char32_t>(value);
  }
  return points;
}

std::string code_point_name(char32_t point) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "U+%04X", static_cast<unsigned>(point));
  return buffer;
}

// Every file that holds words.
std::vector<std::string> word_files(const Library& library) {
  std::vector<std::string> files{"sources.json"};
  for (const LanguageTag& tag : library.edition.languages) {
    for (const std::string& name : library.files->list(tag.value, ".json")) files.push_back(tag.value + "/" + name);
    for (const std::string folder : {"/articles", "/stories"}) {
      for (const std::string& name : library.files->list(tag.value + folder, ".md"))
        files.push_back(tag.value + folder + "/" + name);
    }
  }
  return files;
}

void check_file(const Library& library, const std::string& path, const TextEngine& text, Severity severity,
                Findings& findings) {
  const auto part = library.files->read(path, kMostBytes, kMostBytes);
  if (!part) return;
  std::set<char32_t> said;
  int number = 0;
  for (std::string_view rest = part->bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    ++number;
    for (const char32_t point : uncovered(line, path.ends_with(".json"), text)) {
      if (!said.insert(point).second) continue;
      findings.push_back({severity, "drawing.no_glyph", path, number,
                          "no font of the kiosk has " + code_point_name(point),
                          "write it with another letter, or name a font that has it in fonts/fonts.json"});
    }
  }
}

}  // namespace

std::vector<char32_t> uncovered(std::string_view line, bool json, const TextEngine& text) {
  std::vector<char32_t> missing;
  for (const char32_t point : shown_by(line, json)) {
    if (!text.covers(point) && std::ranges::find(missing, point) == missing.end()) missing.push_back(point);
  }
  return missing;
}

Findings check_glyphs(const Library& library, const TextEngine& text) {
  Findings findings;
  if (library.files == nullptr) return findings;
  for (const std::string& problem : text.problems()) {
    findings.push_back({Severity::note, "drawing.no_fonts", "bundle.json", 0, problem,
                        "install it, so that what is drawn here is drawn as on a kiosk"});
  }
  const Severity severity = findings.empty() ? Severity::error : Severity::warning;
  for (const std::string& path : word_files(library)) check_file(library, path, text, severity, findings);
  return findings;
}

}  // namespace kiosk
