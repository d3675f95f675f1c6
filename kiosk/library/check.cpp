#include "library/check.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "library/lint.h"
#include "library/reasons.h"

namespace kiosk {
namespace {

// load() can live with these; a bundle for a real clinic cannot.
constexpr std::array<std::string_view, 2> kStrictCodes{"translation.outdated", "translation.part_missing"};

Date day_of(const Library& library, const CheckOptions& options) {
  const std::string& created = library.edition.created;
  const auto made_on = parse_date(std::string_view(created).substr(0, std::min<std::size_t>(created.size(), 10)));
  return options.date.value_or(made_on.value_or(library.newest_review()));
}

}  // namespace

void add_findings(Checked& checked, Findings more) {
  explain(more);
  std::ranges::move(more, std::back_inserter(checked.findings));
  sort_findings(checked.findings);
}

Result<Checked> check_tree(const std::string& root, const CheckOptions& options) {
  const auto files = folder_files(root);
  if (!files) return tl::unexpected<Error>(files.error());
  Draft draft = read_tree(*files);
  const Date today = day_of(draft.library, options);
  Findings findings = draft.findings;
  std::ranges::move(lint(draft, {options.strict, today}), std::back_inserter(findings));
  if (!can_show_anything(draft.library)) {
    findings.push_back({Severity::error, "content.empty", "topics.json", 0,
                        "there is nothing that the kiosk could show", "mend what is said of the topics and items"});
  }
  for (Finding& finding : findings) {
    if (options.strict && std::ranges::find(kStrictCodes, finding.code) != kStrictCodes.end()) {
      finding.severity = Severity::error;
    }
  }
  Checked checked;
  add_findings(checked, std::move(findings));
  checked.overview = overview_of(draft.library, today);
  for (const auto& [key, origin] : draft.origins) checked.places[key] = {origin.file, origin.line};
  checked.library = std::make_shared<const Library>(std::move(draft.library));
  return checked;
}

Result<Findings> check(const std::string& root, const CheckOptions& options) {
  auto checked = check_tree(root, options);
  if (!checked) return tl::unexpected<Error>(checked.error());
  return std::move(checked->findings);
}

}  // namespace kiosk
