// The first set-up, step by step, and what interrupts it: on values, with the clock told.
#include <algorithm>

#include "app/staff_problems.h"
#include "staff_desk.h"

namespace kiosk::test {

TEST_CASE("set-up: the corner of a new kiosk leads there, and a visitor's touch does not") {
  Visitor v = new_kiosk();
  CHECK(v.screen() == "setup/languages");
  CHECK(v.trail() == Names{"setup/languages"});
  CHECK(v.state.staff);
  Visitor visitor(shared(small_library()), clinic_settings());
  visitor.open("setup/pin");
  CHECK(visitor.screen() == "attract/1");
  visitor.open("staff/settings/pin");
  CHECK(visitor.screen() == "attract/1");
}

TEST_CASE("set-up: once there is a PIN the corner leads to the door, whatever was not finished") {
  Settings settings = clinic_settings();
  settings.pin_hash = "$argon2id$a";
  settings.set_up = {SettingsPage::languages};
  Visitor v(shared(small_library()), settings);
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  CHECK(v.screen() == "staff/pin");
}

TEST_CASE("set-up: six steps, each saved as it is done") {
  Visitor v = new_kiosk();
  Names steps;
  for (int i = 0; i < 6; ++i) {
    steps.push_back(v.screen());
    if (v.screen() == "setup/pin") {
      v.send(event::StepOn{});
      CHECK(v.screen() == "setup/pin");  // there is none yet
      type_digits(v, "2468");
      v.send(event::TryPin{});
      type_digits(v, "2468");
      v.send(event::TryPin{});
      const auto* hash = find_effect<effect::HashPin>(v);
      REQUIRE(hash);
      CHECK(hash->pin == "2468");
      v.send(event::PinHashed{hash->job, "$argon2id$b"});
      REQUIRE(find_effect<effect::SaveSettings>(v));
      CHECK(find_effect<effect::SaveSettings>(v)->settings.pin_hash == "$argon2id$b");
    }
    v.send(event::StepOn{});
    const auto* save = find_effect<effect::SaveSettings>(v);
    REQUIRE(save);
    CHECK(save->settings.set_up.size() == static_cast<std::size_t>(i + 1));
  }
  CHECK(steps == Names{"setup/languages", "setup/clinic", "setup/screen", "setup/printer", "setup/pin", "setup/check"});
  CHECK(v.screen() == "staff/status");
  CHECK_FALSE(next_step(v.state));
  CHECK(v.state.settings.measured);
}

TEST_CASE("set-up: pulled out at each step it goes on there, with all that was set before") {
  for (int interrupted = 0; interrupted < 6; ++interrupted) {
    CAPTURE(interrupted);
    Visitor v = new_kiosk();
    Settings saved = v.state.settings;
    const auto keep = [&] {
      if (const auto* save = find_effect<effect::SaveSettings>(v)) saved = save->settings;
    };
    change_by(v, change::StaffLanguage{kEnglish});
    for (int i = 0; i < interrupted; ++i) {
      if (i == 1) change_by(v, change::Region{"GB-SCT"});
      if (i == 2) change_by(v, change::Diagonal{-15});
      if (i == 4) {
        v.send(event::TypeDigit{'1'});
        v.state.settings.pin_hash = "$argon2id$c";
      }
      v.send(event::StepOn{});
      keep();
    }
    // The plug: only what was saved is there afterwards.
    Visitor next(shared(small_library()), saved);
    CHECK(next_step(next.state) == kSetUpSteps[static_cast<std::size_t>(interrupted)]);
    CHECK((next.state.settings.region == "GB-SCT") == (interrupted > 1));
    CHECK((next.state.settings.diagonal_inches == doctest::Approx(20.0)) == (interrupted > 2));
    next.send(event::HoldCorner{true});
    next.wait(kCornerHold);
    CHECK(next.screen() == (interrupted > 4
                                ? "staff/pin"
                                : to_string(Route{route::SetUp{kSetUpSteps[static_cast<std::size_t>(interrupted)]}})));
  }
}

TEST_CASE("set-up: who walks away leaves a screen for visitors, and what was touched is kept") {
  Visitor v = new_kiosk();
  change_by(v, change::Region{"GB-WLS"});
  v.wait(Millis{999});
  CHECK_FALSE(find_effect<effect::SaveSettings>(v));
  v.wait(Millis{1});
  CHECK(find_effect<effect::SaveSettings>(v));
  v.wait(Millis{120'000});
  CHECK(v.screen() == "attract/1");
  CHECK_FALSE(v.state.staff);
  CHECK(v.state.settings.region == "GB-WLS");
  Visitor leaves = new_kiosk();
  change_by(leaves, change::Region{"GB-WLS"});
  leaves.send(event::LeaveStaff{});
  CHECK(find_effect<effect::SaveSettings>(leaves));
}

TEST_CASE("set-up: a kiosk whose file was damaged is no new one: nobody sets it up who happens to stand there") {
  Settings settings = clinic_settings();
  settings.pin_unknown = true;
  settings.invites_set_up = true;
  Visitor v(shared(small_library()), settings);
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  CHECK(v.screen() == "staff/pin");
  CHECK_FALSE(v.state.staff);
}

TEST_CASE("set-up: a place that was right as it stood has its zone too") {
  Visitor v = new_kiosk();
  REQUIRE(v.state.settings.time_zone == "Etc/UTC");
  v.send(event::StepOn{}).send(event::StepOn{});
  CHECK(v.state.settings.time_zone == "Europe/London");
}

namespace {
constexpr WallTime kNoDoubt{std::chrono::sys_days{std::chrono::year{2027} / 1 / 20}};
}

TEST_CASE("set-up: the last check leads to the clock and back, and remembers who found it right (CARE E5)") {
  Visitor v = at_settings("setup/check");
  v.state.wall = kNoDoubt;
  CHECK_FALSE(is_clock_confirmed(v.state));
  // What it shows is of this minute.
  CHECK(shown_minute(v.state) >= 0);
  v.send(event::Open{route::SetUp{SettingsPage::clock}});
  REQUIRE(v.screen() == "setup/clock");
  v.send(event::StepBack{});
  CHECK(v.screen() == "setup/check");
  CHECK_FALSE(is_clock_confirmed(v.state));
  v.send(event::Open{route::SetUp{SettingsPage::clock}});
  SUBCASE("found right") {
    v.send(event::StepOn{});
    CHECK(v.screen() == "setup/check");
    CHECK(is_clock_confirmed(v.state));
    CHECK(find_effect<effect::SaveSettings>(v));
  }
  SUBCASE("set") {
    change_by(v, change::ClockMinutes{7});
    v.send(event::StepOn{});
    CHECK(v.screen() == "setup/clock");  // what was turned is not what it is
    v.send(event::SetClock{});
    const auto* asked = find_effect<effect::AskSync>(v);
    REQUIRE(asked);
    const SyncRequest request = asked->request;
    v.send(event::SyncAnswered{request, {"clock.refused", ""}});
    CHECK_FALSE(is_clock_confirmed(v.state));
    v.send(event::SetClock{});
    v.send(event::SyncAnswered{request, {}});
    // The wish is left; whether it came true the clock itself tells, also after this page.
    CHECK_FALSE(is_clock_confirmed(v.state));
    const WallTime wanted = *v.state.setting.clock_wanted;
    v.send(event::Open{route::SetUp{SettingsPage::check}});
    v.send(event::Tick{v.state.now + Millis{1'000}, v.state.wall + Millis{1'000}});
    CHECK_FALSE(is_clock_confirmed(v.state));
    v.send(event::Tick{v.state.now + Millis{1'000}, wanted + Millis{2'000}});
    CHECK(is_clock_confirmed(v.state));
    CHECK(find_effect<effect::SaveSettings>(v));
  }
  SUBCASE("in doubt it is not found right, nor is it later, whoever found it so before") {
    v.state.wall = WallTime{};
    v.send(event::StepOn{});
    CHECK(v.screen() == "setup/clock");
    v.state.settings.set_up.push_back(SettingsPage::clock);
    CHECK_FALSE(is_clock_confirmed(v.state));
  }
}

TEST_CASE("set-up: who set the clock of a kiosk that was set up by hand has not begun a set-up by it") {
  Visitor v = at_settings("staff/settings/clock");
  v.state.wall = kNoDoubt;
  change_by(v, change::ClockMinutes{7});
  v.send(event::SetClock{});
  const auto* asked = find_effect<effect::AskSync>(v);
  REQUIRE(asked);
  const SyncRequest request = asked->request;
  v.send(event::SyncAnswered{request, {}});
  v.send(event::Tick{v.state.now + Millis{1'000}, *v.state.setting.clock_wanted + Millis{1'000}});
  CHECK(is_clock_confirmed(v.state));
  CHECK(std::ranges::none_of(staff_problems(v.state),
                             [](const StaffProblem& one) { return one.what == StaffProblem::What::set_up; }));
}

}  // namespace kiosk::test
