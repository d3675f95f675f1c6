// baby_states.json: the six states, and where "About this far" leads.
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

constexpr const char* kStructure = R"({
  "first": "calm",
  "about_this_far": "tip/hello",
  "states": [
    {"id": "asleep", "picture": "media/hello.svg", "published": "2026-01-01", "reviewed": "2026-02-02", "next_review": "2027-01-01",
     "publisher": "P", "sources": ["example"], "items": ["article/first-days"]},
    {"id": "calm", "picture": "media/hello.svg", "published": "2026-01-01", "reviewed": "2026-02-02", "next_review": "2027-01-01",
     "publisher": "P", "sources": ["example"]}
  ]
})";
constexpr const char* kWords = R"({
  "sign_off": null,
  "states": {
    "asleep": {"title": "Asleep", "summary": "Still.", "signs": ["Eyes closed"], "helps": ["Let them sleep"]},
    "calm": {"title": "Calm", "signs": ["Eyes open"], "helps": ["Come close"]}
  }
})";

// A tip's id of the small tree.
std::string tip_of(const SmallTree& tree) { return tree.loaded().library->tips.at(0).id; }

std::string with_tip(const SmallTree& tree, std::string text) {
  text.replace(text.find("tip/hello"), 9, "tip/" + tip_of(tree));
  return text;
}

bool has(const Findings& findings, const std::string& code, const std::string& part) {
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    return finding.code == code && finding.what.find(part) != std::string::npos && !finding.remedy.empty();
  });
}

}  // namespace

TEST_CASE("states of a baby are loaded in their order, with their words") {
  const SmallTree tree;
  tree.write("baby_states.json", with_tip(tree, kStructure));
  tree.write("en/baby_states.json", kWords);
  const Loaded loaded = tree.loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  const Library& library = *loaded.library;
  REQUIRE(library.baby_states.size() == 2);
  CHECK(library.first_baby_state == "calm");
  CHECK(library.baby_states[0].items == std::vector<ItemRef>{{ItemKind::article, "first-days"}});
  const auto words = library.words(library.baby_states[0], {"pl"});
  CHECK(words.words.title == "Asleep");
  CHECK(words.words.signs == std::vector<std::string>{"Eyes closed"});
  CHECK(words.words.helps == std::vector<std::string>{"Let them sleep"});
  CHECK(!words.words.sign_off);
  REQUIRE(library.about_this_far);
  CHECK(library.about_this_far->kind == ItemKind::tip);
}

TEST_CASE("what a state names and is not there is named, and costs no more than itself") {
  const SmallTree tree;
  std::string text = kStructure;
  text.replace(text.find("article/first-days"), 18, "article/nowhere");
  text.replace(text.find("\"first\": \"calm\""), 15, "\"first\": \"none\"");
  text.replace(text.find("[\"example\"]"), 11, "[\"unknown\"]");
  tree.write("baby_states.json", text);  // and tip/hello is not there
  tree.write("en/baby_states.json", kWords);
  const Loaded loaded = tree.loaded();
  CHECK(loaded.library->baby_states.size() == 2);
  CHECK(loaded.library->baby_states[0].items.empty());
  CHECK(loaded.library->baby_states[0].sources.empty());
  CHECK(loaded.library->first_baby_state.empty());
  CHECK(!loaded.library->about_this_far);
  CHECK(has(loaded.findings, "content.unknown_id", "article/nowhere"));
  CHECK(has(loaded.findings, "content.unknown_id", "tip/hello"));
  CHECK(has(loaded.findings, "content.unknown_id", "\"none\""));
  CHECK(has(loaded.findings, "content.unknown_id", "\"unknown\""));
}

TEST_CASE("a state without words is not shown, and a tree without states has none") {
  const SmallTree tree;
  CHECK(tree.loaded().library->baby_states.empty());
  tree.write("baby_states.json", with_tip(tree, kStructure));
  tree.write("en/baby_states.json",
             R"({"sign_off": null, "states": {"calm": {"title": "Calm", "signs": ["x"], "helps": ["y"]}}})");
  const Loaded loaded = tree.loaded();
  REQUIRE(loaded.library->baby_states.size() == 1);
  CHECK(loaded.library->baby_states[0].id == "calm");
  CHECK(has(loaded.findings, "content.missing_words", "asleep"));
}

TEST_CASE("E1 E4: states are reviewed and read like everything else") {
  const SmallTree tree;
  tree.write("baby_states.json", with_tip(tree, kStructure));
  std::string words = kWords;
  words.replace(words.find("Let them sleep"), 14, "You should let them sleep!");
  tree.write("en/baby_states.json", words);
  const Findings findings = tree.checked(false, Date{2027, 6, 1});
  CHECK(has(findings, "style.should", "should"));
  CHECK(has(findings, "style.exclamation", "exclamation"));
  CHECK(has(findings, "review.overdue", "state/calm"));
  CHECK(has(findings, "sign_off.missing", "2 of 2"));
}

}  // namespace kiosk::test
