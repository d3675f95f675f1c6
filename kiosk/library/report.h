// Findings in words for people, and as JSON for machines.
#pragma once
#include <string>

#include "library/finding.h"
#include "library/overview.h"

namespace kiosk {

struct FindingCounts {
  int errors = 0;
  int warnings = 0;
  int notes = 0;
};
[[nodiscard]] FindingCounts count(const Findings& findings);

enum class Colour { no, yes };  // yes: for a terminal, by its escapes

// "file:line: severity code: what", below it why that matters (once for each code) and the remedy, an empty line between files.
// At the end, where there is an overview, what a manager asks: what it holds, what is to be signed, dialled and reviewed. The
// last line counts, and says whether the content may be used.
[[nodiscard]] std::string report_for_people(const Findings& findings, const Overview* overview = nullptr,
                                            Colour colour = Colour::no);

// {"findings":[{severity,code,file,line,what,why,remedy}],"summary":{errors,warnings,notes,...}} and a line's end. With an
// overview the summary has items, languages, to_dial, overdue and next_review too.
[[nodiscard]] std::string report_as_json(const Findings& findings, const Overview* overview = nullptr);

}  // namespace kiosk
