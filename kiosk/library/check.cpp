#include "library/check.h"

#include <algorithm>
#include <array>

#include "library/lint.h"

namespace kiosk {
namespace {

// load() can live with these; a bundle for a real clinic cannot.
constexpr std::array<std::string_view, 1> kStrictCodes{"translation.outdated"};

}  // namespace

Result<Findings> check(const std::string& root, const CheckOptions& options) {
  const auto files = folder_files(root);
  if (!files) return tl::unexpected<Error>(files.error());
  const Draft draft = read_tree(*files);
  const std::string& created = draft.library.edition.created;
  const auto made_on = parse_date(std::string_view(created).substr(0, std::min<std::size_t>(created.size(), 10)));
  const Date today = options.date.value_or(made_on.value_or(draft.library.newest_review()));

  Findings findings = lint(draft, {options.strict, today});
  findings.insert(findings.begin(), draft.findings.begin(), draft.findings.end());
  if (!can_show_anything(draft.library)) {
    findings.push_back({Severity::error, "content.empty", "topics.json", 0,
                        "there is nothing that the kiosk could show", "mend what is said of the topics and items"});
  }
  for (Finding& finding : findings) {
    if (options.strict && std::ranges::find(kStrictCodes, finding.code) != kStrictCodes.end()) {
      finding.severity = Severity::error;
    }
  }
  sort_findings(findings);
  return findings;
}

}  // namespace kiosk
