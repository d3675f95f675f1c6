#include "library/front_matter.h"

#include <algorithm>

#include "library/read_json.h"
#include "library/utf8.h"

namespace kiosk {

std::optional<ProseFile> split_front_matter(std::string_view text, FindingSink& sink) {
  const std::string remedy = "begin the file with { \"title\": ... }, then an empty line, then the text";
  const std::string_view mark = "\xEF\xBB\xBF";
  const std::size_t start = text.starts_with(mark) ? mark.size() : 0;
  if (start >= text.size() || text[start] != '{') {
    sink.error("prose.no_front_matter", 1, "this file does not begin with its front matter", remedy);
    return std::nullopt;
  }
  auto json = read_json(text, JsonEnd::anything, sink);
  if (!json) return std::nullopt;
  std::size_t at = json->end;
  const auto rest_of_line = [&]() {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view row = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    return row;
  };
  const auto blank = [](std::string_view row) { return row.find_first_not_of(" \t\r") == std::string_view::npos; };
  if (!blank(rest_of_line())) {
    sink.error("prose.no_front_matter", line_at(text, json->end), "words stand behind the front matter's last }",
               remedy);
    return std::nullopt;
  }
  const std::size_t body = at;
  if (!blank(rest_of_line())) {
    sink.error("prose.no_empty_line", line_at(text, body), "no empty line parts the front matter from the text",
               "put an empty line below the last }");
  }
  return ProseFile{std::move(json->value), text.substr(body), line_at(text, body)};
}

}  // namespace kiosk
