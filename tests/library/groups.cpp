// groups.json: when a group or course meets next, what its calendar entry holds, and which of them are shown (CARE E1).
#include "library/contact_code.h"
#include "library/group_times.h"
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

constexpr const char* kGroupsFile = R"({"groups": [
  {"id": "circle", "kind": "group", "picture": "media/hello.svg", "day": "thu", "from": "10:00", "to": "11:30", "tz": "Europe/London",
   "source": "The library", "published": "2026-01-01", "reviewed": "2026-02-02", "next_review": "2027-01-01", "publisher": "P",
   "sample": true},
  {"id": "massage", "kind": "course", "picture": "media/hello.svg", "starts": "2027-01-13", "times": 5, "from": "13:30", "to": "14:30",
   "tz": "Europe/London", "source": "The health centre", "published": "2026-01-01", "reviewed": "2026-02-02",
   "next_review": "2027-01-01", "publisher": "P", "regions": ["GB-ENG"]}]})";
constexpr const char* kGroupsWords = R"({"sign_off": null, "groups": {
  "circle": {"name": "Tea, and talk", "summary": "Tea.", "place": "Room 2; ground floor", "who": "Anyone", "bring": "Nothing"},
  "massage": {"name": "Baby massage", "summary": "Slow.", "place": "Room 3", "who": "Anyone"}}})";

struct Groups {
  SmallTree tree;
  Groups() {
    tree.write("groups.json", kGroupsFile);
    tree.write("en/groups.json", kGroupsWords);
  }
};

bool names(const Findings& findings, const std::string& code, const std::string& part) {
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    return finding.code == code && finding.what.find(part) != std::string::npos && !finding.remedy.empty();
  });
}

Group weekly() {
  Group group;
  group.weekday = 3;
  group.from = "10:00";
  group.to = "11:30";
  group.time_zone = "Europe/London";
  return group;
}

Group course() {
  Group group = weekly();
  group.kind = GroupKind::course;
  group.starts = Date{2027, 1, 13};
  group.weekday = 2;
  group.times = 5;
  return group;
}

constexpr int kNoon = 12 * 60;

}  // namespace

TEST_CASE("groups and courses are loaded with their days and words") {
  const Groups groups;
  const Loaded loaded = groups.tree.loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  const Library& library = *loaded.library;
  REQUIRE(library.groups.size() == 2);
  CHECK(library.groups[0].weekday == 3);
  CHECK(library.groups[0].sample);
  CHECK_FALSE(library.groups[0].starts.has_value());
  CHECK(library.groups[1].weekday == 2);  // 13 January 2027 is a Wednesday
  CHECK(library.groups[1].times == 5);
  CHECK_FALSE(library.groups[1].sample);
  CHECK(library.words(library.groups[0], {"pl"}).words.place == "Room 2; ground floor");
  CHECK(library.words(library.groups[1], {"en"}).words.bring.empty());
}

TEST_CASE("a mistake in a group is named and costs that group alone") {
  struct Broken {
    std::string from, to, code;
  };
  for (const Broken& broken :
       {Broken{"\"thu\"", "\"someday\"", "content.bad_choice"}, Broken{"\"10:00\"", "\"12:00\"", "group.bad_time"},
        Broken{"\"11:30\"", "\"soon\"", "group.bad_time"}, Broken{"Europe/London", "Europe/Nowhere", "group.bad_zone"},
        Broken{"The library", "", "group.no_source"}}) {
    const Groups groups;
    groups.tree.edit("groups.json", broken.from, broken.to);
    const Loaded loaded = groups.tree.loaded();
    CAPTURE(broken.to);
    REQUIRE(loaded.library->groups.size() == 1);
    CHECK(loaded.library->groups[0].id == "massage");
    CHECK(std::ranges::any_of(loaded.findings, [&](const Finding& finding) { return finding.file == "groups.json"; }));
    if (broken.code.starts_with("group.")) CHECK(names(loaded.findings, broken.code, "circle"));
  }
  for (const auto& [from, to] : {std::pair{"\"times\": 5", "\"times\": 0"}, {"\"times\": 5", "\"times\": 2.5"}}) {
    const Groups groups;
    groups.tree.edit("groups.json", from, to);
    const Loaded loaded = groups.tree.loaded();
    CHECK(loaded.library->group("massage") == nullptr);
    CHECK(names(loaded.findings, "group.bad_time", "massage"));
  }
}

TEST_CASE("a group that nobody can be asked about stays, and a region that is not offered costs it") {
  const Groups groups;
  groups.tree.edit("groups.json", "\"sample\": true", "\"contact\": \"nobody\"");
  groups.tree.edit("groups.json", "[\"GB-ENG\"]", "[\"US\"]");
  const Loaded loaded = groups.tree.loaded();
  REQUIRE(loaded.library->groups.size() == 1);
  CHECK(loaded.library->groups[0].contact.empty());
  CHECK(names(loaded.findings, "content.unknown_id", "nobody"));
  CHECK(names(loaded.findings, "content.unknown_id", "US"));
}

TEST_CASE("E1: a course that is over is named to staff as over, from the day after its last") {
  const Groups groups;
  const auto at = [&](Date today) { return names(groups.tree.checked(false, today), "group.ended", "massage"); };
  CHECK_FALSE(at({2027, 2, 10}));
  CHECK(at({2027, 2, 11}));
}

TEST_CASE("the next meeting is today until it is over, then a week later") {
  const Group group = weekly();  // Thursdays
  CHECK(next_meeting(group, {2026, 11, 25}, kNoon)->day == Date{2026, 11, 26});
  CHECK(next_meeting(group, {2026, 11, 26}, 0)->day == Date{2026, 11, 26});
  CHECK(next_meeting(group, {2026, 11, 26}, 11 * 60 + 29)->day == Date{2026, 11, 26});
  CHECK(next_meeting(group, {2026, 11, 26}, 11 * 60 + 30)->day == Date{2026, 12, 3});
  CHECK(next_meeting(group, {2026, 12, 31}, kNoon)->day == Date{2027, 1, 7});
  CHECK(next_meeting(group, {2028, 2, 28}, kNoon)->day == Date{2028, 3, 2});
}

TEST_CASE("a course begins on its day, says how often it still meets, and ends") {
  const Group group = course();
  const auto before = next_meeting(group, {2026, 11, 28}, kNoon);
  REQUIRE(before);
  CHECK(before->day == Date{2027, 1, 13});
  CHECK(before->first);
  CHECK(before->left == 5);
  const auto second = next_meeting(group, {2027, 1, 13}, kNoon);
  REQUIRE(second);
  CHECK(second->day == Date{2027, 1, 20});
  CHECK_FALSE(second->first);
  CHECK(second->left == 4);
  CHECK(next_meeting(group, {2027, 2, 10}, 0)->left == 1);
  CHECK_FALSE(next_meeting(group, {2027, 2, 10}, kNoon).has_value());
  // By its last day alone (CARE E1): it is over on the day after.
  CHECK_FALSE(has_ended(group, {2027, 2, 10}));
  CHECK(has_ended(group, {2027, 2, 11}));
  Group gone = weekly();
  CHECK_FALSE(has_ended(gone, {2099, 1, 1}));
  gone.expires_on = Date{2026, 12, 1};
  CHECK_FALSE(has_ended(gone, {2026, 12, 1}));
  CHECK(has_ended(gone, {2026, 12, 2}));
}

TEST_CASE("CARE E1: what is over, and what is for another region, is offered nowhere") {
  const Groups groups;
  const Loaded loaded = groups.tree.loaded();
  const Library& library = *loaded.library;
  CHECK(offered_groups(library, "GB-ENG", {2027, 2, 10}).size() == 2);
  CHECK(offered_groups(library, "GB-ENG", {2027, 2, 11}).size() == 1);
  CHECK(offered_groups(library, "US", {2026, 3, 1}).size() == 1);
  CHECK(offered_group(&library, "massage", "GB-ENG", {2027, 2, 10}) != nullptr);
  CHECK(offered_group(&library, "massage", "GB-ENG", {2027, 2, 11}) == nullptr);
  CHECK(offered_group(nullptr, "massage", "GB-ENG", {2027, 2, 10}) == nullptr);
}

TEST_CASE("code: a group repeats every week, a course as often as it still meets (RFC 5545)") {
  CHECK(group_code(weekly(), {{2026, 11, 26}, 0, false}, "Tea, and talk", "Room 2") ==
        "BEGIN:VEVENT\r\nSUMMARY:Tea\\, and talk\r\nDTSTART;TZID=Europe/London:20261126T100000\r\n"
        "DTEND;TZID=Europe/London:20261126T113000\r\nLOCATION:Room 2\r\nRRULE:FREQ=WEEKLY;BYDAY=TH\r\nEND:VEVENT\r\n");
  CHECK(group_code(course(), {{2027, 1, 20}, 4, false}, "M", "R").find("RRULE:FREQ=WEEKLY;COUNT=4\r\n") !=
        std::string::npos);
  CHECK(group_code(course(), {{2027, 2, 10}, 1, false}, "M", "R").find("RRULE") == std::string::npos);
  Group late = weekly();
  late.to = "24:00";
  CHECK(group_code(late, {{2026, 12, 31}, 0, false}, "M", "R").find("DTEND;TZID=Europe/London:20270101T000000") !=
        std::string::npos);
}

TEST_CASE("code: a place that is too long is left out, so that it can be scanned") {
  const std::string code = group_code(weekly(), {{2026, 11, 26}, 0, false}, "Tea", std::string(200, 'p'));
  CHECK(code.size() <= kMostCodeBytes);
  CHECK(code.find("LOCATION") == std::string::npos);
  CHECK(code.find("SUMMARY:Tea") != std::string::npos);
}

TEST_CASE("a sample says so in its calendar entry, and is refused for a real clinic") {
  const Groups groups;
  const Loaded loaded = groups.tree.loaded();
  const Library& library = *loaded.library;
  const Group& circle = library.groups[0];
  CHECK(group_title(library, {"en"}, circle, circle.words.at({"en"})) == "Sample: Tea, and talk");
  const Group& massage = library.groups[1];
  CHECK(group_title(library, {"en"}, massage, massage.words.at({"en"})) == "Baby massage");
  const auto severity_of = [&](bool strict) {
    for (const Finding& finding : groups.tree.checked(strict)) {
      if (finding.code == "group.sample") return finding.severity;
    }
    return Severity::note;
  };
  CHECK(severity_of(false) == Severity::warning);
  CHECK(severity_of(true) == Severity::error);
}

TEST_CASE("a name that makes the code too large is found by the check") {
  const Groups groups;
  groups.tree.edit("en/groups.json", "Tea, and talk", std::string(300, 'n'));
  CHECK(names(groups.tree.checked(), "qr.too_long", "circle"));
}

TEST_CASE("CARE E1, E3: every group that ships is a sample with its words in English and Arabic") {
  const auto loaded = load(std::string(KIOSK_SOURCE_DIR) + "/content");
  REQUIRE(loaded);
  CHECK(loaded->library->groups.size() >= 5);
  for (const Group& group : loaded->library->groups) {
    CAPTURE(group.id);
    CHECK(group.sample);
    CHECK(group.contact == "this-clinic");
    for (const char* language : {"en", "ar"}) CHECK(group.words.contains(LanguageTag{language}));
  }
}

}  // namespace kiosk::test
