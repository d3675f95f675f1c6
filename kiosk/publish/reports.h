// Reports: those of many kiosks, brought home on sticks, as one overview: which are behind, what is due, what parents opened and
// took home.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "publish/report_file.h"

namespace kiosk {

struct DamagedReport {
  std::string file;  // as it can be printed
  std::string why;
};

struct Reports {
  std::vector<KioskReport> kiosks;      // the newest of each kiosk, by name
  std::optional<ReleaseNumber> newest;  // that was asked for, else the newest among them
  std::vector<ReportedCount> counts;    // over all kiosks, the most opened first
  std::string first_day, last_day;      // that were counted, or empty
  std::vector<DamagedReport> damaged;   // each costs itself
  std::size_t older = 0;                // reports of a kiosk that has a newer one here

  [[nodiscard]] bool is_behind(const KioskReport& kiosk) const;
};

// `folders`: sticks, or folders with reports in them. `newest`: what the publisher knows to be out. Errors: "reports.unreadable" (a
// folder cannot be read), "reports.none" (no report in any).
[[nodiscard]] Result<Reports> read_reports(const std::vector<std::string>& folders,
                                           std::optional<ReleaseNumber> newest);
[[nodiscard]] Reports summed_up(std::vector<KioskReport> reports, std::optional<ReleaseNumber> newest);

// "a few" for 1 to 4 (CARE D1), "-" for none.
[[nodiscard]] std::string count_in_words(std::uint64_t count);
// "310 MB", "14.8 GB".
[[nodiscard]] std::string size_in_words(std::uint64_t megabytes);
// How often something went wrong, the installer and the screen together.
[[nodiscard]] std::uint64_t fault_count(const KioskReport& kiosk);

[[nodiscard]] std::string reports_for_people(const Reports& reports);
[[nodiscard]] std::string reports_as_json(const Reports& reports);
// One page that needs nothing else: no script, no picture, no font of its own. For a screen and for A4.
[[nodiscard]] std::string reports_as_page(const Reports& reports);

}  // namespace kiosk
