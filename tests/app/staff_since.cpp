// Since when a thing needs somebody: noticed when it begins, told in the day's clock, and never by a clock that cannot know (CARE E5).
#include <algorithm>

#include "app/staff_problems.h"
#include "library/opening.h"
#include "visitor.h"

namespace kiosk::test {
namespace {

using What = StaffProblem::What;

// A day that a clock may say.
const WallTime kNoon = WallTime{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1}} + 12h;

std::optional<ProblemSince> since(const State& state, What what) {
  const auto problems = staff_problems(state);
  const auto it = std::ranges::find(problems, what, &StaffProblem::what);
  if (it == problems.end()) return std::nullopt;
  return since_when(state, *it);
}

Visitor waiting_room() {
  Visitor v(shared(small_library()), with_printer());
  v.send(event::Tick{kStart, kNoon});
  return v;
}

TEST_CASE("since when: what begins while the kiosk runs has its time, and keeps it") {
  Visitor v = waiting_room();
  CHECK_FALSE(since(v.state, What::printer));
  v.wait(10min).send(event::PrinterIs{PrinterCondition::paper_out});
  const WallTime began = v.state.wall;
  v.wait(3h);
  const auto told = since(v.state, What::printer);
  REQUIRE(told);
  CHECK(told->at == began);
  CHECK_FALSE(told->from_start);
  // What was opened to put paper in is the same trouble.
  v.send(event::PrinterIs{PrinterCondition::cover_open});
  CHECK(since(v.state, What::printer)->at == began);
  v.send(event::PrinterIs{PrinterCondition::ready}).wait(1min).send(event::PrinterIs{PrinterCondition::offline});
  CHECK(since(v.state, What::printer)->at == v.state.wall);
}

TEST_CASE("since when: what is there at the first look is there since the start, or longer") {
  Visitor v(shared(small_library()), with_printer());
  v.state.upkeep.store_passed_over = true;
  v.send(event::Tick{kStart, kNoon}).wait(2h);
  const auto told = since(v.state, What::store_passed_over);
  REQUIRE(told);
  CHECK(told->from_start);
  CHECK(told->at == kNoon);
}

TEST_CASE("since when: visitors come and go and nothing of it is forgotten") {
  Visitor v = waiting_room();
  v.wait(10min).send(event::PrinterIs{PrinterCondition::offline});
  const ProblemSeen noticed = v.state.problems.seen.back();
  v.send(event::TouchAnywhere{}).open("article/long-nights").send(event::Hide{}).wait(10min);
  v.send(event::LibraryLoaded{shared(small_library())});
  CHECK(std::ranges::count(v.state.problems.seen, noticed) == 1);
}

TEST_CASE("since when: a printer that is asked once more is not mended by that") {
  Visitor v = waiting_room();
  v.send(event::PrinterIs{PrinterCondition::paper_out});
  const WallTime began = v.state.wall;
  v.wait(10min);
  v.state.printer.condition = PrinterCondition::unknown;
  v.wait(1min).send(event::PrinterIs{PrinterCondition::paper_out});
  CHECK(since(v.state, What::printer)->at == began);
}

TEST_CASE("since when: faults of a kind have the day of the first, and the time while it is that day") {
  Visitor v = waiting_room();
  v.wait(5min).send(event::FaultNoticed{"worker.slow"});
  const WallTime first = v.state.wall;
  v.wait(1h).send(event::FaultNoticed{"worker.hung"});
  CHECK(since(v.state, What::fault)->at == first);
  v.wait(48h);
  const auto told = since(v.state, What::fault);
  CHECK_FALSE(told->at);
  CHECK(told->day == local_date(first, v.state.settings.time_zone));
}

TEST_CASE("since when: a contact that ended has its own day, whenever it was noticed (CARE E1)") {
  Library library = small_library();
  REQUIRE_FALSE(library.contacts.empty());
  const auto plain = std::ranges::find(library.contacts, false, &Contact::emergency);
  REQUIRE(plain != library.contacts.end());
  plain->expires_on = Date{2026, 9, 1};
  Visitor v(shared(std::move(library)), with_printer());
  v.send(event::Tick{kStart, kNoon});
  const auto told = since(v.state, What::contacts_expired);
  REQUIRE(told);
  CHECK(told->day == Date{2026, 9, 1});
  CHECK_FALSE(told->at);
}

TEST_CASE("since when: a doubtful clock tells nothing, and one that was set tells what was noticed before (CARE E5)") {
  Visitor v(shared(small_library()), with_printer());
  v.send(event::Tick{kStart, WallTime{}});
  REQUIRE(clock_is_doubtful(v.state));
  v.wait(10min).send(event::PrinterIs{PrinterCondition::offline}).send(event::FaultNoticed{"worker.slow"});
  for (const What what : {What::printer, What::fault}) {
    CHECK_FALSE(since(v.state, what)->at);
    CHECK(since(v.state, what)->day == Date{});
  }
  CHECK(since(v.state, What::clock)->from_start);
  // Staff set it an hour later.
  v.wait(1h);
  v.send(event::Tick{v.state.now + 1s, kNoon});
  CHECK(since(v.state, What::printer)->at == kNoon - 1h - 1s);
}

TEST_CASE("since when: noticing makes nothing due, and content is looked through once for each day") {
  Visitor v = waiting_room();
  const auto due = next_deadline(v.state);
  v.send(event::PrinterIs{PrinterCondition::offline});
  CHECK(next_deadline(v.state) == due);
  CHECK(v.done().empty());
  const Visit before = v.state.visit;
  v.send(event::FaultNoticed{"worker.slow"});
  CHECK(v.state.visit == before);
  // The look that was kept is used: what it holds is not asked of the library again.
  REQUIRE(v.state.problems.library == v.state.library);
  v.state.problems.of_content.clear();
  v.send(event::Presence{});
  CHECK(v.state.problems.of_content.empty());
  v.wait(24h);
  CHECK(v.state.problems.day == today(v.state));
}

TEST_CASE("since when: every problem that is told was noticed") {
  Visitor v = waiting_room();
  v.state.upkeep.last_end = LastEnd::did_not_answer;
  v.state.upkeep.started = v.state.wall;
  for (const char* code : {"worker.slow", "sound.blocked", "speech.missing", "statistics.damaged", "new.kind"})
    v.send(event::FaultNoticed{code});
  v.send(event::VitalsAre{{"1.2.3", 12, 500'000, 180, 84, 0, 3}});
  v.send(event::PrinterIs{PrinterCondition::trouble});
  const auto problems = staff_problems(v.state);
  CHECK(problems.size() >= 9);
  for (const StaffProblem& problem : problems) {
    const ProblemSince told = since_when(v.state, problem);
    CHECK_MESSAGE((told.at || told.day != Date{}), static_cast<int>(problem.what));
  }
  CHECK(v.state.problems.seen.size() == problems.size());
}

}  // namespace
}  // namespace kiosk::test
