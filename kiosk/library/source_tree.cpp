#include "library/source_tree.h"

#include <array>
#include <utility>

#include "library/read_json.h"
#include "library/utf8.h"

namespace kiosk {
namespace {

std::string remedy_of(std::string_view code) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 6> kRemedies{
      {{"content.missing_file", "add it, or take away what refers to it"},
       {"content.unreadable_file", "mend the file's path, links or permissions, or copy it here again"},
       {"content.outside", "put the file itself in its place"},
       {"content.not_a_file", "put a plain file in its place"},
       {"content.too_large", "make it smaller"},
       {"release.damaged", "install the bundle again"}}};
  for (const auto& [known, remedy] : kRemedies) {
    if (known == code) return remedy;
  }
  return "copy it here again from a good source";
}

std::optional<ContentFiles::Part> or_finding(Result<ContentFiles::Part> part, Need need, FindingSink& sink) {
  if (part) return std::move(*part);
  const Error& error = part.error();
  if (need == Need::required || error.code != "content.missing_file")
    sink.error(error.code, 0, error.message, remedy_of(error.code));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> SourceTree::read(const std::string& path, std::size_t limit, Need need,
                                            FindingSink& sink) const {
  auto part = or_finding(files_->read(path, limit, limit), need, sink);
  if (!part) return std::nullopt;
  if (const auto bad = first_invalid_utf8(part->bytes)) {
    sink.error("text.invalid_utf8", line_at(part->bytes, *bad), "this line holds bytes that are not UTF-8 text",
               "save the file as UTF-8");
    return std::nullopt;
  }
  return std::move(part->bytes);
}

std::optional<ContentFiles::Part> SourceTree::head(const std::string& path, std::size_t bytes, std::size_t limit,
                                                   FindingSink& sink) const {
  return or_finding(files_->read(path, bytes, limit), Need::required, sink);
}

std::optional<JsonValue> SourceTree::json_object(const std::string& path, Need need, FindingSink& sink) const {
  const auto text = read(path, kMaxJsonBytes, need, sink);
  if (!text) return std::nullopt;
  auto json = read_json(*text, JsonEnd::end_of_text, sink);
  if (!json) return std::nullopt;
  if (json->value.kind != JsonValue::Kind::object) {
    sink.error("json.wrong_type", json->value.line,
               "this file holds " + std::string(describe(json->value.kind)) + " where an object belongs",
               "begin the file with { and end it with }");
    return std::nullopt;
  }
  return std::move(json->value);
}

}  // namespace kiosk
