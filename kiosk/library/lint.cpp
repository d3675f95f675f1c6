#include "library/lint.h"

namespace kiosk {

const Origin& origin_of(const Draft& draft, const std::string& key) {
  static const Origin kNowhere;
  const auto found = draft.origins.find(key);
  return found == draft.origins.end() ? kNowhere : found->second;
}

Findings lint(const Draft& draft, const LintOptions& options) {
  Findings findings;
  lint_reviews(draft, options, findings);
  lint_sign_offs(draft, options, findings);
  lint_dates(draft, options, findings);
  lint_translations(draft, findings);
  lint_links(draft, findings);
  lint_pictures(draft, findings);
  lint_care(draft, findings);
  lint_style(draft, findings);
  lint_reading_age(draft, findings);
  return findings;
}

}  // namespace kiosk
