// The check by drawing: what does not fit, and letters that no font has.
#include "proof/drawing.h"

#include "library/small_tree.h"
#include "proof/drawn_form.h"
#include "proof/glyphs.h"
#include "proof/overflow.h"

namespace kiosk::test {
namespace {

Findings drawn(const SmallTree& tree) {
  auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  checked->findings.clear();
  add_findings(*checked, check_by_drawing(*checked, [](std::size_t, std::size_t) {}));
  return checked->findings;
}

TEST_CASE("A10: a new tree fits every screen") {
  const SmallTree tree;
  const Findings findings = drawn(tree);
  CHECK_MESSAGE(findings.empty(), listed(findings));
}

TEST_CASE("A10: a title that fits no place is named where it was written, once, with a screen") {
  const SmallTree tree;
  tree.edit(
      "en/topics.json", "Getting closer",
      "Getting closer to each other by and by, day by day, and night by night, with all the patience that it takes");
  const Findings findings = drawn(tree);
  expect(findings, Severity::error, "drawing.overflow", "en/topics.json", 4);
  // Itself, and what it pushes off its topic's screen.
  CHECK_MESSAGE(count_of(findings, "drawing.overflow") == 2, listed(findings));
  CHECK(std::ranges::all_of(findings, [](const Finding& finding) { return finding.file == "en/topics.json"; }));
  std::string what;
  for (const Finding& finding : findings) what += finding.what;
  CHECK(what.find("Getting closer to each other") != std::string::npos);
  CHECK(what.find("text, en") != std::string::npos);
  CHECK(what.find("CARE A10") != std::string::npos);
}

TEST_CASE("a letter that no font has is named by file and line, also as an escape") {
  const SmallTree tree;
  tree.edit("en/tips.json", "Hold them", "Hold \\u2620\\uFE0F \\uE000 them");
  tree.append("en/articles/first-days.md", "\n\xEE\x80\x81 and \xEE\x80\x81.\n");
  const Findings findings = drawn(tree);
  expect(findings, Severity::error, "drawing.no_glyph", "en/tips.json", 6);
  expect(findings, Severity::error, "drawing.no_glyph", "en/articles/first-days.md", 29);
  CHECK(count_of(findings, "drawing.no_glyph") == 2);
  CHECK(find(findings, "drawing.no_glyph", "en/tips.json")->what.find("U+E000") != std::string::npos);
}

TEST_CASE("where a font is not installed the check says so, and a letter is no more than a warning") {
  const SmallTree tree;
  tree.edit("en/tips.json", "Hold them", "Hold \u05D0 them");
  const auto text = TextEngine::open(R"({"fonts": [
    {"family": "Andika", "scripts": ["Latn"], "package": "fonts-sil-andika", "licence": "OFL-1.1", "size": 1.0, "line": 1.0,
     "regular": "/usr/share/fonts/truetype/andika/Andika-Regular.ttf", "bold": "/usr/share/fonts/truetype/andika/Andika-Bold.ttf"},
    {"family": "Nowhere", "scripts": ["Hebr"], "package": "fonts-nowhere", "licence": "OFL-1.1", "size": 1.0, "line": 1.0,
     "regular": "/nowhere/Regular.ttf", "bold": "/nowhere/Bold.ttf"}]})");
  REQUIRE_MESSAGE(text, (text ? "" : text.error().message));
  const auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  const Findings findings = check_glyphs(*checked->library, **text);
  expect(findings, Severity::note, "drawing.no_fonts", "bundle.json", 0);
  expect(findings, Severity::warning, "drawing.no_glyph", "en/tips.json", 6);
}

TEST_CASE("every language, size, orientation and hand is drawn, and each region is") {
  Edition edition;
  edition.languages = {{"en"}, {"ar"}};
  edition.regions = {"GB-ENG", "GB-SCT", "US"};
  const auto forms = forms_of(edition);
  CHECK(forms.size() == 36);
  for (const std::string& region : edition.regions)
    CHECK(std::ranges::any_of(forms, [&](const DrawnForm& form) { return form.region == region; }));
  CHECK(name_of(forms.front()) == "across, normal text, en");
  CHECK(name_of(forms.back()) == "upright, left hand, largest text, ar");
  CHECK(std::ranges::count(forms, DrawnHand::low, &DrawnForm::hand) == 12);
}

Node text_at(const std::string& id, PixelRect rect) {
  Node node;
  node.id = id;
  node.label = id;
  node.rect = rect;
  return node;
}

TEST_CASE("A10: what overflows: ink that is cut, a text beyond its control, the screen's edge, or over another") {
  Tree tree;
  tree.width = 200;
  tree.height = 100;
  Node button = text_at("b", {10, 10, 80, 40});
  button.role = Role::button;
  Node inside = text_at("inside", {12, 12, 40, 20});
  inside.parent = "b";
  tree.nodes = {button, inside, text_at("free", {100, 60, 50, 20})};
  CHECK(overflowing(tree, 1).empty());
  Tree cut = tree;
  cut.nodes[2].clip = true;
  CHECK(overflowing(cut, 1).size() == 1);
  Tree beyond = tree;
  beyond.nodes[1].rect.w = 90;
  REQUIRE(overflowing(beyond, 1).size() == 1);
  CHECK(overflowing(beyond, 1)[0]->id == "inside");
  Tree edge = tree;
  edge.nodes[2].rect.x = 160;
  CHECK(overflowing(edge, 1).size() == 1);
  Tree over = tree;
  over.nodes.push_back(text_at("other", {120, 65, 50, 20}));
  CHECK(overflowing(over, 1).size() == 2);
}

}  // namespace
}  // namespace kiosk::test
