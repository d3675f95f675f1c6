// The staff's door, and what is told behind it: on values, with the clock told.
#include "app/staff_problems.h"

#include <algorithm>

#include "staff_door.h"

namespace kiosk::test {

TEST_CASE("staff: the corner opens the door when it was held for three seconds, and not before") {
  Visitor v(shared(small_library()), with_pin());
  v.send(event::HoldCorner{true});
  v.wait(Millis{2'999});
  CHECK(v.screen() == "attract/1");
  v.send(event::HoldCorner{false});
  v.wait(Millis{10'000});
  CHECK_FALSE(shows_staff(v.state));
  v.send(event::HoldCorner{true});
  v.wait(Millis{3'000});
  CHECK(v.screen() == "staff/pin");
}

TEST_CASE(
    "staff: what a visitor left is not taken through the door, and the door is closed to who only leans on the glass "
    "(CARE D1)") {
  Visitor v(shared(small_library()), with_pin());
  v.open("topic/slow-love");
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  REQUIRE(v.screen() == "staff/pin");
  CHECK(v.trail() == Names{"staff/pin"});
  v.wait(Millis{120'000});
  CHECK(v.screen() == "attract/1");
  CHECK_FALSE(v.state.staff);
}

TEST_CASE("staff: five wrong PINs are free, then each costs twice the wait of the one before, an hour at most") {
  CHECK(pin_wait(4) == Millis{0});
  CHECK(pin_wait(5) == Millis{60'000});
  CHECK(pin_wait(6) == Millis{120'000});
  CHECK(pin_wait(100) == Millis{3'600'000});
  Visitor v = at_the_door();
  for (int i = 0; i < 5; ++i) {
    CHECK(pin_seconds(v.state) == 0);
    type(v, "0000", false);
    CHECK(asked(v, "keep_tries"));
  }
  CHECK(pin_seconds(v.state) == 60);
  v.send(event::TypeDigit{'1'}).send(event::TryPin{});
  CHECK_FALSE(asked(v, "check_pin"));
  // Leaving and coming back does not shorten it.
  v.send(event::LeaveStaff{});
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  CHECK(pin_seconds(v.state) == 57);
  v.wait(Millis{57'000});
  CHECK(pin_seconds(v.state) == 0);
  type(v, "0000", false);
  CHECK(pin_seconds(v.state) == 120);
}

TEST_CASE("staff: the wait survives a restart, and a good PIN ends the count") {
  Settings settings = with_pin();
  settings.pin_wrong = 7;
  Visitor v(shared(small_library()), settings);
  CHECK(pin_seconds(v.state) == 240);
  v.wait(Millis{240'000});
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  type(v, "1234", true);
  CHECK(v.screen() == "staff/status");
  CHECK(asked(v, "keep_tries"));
  CHECK(v.state.pin.wrong == 0);
}

TEST_CASE("staff: nobody is let in by an answer to who has left, nor where no PIN is set") {
  Visitor v = at_the_door();
  v.send(event::TypeDigit{'1'}).send(event::TryPin{});
  const int job = v.state.entry.job;
  REQUIRE(job != 0);
  v.send(event::LeaveStaff{});
  v.send(event::PinChecked{job, true});
  CHECK(v.screen() == "attract/1");
  // No PIN leads to the set-up; a pad that stands there all the same opens for nothing.
  Visitor bare;
  bare.state = *begin_at(bare.state, route::StaffPin{});
  bare.send(event::TypeDigit{'1'}).send(event::TryPin{});
  CHECK_FALSE(asked(bare, "check_pin"));
  bare.send(event::PinChecked{0, true});
  CHECK(bare.screen() == "staff/pin");
}

TEST_CASE("staff: no visitor's way leads in, and two minutes without a touch lock it (CARE C1)") {
  Visitor v;
  v.open("home");
  v.send(event::Open{route::StaffUpdate{}});
  CHECK(v.screen() == "home");
  Visitor in = inside();
  in.send(event::Open{route::StaffUpdate{}});
  CHECK(in.screen() == "staff/update");
  in.wait(Millis{119'999});
  CHECK(in.screen() == "staff/update");
  in.wait(Millis{1});
  CHECK(in.screen() == "attract/1");
  CHECK_FALSE(in.state.staff);
}

TEST_CASE("staff: urgent help by its key leaves them locked") {
  Visitor v = inside();
  v.send(event::OpenHelp{});
  CHECK(v.screen() == "help");
  CHECK_FALSE(v.state.staff);
  v.send(event::Back{});
  CHECK_FALSE(shows_staff(v.state));
}

TEST_CASE("status: what needs staff is told, the gravest first (CARE E1, E5)") {
  Visitor v = inside();
  v.send(event::SyncSays{waiting("1-15")});
  v.send(event::PrinterIs{PrinterCondition::paper_out});
  v.state.wall = WallTime{};
  std::vector<StaffProblem::What> told;
  for (const StaffProblem& one : staff_problems(v.state)) told.push_back(one.what);
  REQUIRE(told.size() >= 2);
  CHECK(told.front() == StaffProblem::What::clock);
  CHECK(std::ranges::is_sorted(told));
  CHECK(std::ranges::find(told, StaffProblem::What::update_waits) != told.end());
}

}  // namespace kiosk::test
