// The overview for a terminal and for programs.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "library/utf8.h"
#include "publish/fault_words.h"
#include "publish/reports.h"

namespace kiosk {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t kColumns = 10;
using Row = std::array<std::string, kColumns>;

constexpr std::size_t kMostItemsShown = 20;

std::string counted(std::size_t count, const char* one, const char* many) {
  std::string out = std::to_string(count);
  return out.append(" ").append(count == 1 ? one : many);
}

std::string due_in_words(const ReportedScreen& screen) {
  std::string out;
  if (!screen.reviews_due.empty()) out = counted(screen.reviews_due.size(), "review", "reviews");
  if (!screen.contacts_due.empty())
    out.append(out.empty() ? "" : ", ").append(counted(screen.contacts_due.size(), "contact", "contacts"));
  return out.empty() ? "-" : out;
}

Row row_of(const KioskReport& kiosk, const Reports& reports) {
  Row row;
  row.fill("-");
  row[0] = kiosk.name;
  row[1] = kiosk.current ? to_string(*kiosk.current) : "none";
  row[2] = reports.is_behind(kiosk) ? "yes" : "no";
  row[3] = kiosk.written.substr(0, 10);
  const std::uint64_t faults = fault_count(kiosk);
  row[8] = faults == 0 ? "-" : std::to_string(faults);
  if (!kiosk.screen) {
    row[4] = "no answer";
    return row;
  }
  row[4] = counted(kiosk.screen->days_up, "day", "days");
  row[5] = size_in_words(kiosk.screen->peak_memory_kb / 1000);
  row[6] = size_in_words(kiosk.screen->disk_free_mb);
  row[7] = printer_in_words(kiosk.screen->printer);
  row[9] = due_in_words(*kiosk.screen);
  return row;
}

// Columns as wide as their widest cell; a letter is taken to be one column wide.
std::string table(const std::vector<Row>& rows) {
  std::array<std::size_t, kColumns> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < kColumns; ++i) widths[i] = std::max(widths[i], code_points(row[i]).size());
  }
  std::string out;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < kColumns; ++i) {
      out += row[i];
      if (i + 1 < kColumns) out.append(widths[i] - code_points(row[i]).size() + 2, ' ');
    }
    out += '\n';
  }
  return out;
}

OrderedJson count_as_json(std::uint64_t count) {
  return count > 0 && count < 5 ? OrderedJson(nullptr) : OrderedJson(count);
}

OrderedJson faults_as_json(const std::vector<ReportedFault>& faults) {
  OrderedJson out = OrderedJson::array();
  for (const ReportedFault& fault : faults)
    out.push_back(
        {{"code", fault.code}, {"at", fault.at}, {"count", fault.count}, {"words", fault_in_words(fault.code)}});
  return out;
}

OrderedJson dues_as_json(const std::vector<ReportedDue>& dues) {
  OrderedJson out = OrderedJson::array();
  for (const ReportedDue& due : dues) {
    OrderedJson one{{"name", due.name}, {"day", due.day}};
    if (!due.wrong.empty()) one["wrong_on"] = due.wrong;
    out.push_back(std::move(one));
  }
  return out;
}

OrderedJson kiosk_as_json(const KioskReport& kiosk, const Reports& reports) {
  OrderedJson out = {{"kiosk", kiosk.name},
                     {"kiosk_id", kiosk.id},
                     {"written", kiosk.written},
                     {"release", kiosk.current ? to_string(*kiosk.current) : ""},
                     {"pending", kiosk.pending ? to_string(*kiosk.pending) : ""},
                     {"behind", reports.is_behind(kiosk)},
                     {"warnings", kiosk.warnings},
                     {"faults", faults_as_json(kiosk.faults)},
                     {"screen", nullptr}};
  if (!kiosk.screen) return out;
  const ReportedScreen& screen = *kiosk.screen;
  out["screen"] = {{"version", screen.version},
                   {"region", screen.region},
                   {"days_up", screen.days_up},
                   {"peak_memory_kb", screen.peak_memory_kb},
                   {"disk_free_mb", screen.disk_free_mb},
                   {"printer", screen.printer},
                   {"last_restart", screen.last_restart},
                   {"reviews_due", dues_as_json(screen.reviews_due)},
                   {"contacts_due", dues_as_json(screen.contacts_due)},
                   {"faults", faults_as_json(screen.faults)}};
  return out;
}

}  // namespace

std::string reports_for_people(const Reports& reports) {
  std::vector<Row> rows{
      {"Kiosk", "Release", "Behind", "Written", "Up", "Memory", "Disk free", "Printer", "Faults", "Due"}};
  for (const KioskReport& kiosk : reports.kiosks) rows.push_back(row_of(kiosk, reports));
  std::string out = table(rows);
  const auto behind =
      std::ranges::count_if(reports.kiosks, [&](const KioskReport& kiosk) { return reports.is_behind(kiosk); });
  out.append("\n").append(counted(reports.kiosks.size(), "kiosk", "kiosks")).append(", ");
  out.append(behind == 0 ? "none" : std::to_string(behind)).append(" behind");
  if (reports.newest) out.append(" release ").append(to_string(*reports.newest));
  out.append(".\n");
  if (!reports.counts.empty()) {
    out.append("\nWhat parents opened and took home");
    if (!reports.first_day.empty()) out.append(", ").append(reports.first_day).append(" to ").append(reports.last_day);
    out.append(":\n");
  }
  for (std::size_t i = 0; i < std::min(reports.counts.size(), kMostItemsShown); ++i) {
    const ReportedCount& one = reports.counts[i];
    out.append("  ").append(one.title.empty() ? one.item : one.title).append(": ");
    out.append(count_in_words(one.opened)).append(" opened, ");
    out.append(one.taken == 0 ? "none" : count_in_words(one.taken)).append(" taken home\n");
  }
  for (const DamagedReport& one : reports.damaged)
    out.append("Not read: ").append(one.file).append(": ").append(one.why).append("\n");
  return out;
}

std::string reports_as_json(const Reports& reports) {
  OrderedJson out = {{"newest", reports.newest ? to_string(*reports.newest) : ""},
                     {"kiosks", OrderedJson::array()},
                     {"first_day", reports.first_day},
                     {"last_day", reports.last_day},
                     {"counts", OrderedJson::array()},
                     {"damaged", OrderedJson::array()},
                     {"older", reports.older}};
  for (const KioskReport& kiosk : reports.kiosks) out["kiosks"].push_back(kiosk_as_json(kiosk, reports));
  for (const ReportedCount& one : reports.counts) {
    out["counts"].push_back({{"item", one.item},
                             {"title", one.title},
                             {"opened", count_as_json(one.opened)},
                             {"taken", count_as_json(one.taken)}});
  }
  for (const DamagedReport& one : reports.damaged) out["damaged"].push_back({{"file", one.file}, {"why", one.why}});
  return out.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace kiosk
