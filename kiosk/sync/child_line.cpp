#include "sync/child_line.h"

#include <algorithm>
#include <utility>

#include "bundle/flat_json.h"

namespace kiosk {

namespace {

class LineHandler final : public FlatJsonHandler {
 public:
  ChildLine line{};

  bool field(std::string_view key, const FlatValue& value) override {
    using Kind = FlatValue::Kind;
    if (std::string* const text = text_of(key)) {
      *text = value.text;
      return value.kind == Kind::text;
    }
    if (std::uint64_t* const number = number_of(key)) {
      *number = value.number;
      return value.kind == Kind::number;
    }
    if (bool* const flag = flag_of(key)) {
      *flag = value.boolean;
      return value.kind == Kind::boolean;
    }
    return true;
  }
  bool begin_list(std::string_view) override { return true; }
  bool item(std::string_view list, const FlatValue& value) override {
    if (list == "warnings" && value.kind == FlatValue::Kind::text) line.warnings.emplace_back(value.text);
    return true;
  }
  bool begin_item(std::string_view) override { return true; }
  bool item_field(std::string_view, std::string_view, const FlatValue&) override { return true; }
  bool end_item(std::string_view) override { return true; }

 private:
  std::string* text_of(std::string_view key) {
    if (key == "phase") return &line.phase;
    if (key == "message") return &line.message;
    if (key == "release") return &line.release;
    if (key == "title") return &line.title;
    return key == "code" ? &line.code : nullptr;
  }
  std::uint64_t* number_of(std::string_view key) {
    if (key == "done") return &line.done;
    if (key == "total") return &line.total;
    if (key == "others") return &line.others;
    return key == "needed_mb" ? &line.needed_mb : nullptr;
  }
  bool* flag_of(std::string_view key) {
    if (key == "reports") return &line.reports;
    if (key == "already") return &line.already;
    return key == "waiting" ? &line.waiting : nullptr;
  }
};

std::string plain(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c < 0x20 || c > 0x7E; }, '?');
  if (text.size() > 1000) text.resize(1000);
  return text;
}

}  // namespace

Result<ChildLine> parse_child_line(std::string_view line) {
  LineHandler handler;
  if (line.size() > kMostLineBytes || !read_flat_json(line, handler) || handler.line.phase.empty())
    return fail("line.malformed", "What the installer says cannot be read.");
  return std::move(handler.line);
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
