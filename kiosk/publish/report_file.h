// KioskReport: what one kiosk said of itself on a stick (kiosk-reports/report-NAME-ID.json), as values. The file has been on many
// computers: it is read as if somebody had written it to do harm.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/manifest.h"

namespace kiosk {

// Texts are cut at 200 bytes and hold no control characters, so that they can be printed anywhere.
struct ReportedDue {
  std::string name;     // an article's title, a contact's name
  std::string day;      // when it was due, "2026-10-01", or empty
  std::string wrong{};  // the day on which the clinic found a contact's number wrong, or empty
};

struct ReportedFault {
  std::string code;
  std::string at;  // "2026-11-20T09:00:00Z", or empty
  std::uint64_t count = 1;
};

// Over all days of the report. A day with fewer than five is not in it (CARE D1).
struct ReportedCount {
  std::string item;   // "article/sleep"
  std::string title;  // or empty
  std::uint64_t opened = 0;
  std::uint64_t taken = 0;
};

struct ReportedScreen {
  std::string version, region, printer, last_restart;
  std::uint64_t days_up = 0;
  std::uint64_t peak_memory_kb = 0;
  std::uint64_t disk_free_mb = 0;
  std::vector<ReportedDue> reviews_due, contacts_due;
  std::vector<ReportedFault> faults;
  std::vector<ReportedCount> counts;
  std::string first_day, last_day;  // that were counted, or empty
};

struct KioskReport {
  std::string name, id, written;         // id: 16 hex; written: "2026-11-29T10:00:00Z"
  std::optional<ReleaseNumber> current;  // none: shows what it came with
  std::optional<ReleaseNumber> pending;  // waits until staff approve
  std::vector<std::string> warnings;     // "clock.doubtful"
  std::vector<ReportedFault> faults;     // of the installer
  std::optional<ReportedScreen> screen;  // none: no kiosk answered in time
};

inline constexpr std::size_t kMostReportBytes = std::size_t{512} << 10U;

// Error "report.damaged", with what is wrong. Fields that it does not know are passed over: a newer kiosk may say more.
[[nodiscard]] Result<KioskReport> parse_kiosk_report(std::string_view json);

}  // namespace kiosk
