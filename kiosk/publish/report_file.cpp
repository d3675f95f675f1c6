#include "publish/report_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.h"
#include "library/read_json.h"
#include "library/utf8.h"
#include "store/state.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostTextBytes = 200;
constexpr std::size_t kMostListed = 1000;

// No escape of a terminal, no turning of the text around it.
bool is_plain(char32_t value) {
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) return false;
  if (value == 0x200E || value == 0x200F || value == 0x061C || value == 0xFEFF) return false;
  return (value < 0x2028 || value > 0x202E) && (value < 0x2066 || value > 0x2069);
}

std::string plain(std::string_view text) {
  std::string out;
  for (const CodePoint& point : code_points(text.substr(0, 8 * kMostTextBytes))) {
    if (out.size() + 4 > kMostTextBytes) break;
    if (is_plain(point.value)) append_utf8(out, point.value);
  }
  return out;
}

std::string text_of(const JsonValue& object, std::string_view name) {
  const JsonValue* const value = object.find(name);
  return value != nullptr && value->kind == JsonValue::Kind::string ? plain(value->text) : std::string();
}

std::uint64_t whole(const JsonValue* value) {
  constexpr double kMost = 1e15;
  if (value == nullptr || value->kind != JsonValue::Kind::number || !value->integer) return 0;
  return static_cast<std::uint64_t>(std::clamp(value->number, 0.0, kMost));
}

template <class Take>
void each_of(const JsonValue& object, std::string_view name, Take take) {
  const JsonValue* const list = object.find(name);
  if (list == nullptr || list->kind != JsonValue::Kind::array) return;
  for (std::size_t i = 0; i < std::min(list->items.size(), kMostListed); ++i) take(list->items[i]);
}

// "2026-11-29T10:00:00Z", else nothing.
std::string time_of(const JsonValue& object, std::string_view name) {
  constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:ddZ";
  std::string text = text_of(object, name);
  const bool good = text.size() == kForm.size() && parse_date(std::string_view(text).substr(0, 10)) &&
                    std::ranges::equal(text, kForm, [](char is, char form) {
                      return form == 'd' ? is >= '0' && is <= '9' : is == form;
                    });
  if (!good) text.clear();
  return text;
}

std::string day_of(const JsonValue& object, std::string_view name) {
  std::string text = text_of(object, name);
  if (!parse_date(text)) text.clear();
  return text;
}

std::vector<ReportedFault> faults_of(const JsonValue& object) {
  std::vector<ReportedFault> out;
  each_of(object, "faults", [&](const JsonValue& one) {
    ReportedFault fault{text_of(one, "code"), time_of(one, "at"), std::max<std::uint64_t>(1, whole(one.find("count")))};
    if (!fault.code.empty()) out.push_back(std::move(fault));
  });
  return out;
}

std::vector<ReportedDue> dues_of(const JsonValue& object, std::string_view list, std::string_view name,
                                 std::string_view day) {
  std::vector<ReportedDue> out;
  each_of(object, list, [&](const JsonValue& one) {
    ReportedDue due{text_of(one, name), day_of(one, day), day_of(one, "wrong_on")};
    if (due.name.empty()) due.name = text_of(one, "id");
    if (!due.name.empty()) out.push_back(std::move(due));
  });
  return out;
}

std::uint64_t sum_of(const JsonValue& item, std::string_view kind, ReportedScreen& screen) {
  std::uint64_t sum = 0;
  each_of(item, kind, [&](const JsonValue& pair) {
    if (pair.items.size() != 2 || !parse_date(pair.items[0].text)) return;
    const std::string& day = pair.items[0].text;
    sum += whole(&pair.items[1]);
    if (screen.first_day.empty() || day < screen.first_day) screen.first_day = day;
    if (day > screen.last_day) screen.last_day = day;
  });
  return sum;
}

ReportedScreen screen_of(const JsonValue& json) {
  ReportedScreen screen;
  screen.version = text_of(json, "version");
  screen.region = text_of(json, "region");
  screen.printer = text_of(json, "printer");
  screen.last_restart = text_of(json, "last_restart");
  screen.days_up = whole(json.find("days_up"));
  screen.peak_memory_kb = whole(json.find("peak_memory_kb"));
  screen.disk_free_mb = whole(json.find("disk_free_mb"));
  screen.reviews_due = dues_of(json, "reviews_due", "title", "due");
  screen.contacts_due = dues_of(json, "contacts_due", "name", "expires_on");
  screen.faults = faults_of(json);
  each_of(json, "counts", [&](const JsonValue& one) {
    ReportedCount count;
    count.item = text_of(one, "item");
    count.title = text_of(one, "title");
    count.opened = sum_of(one, "opened", screen);
    count.taken = sum_of(one, "taken", screen);
    if (!count.item.empty()) screen.counts.push_back(std::move(count));
  });
  return screen;
}

bool is_id(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

tl::unexpected<Error> damaged(std::string what) { return fail("report.damaged", std::move(what)); }

}  // namespace

Result<KioskReport> parse_kiosk_report(std::string_view json) {
  if (json.size() > kMostReportBytes) return damaged("it is larger than a report can be");
  Findings findings;
  FindingSink sink(findings, "");
  const auto read = read_json(json, JsonEnd::end_of_text, sink);
  if (!read) return damaged(findings.empty() ? "it is no JSON" : findings.front().what);
  const JsonValue& root = read->value;
  if (whole(root.find("format")) != 1) return damaged("it is no kiosk's report, or of a newer form");
  KioskReport report;
  report.name = text_of(root, "kiosk");
  report.id = text_of(root, "kiosk_id");
  report.written = time_of(root, "written");
  if (!is_id(report.id)) return damaged("it does not say which kiosk it is of");
  if (report.written.empty()) return damaged("it does not say when it was written");
  if (report.name.empty()) report.name = "Kiosk " + report.id.substr(0, 4);
  if (const JsonValue* const store = root.find("store")) {
    report.current = parse_release(text_of(*store, "current"));
    report.pending = parse_release(text_of(*store, "pending"));
    report.faults = faults_of(*store);
    each_of(*store, "warnings", [&](const JsonValue& one) {
      if (std::string code = plain(one.text); !code.empty()) report.warnings.push_back(std::move(code));
    });
  }
  const JsonValue* const screen = root.find("screen");
  if (screen != nullptr && screen->kind == JsonValue::Kind::object) report.screen = screen_of(*screen);
  return report;
}

}  // namespace kiosk
