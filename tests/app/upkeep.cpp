// How the kiosk itself is: what is remembered of it, what staff are told, and that a visitor is in none of it.
#include "app/upkeep.h"

#include <algorithm>

#include "app/staff_facts.h"
#include "app/staff_problems.h"
#include "visitor.h"

namespace kiosk::test {
namespace {

using What = StaffProblem::What;

const StaffProblem* told(const std::vector<StaffProblem>& problems, What what) {
  const auto it = std::ranges::find(problems, what, &StaffProblem::what);
  return it == problems.end() ? nullptr : &*it;
}

Vitals healthy() { return {"1.2.3", 3, 45'000, 24, 54, 12'000, 61}; }

TEST_CASE("a fault is counted by its code, with the days it was seen on, and survives every visit") {
  Visitor v;
  v.send(event::FaultNoticed{"worker.slow"}).send(event::FaultNoticed{"sound.blocked"});
  v.send(event::FaultNoticed{"worker.slow"});
  REQUIRE(v.state.upkeep.faults.size() == 2);
  const Fault slow = v.state.upkeep.faults[0];
  CHECK(slow.code == "worker.slow");
  CHECK(slow.count == 2);
  CHECK(slow.first == today(v.state));
  v.send(event::TouchAnywhere{}).open("article/long-nights").send(event::Hide{}).wait(10min);
  CHECK(v.state.upkeep.faults[0] == slow);
}

TEST_CASE("however many faults there are, what is remembered of them is bounded") {
  Visitor v;
  for (int i = 0; i < 1'000; ++i)
    v.send(event::FaultNoticed{std::string("made.up.").append(std::to_string(i))})
        .send(event::FaultNoticed{"made.up.0"});
  CHECK(v.state.upkeep.faults.size() == kMostFaults);
  CHECK(v.state.upkeep.faults[0].count == 1'001);
}

TEST_CASE("a fault of the kiosk changes nothing for who stands before it") {
  Visitor v;
  v.send(event::TouchAnywhere{}).open("article/long-nights");
  const Visit before = v.state.visit;
  v.send(event::FaultNoticed{"worker.hung"}).send(event::VitalsAre{healthy()});
  CHECK(v.state.visit == before);
  CHECK(v.done().empty());
}

TEST_CASE("how the machine is, is asked when staff come to see it, and for nobody else") {
  Visitor v;
  v.state.staff.emplace();
  v.state.visit.trail = {route::StaffUpdate{}};
  v.send(event::Open{route::StaffStatus{}});
  CHECK(v.done() == Names{"ask_vitals"});
  v.send(event::TurnTo{2});
  CHECK(v.done().empty());
  v.send(event::VitalsAre{healthy()});
  CHECK(v.state.upkeep.vitals == healthy());
  Visitor other;
  other.send(event::TouchAnywhere{}).open("home");
  const Names done = other.done();
  CHECK(std::ranges::find(done, "ask_vitals") == done.end());
}

TEST_CASE("staff are told of a machine that is hot, full or swollen, and not of one that is well") {
  Visitor v;
  v.send(event::VitalsAre{healthy()});
  for (const What what : {What::hot, What::disk, What::memory}) CHECK(told(staff_problems(v.state), what) == nullptr);
  Vitals at_edge = healthy();
  at_edge.celsius = kHotCelsius;
  at_edge.disk_free_percent = kLeastDiskPercent;
  at_edge.memory_kb = kMuchMemoryKb;
  v.send(event::VitalsAre{at_edge});
  for (const What what : {What::hot, What::disk, What::memory}) CHECK(told(staff_problems(v.state), what) == nullptr);
  Vitals ill = at_edge;
  ill.celsius = kHotCelsius + 1;
  ill.disk_free_percent = kLeastDiskPercent - 1;
  ill.disk_free_mb = 0;
  ill.memory_kb = kMuchMemoryKb + 1;
  v.send(event::VitalsAre{ill});
  const auto problems = staff_problems(v.state);
  REQUIRE(told(problems, What::hot) != nullptr);
  CHECK(told(problems, What::hot)->count == 81);
  CHECK(told(problems, What::disk) != nullptr);
  CHECK(told(problems, What::memory) != nullptr);
  // A machine without a sensor is not hot.
  ill.celsius.reset();
  v.send(event::VitalsAre{ill});
  CHECK(told(staff_problems(v.state), What::hot) == nullptr);
}

TEST_CASE("faults of a kind are one problem and those of an unknown kind are told too") {
  Visitor v;
  for (const char* code :
       {"worker.slow", "worker.hung", "sound.blocked", "speech.missing", "statistics.damaged", "new.kind"})
    v.send(event::FaultNoticed{code});
  std::vector<std::string> kinds;
  for (const StaffProblem& problem : staff_problems(v.state))
    if (problem.what == What::fault) kinds.push_back(problem.code);
  CHECK(kinds == std::vector<std::string>{"worker", "sound", "speech", "statistics", "other"});
}

TEST_CASE("a start that nobody asked for is told for a week and a stop that was asked for, or a switch, never") {
  Visitor v;
  v.state.upkeep.started = v.state.wall;
  for (const auto& [end, expected] : {std::pair{LastEnd::unknown, false},
                                      {LastEnd::clean_stop, false},
                                      {LastEnd::power, false},
                                      {LastEnd::did_not_answer, true},
                                      {LastEnd::stopped_without_warning, true}}) {
    v.state.upkeep.last_end = end;
    CHECK((told(staff_problems(v.state), What::restarted) != nullptr) == expected);
  }
  v.state.wall += std::chrono::days{kRestartToldDays};
  CHECK(told(staff_problems(v.state), What::restarted) == nullptr);
}

TEST_CASE("that the store is passed over is the gravest, until its pages are shown again") {
  Visitor v;
  v.state.upkeep.store_passed_over = true;
  v.send(event::FaultNoticed{"worker.slow"});
  const auto problems = staff_problems(v.state);
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front().what == What::store_passed_over);
}

TEST_CASE(
    "CARE D1: the facts for an engineer name codes and figures, fit into a code, and nothing of a visitor is in them") {
  Visitor v;
  v.send(event::VitalsAre{healthy()}).send(event::FaultNoticed{"worker.slow"});
  v.state.upkeep.last_end = LastEnd::did_not_answer;
  v.state.upkeep.started = v.state.wall;
  const std::string before = staff_facts(v.state);
  for (const char* part :
       {"kiosk 1.2.3", "pages built-in", "did_not_answer", "45000 kB", "54 C", "61 %", "worker.slow 1"})
    CHECK_MESSAGE(before.find(part) != std::string::npos, part);
  v.send(event::TouchAnywhere{}).open("article/long-nights");
  v.send(event::ToggleKept{{ItemKind::article, "long-nights"}});
  CHECK(staff_facts(v.state) == before);
  for (int i = 0; i < 100; ++i) v.send(event::FaultNoticed{std::string("a.fault.of.kind.").append(std::to_string(i))});
  CHECK(staff_facts(v.state).size() <= kMostFacts);
}

}  // namespace
}  // namespace kiosk::test
