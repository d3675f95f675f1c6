// check(): all that is wrong with a content tree, as a publisher is told it. load()'s findings and lint's.
#pragma once
#include <optional>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "library/finding.h"

namespace kiosk {

struct CheckOptions {
  bool strict = false;
  // The day that reviews are held against; without it the day on which the edition was made.
  std::optional<Date> date;
};

// Findings in the order of files, then lines. Errors: "content.missing", "content.unreadable".
[[nodiscard]] Result<Findings> check(const std::string& root, const CheckOptions& options);

}  // namespace kiosk
