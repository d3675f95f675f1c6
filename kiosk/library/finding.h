// Finding: one thing that is wrong with content, said so that a writer can mend it. load() and kiosk-bundle check both
// speak in findings; codes are stable.
#pragma once
#include <string>
#include <vector>

namespace kiosk {

enum class Severity { note, warning, error };

struct Finding {
  Severity severity = Severity::error;
  std::string code;    // "content.unknown_id"
  std::string file;    // relative to the tree, with '/'
  int line = 0;        // 1-based; 0 when the finding is about the whole file
  std::string what;    // what is wrong
  std::string remedy;  // what to do
  // What it would do to a visitor or a clinic if it stayed: check() fills it in (library/reasons.h).
  std::string why{};
};

using Findings = std::vector<Finding>;

}  // namespace kiosk
