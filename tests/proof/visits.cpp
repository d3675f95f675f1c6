// The check by drawing reaches what visitors fill: paths, finds, lists, cards; and paper.
#include "proof/visits.h"

#include "full_tree.h"
#include "proof/drawing.h"
#include "proof/drawn_form.h"
#include "proof/papers.h"

namespace kiosk::test {
namespace {

// Wider than any line of the largest text, and than a slip.
const std::string kEndless(90, 'm');
// Narrower than a screen's line, wider than a slip's.
const std::string kLong(30, 'm');

Findings on_screens(const SmallTree& tree) {
  const auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  auto text = TextEngine::open();
  REQUIRE(text);
  return check_drawing(*checked, std::move(*text), [](std::size_t, std::size_t) {});
}

Findings on_paper(const SmallTree& tree) {
  const auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  auto text = TextEngine::open();
  REQUIRE(text);
  Misfits misfits(*checked);
  look_at_papers(*checked, **text, misfits);
  return misfits.findings();
}

// The finding that names `file` and `line`, and a place where it was seen.
void expect_seen(const Findings& findings, const std::string& file, int line, const std::string& where) {
  const auto found = std::ranges::find_if(findings, [&](const Finding& one) {
    return one.code.starts_with("drawing.") && one.file == file && one.line == line &&
           one.what.find(where) != std::string::npos;
  });
  CHECK_MESSAGE(found != findings.end(), where << " of " << file << "\n" << listed(findings));
}

TEST_CASE("A10: a tree with a path, a search, statements and a contact fits every screen and every paper") {
  const FullTree tree;
  const auto whole = check_tree(tree.root(), {});
  REQUIRE(whole);
  CHECK(whole->library->paths.size() == 1);
  CHECK(whole->library->search.synonyms.size() == 1);
  CHECK(whole->library->statements.size() == 2);
  const Findings findings = on_screens(tree);
  CHECK_MESSAGE(findings.empty(), listed(findings));
}

TEST_CASE(
    "A10: an endless word is found in a path, in what is often looked for, in a word that means the same, in a "
    "statement") {
  struct Case {
    const char *file, *from, *place;
    int line;
    const char* where;
  };
  const std::vector<Case> all{
      {"en/paths.json", "Mother", "en/paths.json", 2, "on the screen paths"},
      {"en/search.json", "\"sleep\": [\"sleep", "en/search.json", 2, "on the screen search"},
      {"en/search.json", "worn", "en/search.json", 4, "on the screen search"},
      {"en/conversation.json", "numb.", "en/conversation.json", 4, "on the screen conversation"},
      {"en/contacts.json", "The line", "en/contacts.json", 3, "on the screen"}};
  for (const Case& one : all) {
    const FullTree tree;
    const std::string from = one.from;
    const std::size_t quote = from.rfind('"');
    tree.edit(one.file, from, (quote == std::string::npos ? "" : from.substr(0, quote + 1)) + kEndless);
    expect_seen(on_screens(tree), one.place, one.line, one.where);
  }
}

TEST_CASE("A10: a name that the list to take home cannot hold on a line is found there, wherever else it stands") {
  const FullTree tree;
  const auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  const State booted = booted_in(*checked, forms_of(checked->library->edition).front());
  CHECK(keepable(booted).size() == 4);
  std::set<std::string> screens;
  std::size_t kept = 0;
  fill_visits(booted, [&](const State& state) {
    screens.insert(to_string(shown(state)));
    kept = std::max(kept, state.visit.kept.size());
  });
  fill_searches(booted, [&](const State& state) { screens.insert(to_string(shown(state))); });
  CHECK(kept == 4);
  const std::set<std::string> wanted{"paths",        "article/first-days/9999", "take-home",
                                     "conversation", "conversation-card",       "printing",
                                     "search",       "search-results"};
  CHECK(screens == wanted);
}

TEST_CASE("A10: the longest statements stand on the card together, beside each language that a clinic may read") {
  const FullTree tree;
  tree.edit("bundle.json", "[\"en\"]", "[\"en\", \"ar\", \"pl\"]");
  const auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  CHECK(longest_statements(*checked->library, {"en"}) == std::vector<std::string>{"alone", "numb"});
  DrawnForm form = forms_of(checked->library->edition).front();
  form.language = {"ar"};
  std::set<std::string> clinics;
  fill_visits(booted_in(*checked, form), [&](const State& state) {
    if (!state.settings.clinic_language.value.empty()) clinics.insert(state.settings.clinic_language.value);
  });
  CHECK(clinics == std::set<std::string>{"en", "pl"});
}

TEST_CASE("A10: a word that is wider than a slip of 80 mm is named by its paper: of a statement, a contact, a title") {
  {
    const FullTree tree;
    tree.edit("en/conversation.json", "numb.", kLong);
    expect_seen(on_paper(tree), "en/conversation.json", 4, "on the conversation card, 80 mm, en");
  }
  {
    const FullTree tree;
    tree.edit("en/contacts.json", "The line", kLong);
    expect_seen(on_paper(tree), "en/contacts.json", 3, "on the slip of contact/line, ");
  }
  {
    const FullTree tree;
    tree.edit("en/articles/first-days.md", "The first days", kLong);
    expect_seen(on_paper(tree), "en/articles/first-days.md", 1, "on the handout of article/first-days, A4, en");
  }
  const FullTree tree;
  CHECK_MESSAGE(on_paper(tree).empty(), listed(on_paper(tree)));
  tree.edit("en/conversation.json", "numb.", kLong);
  const Findings findings = on_paper(tree);
  REQUIRE(find(findings, "drawing.broken_word") != nullptr);
  CHECK(find(findings, "drawing.broken_word")->severity == Severity::warning);
}

TEST_CASE("A10: a slip that is longer than its page is named") {
  const FullTree tree;
  std::string endless;
  for (int i = 0; i < 700; ++i) endless += "Somebody listens. ";
  tree.edit("en/contacts.json", "Somebody listens.", endless);
  expect_seen(on_paper(tree), "en/contacts.json", 3, "on the slip of contact/line, A4, en");
}

}  // namespace
}  // namespace kiosk::test
