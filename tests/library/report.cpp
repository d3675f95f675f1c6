// How the check speaks: to people, to machines, and to who answers for it all.
#include "library/report.h"

#include "library/small_tree.h"

namespace kiosk::test {
namespace {

TEST_CASE("the report for people groups by file, the one for machines is one object") {
  const Findings findings{{Severity::error, "a.b", "x.json", 3, "it is \"wrong\"", "mend it", "it hurts"},
                          {Severity::warning, "a.b", "x.json", 4, "again", "mend it", "it hurts"},
                          {Severity::note, "c.d", "y\n.json", 0, "so so", "look"}};
  CHECK(report_for_people(findings) ==
        "x.json:3: error a.b: it is \"wrong\"\n   why: it hurts\n   mend it\n"
        "x.json:4: warning a.b: again\n   mend it\n\ny?.json: note c.d: so so\n   look\n\n"
        "1 error, 1 warning, 1 note: this content is refused\n");
  CHECK(report_as_json({findings[0]}) ==
        R"({"findings":[{"severity":"error","code":"a.b","file":"x.json","line":3,"what":"it is \"wrong\"",)"
        R"("why":"it hurts","remedy":"mend it"}],)"
        "\"summary\":{\"errors\":1,\"warnings\":0,\"notes\":0}}\n");
  CHECK(report_for_people({}) == "no errors, no warnings, no notes: this content may be used\n");
}

TEST_CASE("colour is added where it is asked for, and takes no word away") {
  const Findings findings{{Severity::error, "a.b", "x.json", 3, "it is wrong", "mend it"}};
  const std::string plain = report_for_people(findings);
  std::string coloured = report_for_people(findings, nullptr, Colour::yes);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(coloured.find("\x1b[1;31merror\x1b[0m") != std::string::npos);
  for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
    coloured.erase(at, coloured.find('m', at) - at + 1);
  CHECK(coloured == plain);
}

TEST_CASE("E1, E2, E3: the summary says what a clinic has to sign, to dial and to review") {
  const SmallTree tree;
  tree.edit("contacts.json", ",\n      \"emergency\": true", "");
  const auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  const std::string report = report_for_people(checked->findings, &checked->overview);
  CAPTURE(report);
  for (const char* line :
       {"holds      1 topic, 1 article, 1 story, 1 tip, 1 contact, 1 picture\n", "languages  en: 5 of 5 items\n",
        "to sign    5 texts in en, by a clinician\n", "to dial    1 contact: emergency\n",
        "to review  next on 2027-03-01: article/first-days, story/sam, tip/look\n"}) {
    CHECK_MESSAGE(report.find(line) != std::string::npos, line);
  }
  const auto later = check_tree(tree.root(), {false, Date{2027, 3, 2}});
  REQUIRE(later);
  CHECK(report_for_people({}, &later->overview).find("to review  3 items overdue; nothing is due\n") !=
        std::string::npos);
}

TEST_CASE("every finding of a check says why it matters") {
  const SmallTree tree;
  tree.write("stories.json", "{");
  tree.edit("tips.json", "\"awake\"", "\"bored\"");
  tree.edit("en/topics.json", "Getting closer", "");
  const Findings findings = tree.checked();
  REQUIRE(!findings.empty());
  for (const Finding& finding : findings) CHECK_MESSAGE(!finding.why.empty(), finding.code);
  CHECK(reason_of("style.should") != reason_of("style.just"));
  CHECK(reason_of("json.syntax") == reason_of("json"));
  CHECK(reason_of("no.such") == "");
}

}  // namespace
}  // namespace kiosk::test
