// The report that a stick takes home, in its folder kiosk-reports: what kiosk-sync knows of the store, and what the kiosk says of
// itself. kiosk-bundle stick --report reads many of them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/file_ops.h"
#include "store/receipts.h"

namespace kiosk {

inline constexpr const char* kReportFolder = "kiosk-reports";
inline constexpr std::size_t kMostReportBytes = std::size_t{512} << 10U;

struct Fault {
  std::string code, at;
};

struct StickReportText {
  std::string kiosk;                              // the clinic's name
  std::string kiosk_id;                           // 16 hex
  std::string written;                            // "2026-11-29T10:00:00Z"
  std::string current, previous, pending, floor;  // releases, or empty
  std::vector<std::string> warnings;
  std::vector<Receipt> receipts;
  std::vector<Fault> faults;
  std::string screen;  // the kiosk's own part; whatever is no JSON object counts as null
};

[[nodiscard]] std::string to_json(const StickReportText& report);
// "report-green-lane-clinic-0123456789abcdef.json"
[[nodiscard]] std::string report_name(std::string_view kiosk, std::string_view kiosk_id);
[[nodiscard]] bool is_report_name(std::string_view name);

// 16 hex digits that tell this kiosk from all others, made by chance once and kept in the store's root. Errors: those of FileOps.
[[nodiscard]] Result<std::string> kiosk_id(FileOps& ops, const std::string& store);

// Whether a stick has the folder, itself and not a link to one elsewhere.
[[nodiscard]] bool wants_report(const std::string& stick);
enum class ReportFolder { must_be_there, is_made };
// Written beside its place, synced, put there, its folder and its file system synced. `ask`: a file that, while it is there, has a
// stick that is mounted read-only made writable by another (deploy/sticks); empty: nobody is asked. May hang where the stick does.
// Errors: "report.read_only", "report.no_room", "report.unwritable".
[[nodiscard]] Result<void> write_stick_report(const std::string& stick, const std::string& name, std::string_view text,
                                              const std::string& ask,
                                              ReportFolder folder = ReportFolder::must_be_there);

}  // namespace kiosk
