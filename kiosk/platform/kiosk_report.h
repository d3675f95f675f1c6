// What the kiosk says of itself on a stick: the part "screen" of kiosk-reports/report-NAME-ID.json, which kiosk-sync writes. It leaves
// the house: nothing in it is of a visitor, and numbers under five are not in it (CARE D1).
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/counts.h"
#include "app/state.h"
#include "platform/statistics.h"

namespace kiosk {

struct ReportFault {
  std::string code;  // "printer.paper_out"
  std::string at;    // "2026-11-20T09:00:00Z"
  std::uint64_t count = 1;
};

struct ReportFacts {
  std::string version;
  std::string clinic_name;
  std::string region;                  // "GB-ENG"
  std::vector<LanguageTag> languages;  // those shown
  std::uint64_t days_up = 0;           // whole days since the program started
  std::uint64_t peak_memory_kb = 0;    // 1024 bytes each
  std::uint64_t disk_free_mb = 0;      // 1000000 bytes each
  PrinterCondition printer = PrinterCondition::none;
  std::string last_restart;                // when, and why where that is known; or empty
  std::shared_ptr<const Library> library;  // that is shown; may be null
  Date today{};                            // what is due by then is named
  std::vector<ReportFault> faults;         // the newest last
  Counts counts;
};

// What the screen's own settings and state say of these; the rest is the caller's.
[[nodiscard]] ReportFacts facts_of(const State& state);

inline constexpr std::size_t kMostScreenReport = std::size_t{128} << 10U;

// One JSON object on one line, of at most kMostScreenReport bytes: where it would be longer, the oldest days go first.
[[nodiscard]] std::string screen_report(const ReportFacts& facts);

}  // namespace kiosk
