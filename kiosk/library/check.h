// check(): all that is wrong with a content tree, as a publisher is told it. load()'s findings and lint's.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "library/finding.h"
#include "library/library.h"
#include "library/overview.h"

namespace kiosk {

struct CheckOptions {
  bool strict = false;
  // The day that reviews are held against; without it the day on which the edition was made.
  std::optional<Date> date;
};

// Findings in the order of files, then lines. Errors: "content.missing", "content.unreadable".
[[nodiscard]] Result<Findings> check(const std::string& root, const CheckOptions& options);

// Where something was written.
struct WrittenAt {
  std::string file;
  int line = 0;
};

// The same with what was read, for who looks on: the summary, and the check by drawing (proof/).
struct Checked {
  Findings findings;
  Overview overview;
  std::shared_ptr<const Library> library;
  std::map<std::string, WrittenAt, std::less<>> places;  // "article/ID": its structure; "article/ID/LANG": its words
};
[[nodiscard]] Result<Checked> check_tree(const std::string& root, const CheckOptions& options);

// Adds what others have found: explained, in the order of files, then lines.
void add_findings(Checked& checked, Findings more);

}  // namespace kiosk
