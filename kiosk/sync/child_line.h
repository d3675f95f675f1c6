// What the installer says on its way (`kiosk-sync install --progress`), a line of JSON at a time. The watcher knows of a stick's
// content by these lines alone: it never reads from a stick itself.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kiosk {

struct ChildLine {
  // "reading" (it has begun; `reports` is known), "found" (release, title, others), "checking", "copying", "committing", and one
  // last: "done" or "failed".
  std::string phase;
  std::uint64_t done = 0, total = 0;  // bytes
  std::string message;                // for people
  bool reports = false;               // the stick has a folder kiosk-reports
  std::string release, title;
  std::uint64_t others = 0;  // older bundles that would have fitted
  bool already = false, waiting = false;
  std::vector<std::string> warnings;
  std::string code;             // failed: why
  std::uint64_t needed_mb = 0;  // failed for want of room: what has to become free

  friend bool operator==(const ChildLine&, const ChildLine&) = default;
};

inline constexpr std::size_t kMostLineBytes = std::size_t{16} << 10U;

// Error "line.malformed".
[[nodiscard]] Result<ChildLine> parse_child_line(std::string_view line);
// Without its end. `message` may hold a name from a stick: what is no plain ASCII in it becomes "?".
[[nodiscard]] std::string to_json(const ChildLine& line);

}  // namespace kiosk
