#include "sync/stick_report.h"

#include <sys/random.h>

#include <algorithm>
#include <array>

#include "bundle/flat_json.h"
#include "store/folder.h"
#include "sync/json_form.h"

namespace kiosk {

namespace {

constexpr const char* kIdFile = "kiosk-id";
constexpr std::size_t kIdDigits = 16;
constexpr std::size_t kLongestSlug = 40;
constexpr std::string_view kReportBegin = "report-";
constexpr std::string_view kReportEnd = ".json";

bool is_id(std::string_view text) {
  return text.size() == kIdDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string or_null(const std::string& text) { return text.empty() ? "null" : json_quoted(text); }

std::string report_slug(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool plain = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9');
    if (plain) out += low;
    else if (!out.empty() && out.back() != '-') out += '-';
    if (out.size() == kLongestSlug) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "kiosk" : out;
}

}  // namespace

std::string to_json(const StickReportText& report) {
  std::string out = "{\"format\": 1, \"kiosk\": ";
  out.append(json_quoted(report.kiosk)).append(", \"kiosk_id\": ").append(json_quoted(report.kiosk_id));
  out.append(", \"written\": ").append(json_quoted(report.written));
  out.append(",\n \"store\": {\"current\": ").append(or_null(report.current));
  out.append(", \"previous\": ").append(or_null(report.previous));
  out.append(", \"pending\": ").append(or_null(report.pending));
  out.append(", \"floor\": ").append(or_null(report.floor)).append(", \"warnings\": [");
  for (const std::string& one : report.warnings)
    out.append(&one == report.warnings.data() ? "" : ", ").append(json_quoted(one));
  out.append("],\n  \"receipts\": ").append(to_json(report.receipts)).append(",\n  \"faults\": [");
  for (const Fault& one : report.faults) {
    out.append(&one == report.faults.data() ? "" : ", ").append("{\"code\": ").append(json_quoted(one.code));
    out.append(", \"at\": ").append(json_quoted(one.at)).append("}");
  }
  out.append("]},\n \"screen\": ").append(is_json_object(report.screen) ? report.screen : "null");
  return out.append("}\n");
}

std::string report_name(std::string_view kiosk, std::string_view id) {
  std::string out(kReportBegin);
  return out.append(report_slug(kiosk)).append("-").append(id).append(kReportEnd);
}

bool is_report_name(std::string_view name) {
  if (!name.starts_with(kReportBegin) || !name.ends_with(kReportEnd) || name.size() > 100) return false;
  name = name.substr(0, name.size() - kReportEnd.size());
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

Result<std::string> kiosk_id(FileOps& ops, const std::string& store) {
  const auto root = ops.open_root(store);
  if (!root) return tl::unexpected(root.error());
  const Open folder(ops, *root);
  auto kept = read_whole(ops, folder.handle(), kIdFile, 64);
  if (kept) {
    while (!kept->empty() && kept->back() == '\n') kept->pop_back();
    if (is_id(*kept)) return kept;
  } else if (kept.error().code != "store.missing" && kept.error().code != "store.too_large") {
    return kept;
  }
  std::array<std::uint8_t, kIdDigits / 2> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    return fail("store.failed", "The system gives no chance numbers.");
  std::string id;
  for (const std::uint8_t byte : bytes) {
    id += "0123456789abcdef"[byte >> 4U];
    id += "0123456789abcdef"[byte & 15U];
  }
  // One that is damaged makes way.
  const std::string fresh = std::string(kIdFile) + ".new";
  if (auto done = remove_all(ops, folder.handle(), fresh); !done) return tl::unexpected(done.error());
  if (auto done = write_whole(ops, folder.handle(), fresh, id + "\n"); !done) return tl::unexpected(done.error());
  if (auto done = ops.rename(folder.handle(), fresh, folder.handle(), kIdFile, true); !done)
    return tl::unexpected(done.error());
  if (auto done = sync_folder(ops, folder.handle()); !done) return tl::unexpected(done.error());
  return id;
}

}  // namespace kiosk
