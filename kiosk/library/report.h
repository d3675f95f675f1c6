// Findings in words for people, and as JSON for machines.
#pragma once
#include <string>

#include "library/finding.h"

namespace kiosk {

struct FindingCounts {
  int errors = 0;
  int warnings = 0;
  int notes = 0;
};
[[nodiscard]] FindingCounts count(const Findings& findings);

// "file:line: severity code: what", the remedy below it, an empty line between files, and a line of counts at the end.
[[nodiscard]] std::string report_for_people(const Findings& findings);

// {"findings":[{severity,code,file,line,what,remedy}],"summary":{errors,warnings,notes}} and a line's end.
[[nodiscard]] std::string report_as_json(const Findings& findings);

}  // namespace kiosk
