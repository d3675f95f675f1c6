// lint(): what load() accepts but a reader, a reviewer or a clinic would not. Rules and their numbers: CARE C3, D4, D6 and
// E1 to E4.
#pragma once
#include "base/date.h"
#include "library/finding.h"
#include "library/loading.h"

namespace kiosk {

struct LintOptions {
  // Refuses what is unsigned, unconfirmed or outdated: for a bundle that goes to a real clinic.
  bool strict = false;
  Date today;
};

[[nodiscard]] Findings lint(const Draft& draft, const LintOptions& options);

// Its parts. Each appends to `findings`.
void lint_reviews(const Draft& draft, const LintOptions& options, Findings& findings);    // E1, E2
void lint_sign_offs(const Draft& draft, const LintOptions& options, Findings& findings);  // E3
void lint_dates(const Draft& draft, const LintOptions& options, Findings& findings);      // E1
void lint_translations(const Draft& draft, Findings& findings);
void lint_links(const Draft& draft, Findings& findings);
void lint_pictures(const Draft& draft, Findings& findings);     // B4
void lint_care(const Draft& draft, Findings& findings);         // C3, D4, D6
void lint_style(const Draft& draft, Findings& findings);        // E4
void lint_reading_age(const Draft& draft, Findings& findings);  // E4

// Where something was written; an empty place when the draft does not know.
[[nodiscard]] const Origin& origin_of(const Draft& draft, const std::string& key);

// Somebody has to call it before a clinic may show it (CARE E2).
[[nodiscard]] bool is_unconfirmed(const Contact& contact);

// Calls visit(kind, item) for each article, story, tip, state of a baby and line of growth: what has a review.
template <class Visit>
void for_each_item_of(const Library& library, Visit visit) {
  for (const Article& article : library.articles) visit(std::string("article"), article);
  for (const Story& story : library.stories) visit(std::string("story"), story);
  for (const Tip& tip : library.tips) visit(std::string("tip"), tip);
  for (const BabyState& state : library.baby_states) visit(std::string("state"), state);
  for (const GrowthLine& line : library.growth) visit(std::string("growth"), line);
}

// The same, and topics and contacts: all that has words.
template <class Visit>
void for_each_worded(const Library& library, Visit visit) {
  for (const Topic& topic : library.topics) visit(std::string("topic"), topic);
  for_each_item_of(library, visit);
  for (const Contact& contact : library.contacts) visit(std::string("contact"), contact);
  for (const StatementGroup& group : library.statement_groups) visit(std::string("group of statements"), group);
  for (const Statement& statement : library.statements) visit(std::string("statement"), statement);
  for (const Group& group : library.groups) visit(std::string("group"), group);
  for (const Path& path : library.paths) visit(std::string("path"), path);
}

}  // namespace kiosk
