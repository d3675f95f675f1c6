#include "publish/reports.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>
#include <utility>

#include "bundle/trust_files.h"

namespace kiosk {

namespace fs = std::filesystem;

namespace {

// Of one folder; a manager has some hundreds of kiosks.
constexpr std::size_t kMostReportFiles = 2000;
constexpr std::uint64_t kFew = 5;

std::string printable(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 200)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return out;
}

Result<std::vector<fs::path>> report_files(const std::string& folder, std::vector<DamagedReport>& damaged) {
  std::error_code error;
  fs::path where = folder;
  if (fs::is_directory(where / "kiosk-reports", error)) where /= "kiosk-reports";
  std::vector<fs::path> found;
  error.clear();
  for (fs::directory_iterator it(where, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    // Beside each file macOS puts one of its own, "._NAME".
    if (name.starts_with(".") || !name.ends_with(".json")) continue;
    if (found.size() == kMostReportFiles) {
      damaged.push_back({printable(where.string()), "it holds more than 2000 reports; the others were not read"});
      break;
    }
    found.push_back(it->path());
  }
  if (error) return fail("reports.unreadable", folder + " cannot be read: " + error.message() + ".");
  std::ranges::sort(found);
  return found;
}

}  // namespace

bool Reports::is_behind(const KioskReport& kiosk) const {
  return newest && (!kiosk.current || *kiosk.current < *newest);
}

Result<Reports> read_reports(const std::vector<std::string>& folders, std::optional<ReleaseNumber> newest) {
  std::vector<KioskReport> reports;
  std::vector<DamagedReport> damaged;
  for (const std::string& folder : folders) {
    const auto files = report_files(folder, damaged);
    if (!files) return tl::unexpected(files.error());
    for (const fs::path& file : *files) {
      const auto text = read_small_file(file.string(), kMostReportBytes);
      auto report = text ? parse_kiosk_report(*text) : tl::unexpected(text.error());
      if (report) reports.push_back(std::move(*report));
      else damaged.push_back({printable(file.string()), printable(report.error().message)});
    }
  }
  if (reports.empty() && damaged.empty())
    return fail("reports.none",
                "There is no report here. A kiosk leaves one on a stick that has a folder kiosk-reports.");
  Reports out = summed_up(std::move(reports), newest);
  out.damaged = std::move(damaged);
  return out;
}

Reports summed_up(std::vector<KioskReport> reports, std::optional<ReleaseNumber> newest) {
  Reports out;
  out.newest = newest;
  std::map<std::string, KioskReport> by_id;
  const std::size_t all = reports.size();
  for (KioskReport& report : reports) {
    const auto found = by_id.find(report.id);
    if (found == by_id.end()) by_id.emplace(report.id, std::move(report));
    else if (found->second.written < report.written) found->second = std::move(report);
  }
  out.older = all - by_id.size();
  std::map<std::string, ReportedCount> counts;
  for (auto& [id, report] : by_id) {
    if (!newest && report.current && (!out.newest || *out.newest < *report.current)) out.newest = report.current;
    if (report.screen) {
      for (const ReportedCount& one : report.screen->counts) {
        ReportedCount& sum = counts[one.item];
        sum.item = one.item;
        if (sum.title.empty()) sum.title = one.title;
        sum.opened += one.opened;
        sum.taken += one.taken;
      }
      const ReportedScreen& screen = *report.screen;
      if (!screen.first_day.empty() && (out.first_day.empty() || screen.first_day < out.first_day))
        out.first_day = screen.first_day;
      out.last_day = std::max(out.last_day, screen.last_day);
    }
    out.kiosks.push_back(std::move(report));
  }
  std::ranges::sort(out.kiosks, {}, [](const KioskReport& one) { return std::tie(one.name, one.id); });
  for (auto& [item, count] : counts) out.counts.push_back(std::move(count));
  std::ranges::stable_sort(out.counts, [](const ReportedCount& a, const ReportedCount& b) {
    return std::tie(a.opened, a.taken) > std::tie(b.opened, b.taken);
  });
  return out;
}

std::string count_in_words(std::uint64_t count) {
  if (count == 0) return "-";
  return count < kFew ? "a few" : std::to_string(count);
}

std::string size_in_words(std::uint64_t megabytes) {
  if (megabytes < 1000) return std::to_string(megabytes) + " MB";
  const std::uint64_t tenths = (megabytes + 50) / 100;
  std::string out = std::to_string(tenths / 10);
  return out.append(".").append(std::to_string(tenths % 10)).append(" GB");
}

std::uint64_t fault_count(const KioskReport& kiosk) {
  std::uint64_t sum = 0;
  const auto add = [&](const std::vector<ReportedFault>& faults) {
    for (const ReportedFault& fault : faults) sum += fault.count;
  };
  add(kiosk.faults);
  if (kiosk.screen) add(kiosk.screen->faults);
  return sum;
}

}  // namespace kiosk
