#include "sync/child_line.h"

#include <algorithm>
#include <utility>

#include "bundle/flat_json.h"

namespace kiosk {

namespace {

std::string plain(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c < 0x20 || c > 0x7E; }, '?');
  if (text.size() > 1000) text.resize(1000);
  return text;
}

}  // namespace

Result<ChildLine> parse_child_line(std::string_view line) {
  ChildLine read;
  FlatPlaces places({{"phase", &read.phase},
                     {"message", &read.message},
                     {"release", &read.release},
                     {"title", &read.title},
                     {"code", &read.code},
                     {"done", &read.done},
                     {"total", &read.total},
                     {"others", &read.others},
                     {"needed_mb", &read.needed_mb},
                     {"reports", &read.reports},
                     {"already", &read.already},
                     {"waiting", &read.waiting},
                     {"warnings", &read.warnings}},
                    FlatPlaces::Unknown::pass_over);
  if (line.size() > kMostLineBytes || !read_flat_json(line, places) || read.phase.empty())
    return fail("line.malformed", "What the installer says cannot be read.");
  return read;
}

std::string to_json(const ChildLine& line) {
  std::string out = "{\"phase\": ";
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) out.append(", \"").append(name).append("\": ").append(json_quoted(value));
  };
  const auto number = [&](const char* name, std::uint64_t value) {
    if (value != 0) out.append(", \"").append(name).append("\": ").append(std::to_string(value));
  };
  const auto flag = [&](const char* name, bool value) {
    if (value) out.append(", \"").append(name).append("\": true");
  };
  // These four stand in every line (INTERFACE).
  out.append(json_quoted(line.phase)).append(", \"done\": ").append(std::to_string(line.done));
  out.append(", \"total\": ").append(std::to_string(line.total));
  out.append(", \"message\": ").append(json_quoted(plain(line.message)));
  flag("reports", line.reports);
  text("release", line.release);
  text("title", line.title);
  number("others", line.others);
  flag("already", line.already);
  flag("waiting", line.waiting);
  text("code", line.code);
  number("needed_mb", line.needed_mb);
  if (!line.warnings.empty()) {
    out.append(", \"warnings\": [");
    for (const std::string& one : line.warnings)
      out.append(&one == line.warnings.data() ? "" : ", ").append(json_quoted(one));
    out.append("]");
  }
  return out.append("}");
}

}  // namespace kiosk
