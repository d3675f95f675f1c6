// Groups, courses and lines of growth: which open, by day and region (CARE E1, E5), and how long they stay (C1).
#include "library/group_times.h"
#include "visitor.h"

namespace kiosk::test {

namespace {

WallTime on_day(int year, unsigned month, unsigned day) {
  const std::chrono::sys_days date{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
  return std::chrono::time_point_cast<Millis>(date) + std::chrono::hours(12);
}

Group meeting_group(std::string id) {
  Group group;
  group.id = std::move(id);
  group.weekday = 3;
  group.from = "10:00";
  group.to = "11:30";
  group.time_zone = "Europe/London";
  group.words[kEnglish] = {"Tea", "Tea.", "Room 2", "Anyone", "", {}};
  return group;
}

// A circle that goes on, and a course of five Wednesdays from 13 January 2027; a line of two moments.
std::shared_ptr<const Library> with_groups() {
  Library library = small_library();
  for (Article& article : library.articles) article.review.reviewed = {2026, 11, 20};
  library.groups.push_back(meeting_group("circle"));
  Group course = meeting_group("course");
  course.kind = GroupKind::course;
  course.starts = Date{2027, 1, 13};
  course.weekday = 2;
  course.times = 5;
  library.groups.push_back(course);
  Group scots = meeting_group("scots");
  scots.regions = {"GB-SCT"};
  library.groups.push_back(scots);
  GrowthLine line;
  line.id = "closeness";
  line.moments = {"first", "later"};
  line.words[kEnglish] = {
      "How it grows", "Slowly.", {{"first", "Day one", "First", {}}, {"later", "Weeks", "Later", {}}}, {}};
  library.growth.push_back(line);
  return shared(std::move(library));
}

Visitor visiting_on(WallTime time) {
  Visitor v(with_groups());
  v.send(event::Tick{v.state.now, time});
  return v;
}

}  // namespace

TEST_CASE("CARE E1: a course is there until its last day, and no longer") {
  Visitor v = visiting_on(on_day(2027, 2, 10));
  v.open("groups").open("group/course");
  CHECK(v.screen() == "group/course");
  Visitor late = visiting_on(on_day(2027, 2, 11));
  late.open("groups").open("group/course");
  CHECK(late.screen() == "groups");
  CHECK_FALSE(begin_at(late.state, at("group/course")).has_value());
  late.open("group/circle");
  CHECK(late.screen() == "group/circle");
}

TEST_CASE("CARE E1: a course that ends while it is read gives way to the list") {
  Visitor v = visiting_on(on_day(2027, 2, 10));
  v.open("groups").open("group/course");
  v.send(event::Tick{v.state.now + 30s, on_day(2027, 2, 11)});
  CHECK(v.trail() == Names{"home", "groups"});
}

TEST_CASE("CARE E5: a clock that lost itself does not bring back a course that was over when content was reviewed") {
  Library library = *with_groups();
  library.groups[1].starts = Date{2026, 6, 3};
  Visitor v(shared(std::move(library)));
  v.send(event::Tick{v.state.now, on_day(2026, 6, 1)});
  CHECK(clock_is_doubtful(v.state));
  v.open("group/course");
  CHECK(v.screen() == "attract/1");
}

TEST_CASE("a group is kept as a contact is: once, off again, back to its place, and gone with the visit (CARE C2)") {
  const ItemRef circle{ItemKind::group, "circle"};
  const ItemRef course{ItemKind::group, "course"};
  Visitor v = visiting_on(on_day(2026, 12, 1));
  v.open("groups").open("group/circle").send(event::ToggleKept{circle}).send(event::ToggleKept{course});
  CHECK(v.state.visit.kept == std::vector{circle, course});
  CHECK(is_kept(v.state, course));
  v.send(event::ToggleKept{{ItemKind::group, "scots"}}).send(event::ToggleKept{{ItemKind::group, "nowhere"}});
  CHECK(v.state.visit.kept.size() == 2);
  v.open("take-home").send(event::RemoveKept{circle}).send(event::UndoRemove{});
  CHECK(v.state.visit.kept == std::vector{circle, course});
  v.send(event::Hide{});
  CHECK(v.state.visit.kept.empty());
}

TEST_CASE("CARE E1: a course that ends leaves the list that it was kept on, and cannot be put back") {
  const ItemRef circle{ItemKind::group, "circle"};
  const ItemRef course{ItemKind::group, "course"};
  Visitor v = visiting_on(on_day(2027, 2, 10));
  v.open("groups").send(event::ToggleKept{course}).send(event::ToggleKept{circle});
  v.open("take-home").send(event::RemoveKept{course});
  CHECK(v.state.visit.removed.has_value());
  v.send(event::Tick{v.state.now + 2s, on_day(2027, 2, 11)});
  CHECK_FALSE(v.state.visit.removed.has_value());
  v.send(event::UndoRemove{});
  CHECK(v.state.visit.kept == std::vector{circle});
  Visitor late = visiting_on(on_day(2027, 2, 10));
  late.open("groups").send(event::ToggleKept{course}).send(event::Tick{late.state.now + 2s, on_day(2027, 2, 11)});
  CHECK(late.state.visit.kept.empty());
}

TEST_CASE("CARE E5: what is printed of a group knows the time, and with a doubtful clock it knows none") {
  Visitor v = visiting_on(on_day(2027, 1, 20));
  v.state.printer.condition = PrinterCondition::ready;
  v.open("groups").open("group/course");
  const auto order = printable(v.state);
  REQUIRE(order);
  CHECK(order->what == PrintOrder::What::group);
  CHECK(order->id == "course");
  CHECK(order->clock == on_day(2027, 1, 20));
  v.send(event::Print{PrintOrder::What::group, "course"});
  CHECK(v.screen() == "printing");
  CHECK(v.state.visit.printing.order == *order);
  Visitor lost = visiting_on(on_day(2019, 1, 1));
  lost.open("groups").open("group/circle");
  CHECK(clock_is_doubtful(lost.state));
  REQUIRE(printable(lost.state));
  CHECK_FALSE(printable(lost.state)->clock.has_value());
}

TEST_CASE("a group of another region is not there, and without any there is no list") {
  Visitor v = visiting_on(on_day(2026, 12, 1));
  v.open("group/scots");
  CHECK(v.screen() == "attract/1");
  Library library = *with_groups();
  library.groups.resize(3);
  library.groups.erase(library.groups.begin(), library.groups.begin() + 2);
  Visitor nobody(shared(std::move(library)));
  nobody.open("groups");
  CHECK(nobody.screen() == "attract/1");
}

TEST_CASE("CARE C1: groups wait as long as contacts do, a line of growth a minute") {
  Visitor v = visiting_on(on_day(2026, 12, 1));
  v.open("groups").wait(119s);
  CHECK(v.screen() == "groups");
  v.wait(1s);
  CHECK(v.screen() == "idle");
  v.send(event::StillHere{}).open("group/circle").wait(119s);
  CHECK(v.screen() == "group/circle");
  v.wait(1s);
  CHECK(v.screen() == "idle");
  v.send(event::StillHere{}).open("growth").open("growth/closeness").wait(59s);
  CHECK(v.screen() == "growth/closeness");
  v.wait(1s);
  CHECK(v.screen() == "idle");
}

TEST_CASE("from moment to moment is one visit to the line: Back leads to where one came from") {
  Visitor v = visiting_on(on_day(2026, 12, 1));
  v.open("growth").open("growth/closeness").send(event::TurnTo{2});
  CHECK(v.screen() == "growth/closeness/2");
  v.send(event::Back{});
  CHECK(v.screen() == "growth");
  v.open("growth/nowhere");
  CHECK(v.screen() == "growth");
}

}  // namespace kiosk::test
