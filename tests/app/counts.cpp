// CARE D1: what is counted, and that nothing of a visit is in it.
#include "visitor.h"

namespace kiosk::test {
namespace {

Names counts(const Visitor& v) {
  Names names;
  for (const effect::Count& one : v.counted)
    names.push_back((one.kind == effect::Count::Kind::taken ? "taken " : "opened ") + one.item);
  return names;
}

Visitor& print(Visitor& v, PrintOrder::What what, const std::string& id, PrintPhase end = PrintPhase::out) {
  v.send(event::Print{what, id});
  return v.send(event::PrintIs{v.state.visit.printing.job, end, PrinterCondition::ready});
}

TEST_CASE("CARE D1: an item counts once a visit, however often it is paged, left and opened again") {
  Visitor v;
  v.open("home").open("topic/closeness").open("article/long-nights");
  v.send(event::TurnTo{2}).send(event::TurnTo{3}).open("article/long-nights/sources").send(event::Back{});
  v.send(event::Back{}).open("article/long-nights").send(event::GoHome{}).open("article/long-nights");
  CHECK(counts(v) == Names{"opened topic/closeness", "opened article/long-nights"});
}

TEST_CASE("CARE D1: the next visit counts anew, and a reset leaves nothing by which to tell") {
  Visitor v;
  v.open("home").open("story/amina").send(event::Hide{}).wait(10min);
  CHECK(v.state.visit.counted.empty());
  v.send(event::TouchAnywhere{}).open("story/amina");
  CHECK(counts(v) == Names{"opened story/amina", "opened story/amina"});
}

TEST_CASE("CARE D1: a count is an item, what was done and a day: no time of it, no language, no order of the visit") {
  Visitor v;
  v.open("home").open("contact/listeners");
  REQUIRE(v.counted.size() == 1);
  const auto& [item, kind, day] = v.counted.front();
  CHECK(item == "contact/listeners");
  CHECK(kind == effect::Count::Kind::opened);
  CHECK(day == today(v.state));
  v.send(event::ChooseLanguage{kArabic}).open("contact/listeners/large");
  CHECK(v.counted.size() == 1);
}

TEST_CASE("CARE D4: what is sensitive counts under one name, once, and not before its note was gone through") {
  Visitor v;
  v.open("home").open("article/dark-thoughts");
  CHECK(v.screen() == "note/article/dark-thoughts");
  CHECK(counts(v).empty());
  v.send(event::OpenNoted{});
  v.open("story/jo").send(event::OpenNoted{}).open("contact/shelter");
  CHECK(counts(v) == Names{"opened sensitive"});
}

TEST_CASE("lists, what is looked for, settings and the kiosk's own screens are not counted, help is") {
  Visitor v;
  v.wait(2min).send(event::TouchAnywhere{});
  for (const char* route :
       {"home", "stories", "contacts", "search", "take-home", "language", "text-size", "conversation"})
    v.open(route);
  v.send(event::TypeText{"secret"}).wait(5s);
  CHECK(counts(v).empty());
  v.send(event::OpenHelp{}).send(event::Back{}).send(event::OpenHelp{}).open("tips");
  CHECK(counts(v) == Names{"opened help", "opened tips"});
}

TEST_CASE("help that was opened from the pictures of the waiting room is forgotten when they are back") {
  Visitor v;
  v.send(event::OpenHelp{}).send(event::Back{});
  CHECK(is_fresh(v.state));
  v.send(event::OpenHelp{});
  CHECK(counts(v) == Names{"opened help", "opened help"});
}

TEST_CASE("what came out of the printer was taken, once a visit, what did not was not") {
  Visitor v(shared(small_library()), with_printer());
  v.open("home").open("contact/listeners");
  print(v, PrintOrder::What::contact, "listeners", PrintPhase::stopped);
  CHECK(counts(v) == Names{"opened contact/listeners"});
  print(v, PrintOrder::What::contact, "listeners");
  print(v, PrintOrder::What::contact, "listeners");
  v.open("contact/shelter");
  print(v, PrintOrder::What::contact, "shelter");
  CHECK(counts(v) ==
        Names{"opened contact/listeners", "taken contact/listeners", "opened sensitive", "taken sensitive"});
}

TEST_CASE("a list that is taken home counts each of its items") {
  Visitor v(shared(small_library()), with_printer());
  v.open("home");
  v.send(event::ToggleKept{{ItemKind::tip, "hum"}}).send(event::ToggleKept{{ItemKind::article, "slow-love"}});
  v.send(event::ToggleKept{{ItemKind::article, "dark-thoughts"}}).open("take-home");
  print(v, PrintOrder::What::list, "");
  CHECK(counts(v) == Names{"taken tip/hum", "taken article/slow-love", "taken sensitive"});
}

}  // namespace

TEST_CASE("CARE E5: a clock that says 2099 counts nothing, and its dates are not shown") {
  Visitor v;
  v.state.wall = WallTime{std::chrono::sys_days{std::chrono::year{2099} / 1 / 1}};
  CHECK(clock_is_doubtful(v.state));
  v.open("article/long-nights");
  CHECK(v.counted.empty());
}

}  // namespace kiosk::test
