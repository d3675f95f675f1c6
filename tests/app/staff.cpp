// The staff's door, and what is done behind it: on values, with the clock told.
#include "app/staff_problems.h"

#include <algorithm>

#include "visitor.h"

namespace kiosk::test {
namespace {

Settings with_pin() {
  Settings settings = clinic_settings();
  settings.pin_hash = "$argon2id$a";
  return settings;
}

// As platform answers it.
void type(Visitor& v, std::string_view digits, bool good) {
  for (const char digit : digits) v.send(event::TypeDigit{digit});
  v.send(event::TryPin{});
  for (const Effect& effect : Effects(v.effects)) {
    if (const auto* check = std::get_if<effect::CheckPin>(&effect)) {
      CHECK(check->pin == digits);
      v.send(event::PinChecked{check->job, good});
      return;
    }
  }
}

Visitor at_the_door() {
  Visitor v(shared(small_library()), with_pin());
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  return v;
}

Visitor inside() {
  Visitor v = at_the_door();
  type(v, "1234", true);
  REQUIRE(v.screen() == "staff/status");
  return v;
}

SyncNews waiting(const std::string& release) {
  SyncNews news;
  news.serial = 1;
  news.phase = StickPhase::done;
  news.current = "1-1";
  news.pending = release;
  return news;
}

std::shared_ptr<const UpdateReview> review_of(const std::string& release) {
  auto made = std::make_shared<UpdateReview>();
  made->release = release;
  return made;
}

bool asked(const Visitor& v, std::string_view effect) {
  const Names done = v.done();
  return std::ranges::find(done, effect) != done.end();
}

}  // namespace

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

TEST_CASE("approval: only what was shown can be approved, once, and the answer is said") {
  Visitor v = inside();
  v.send(event::SyncSays{waiting("1-15")});
  v.send(event::Open{route::StaffUpdate{}});
  CHECK(asked(v, "review_update"));
  v.send(event::ApproveUpdate{});
  CHECK_FALSE(asked(v, "ask_sync"));
  v.send(event::UpdateReviewed{"1-14", review_of("1-14")});
  CHECK(v.state.staff->review == nullptr);
  v.send(event::UpdateReviewed{"1-15", review_of("1-15")});
  v.send(event::ApproveUpdate{});
  REQUIRE(asked(v, "ask_sync"));
  const SyncRequest request = std::get<effect::AskSync>(v.effects.back()).request;
  CHECK(request == SyncRequest{SyncRequest::Kind::approve, "1-15", {}});
  v.send(event::ApproveUpdate{});
  CHECK_FALSE(asked(v, "ask_sync"));
  v.send(event::SyncAnswered{request, {"release.damaged", ""}});
  CHECK(v.state.staff->approval == StaffVisit::Approval::refused);
  CHECK(v.state.staff->trouble == "release.damaged");
  v.send(event::ApproveUpdate{});
  v.send(event::SyncAnswered{request, {}});
  CHECK(v.state.staff->approval == StaffVisit::Approval::given);
}

TEST_CASE("approval: another stick in the meantime is another thing to look at") {
  Visitor v = inside();
  v.send(event::SyncSays{waiting("1-15")});
  v.send(event::Open{route::StaffUpdate{}});
  v.send(event::UpdateReviewed{"1-15", review_of("1-15")});
  v.send(event::SyncSays{waiting("1-16")});
  CHECK(asked(v, "review_update"));
  v.send(event::ApproveUpdate{});
  CHECK_FALSE(asked(v, "ask_sync"));
}

TEST_CASE("preview: staff see the pending pages, nobody is counted, and whatever ends it brings the live ones back") {
  for (const bool by_button : {true, false}) {
    Visitor v = inside();
    const auto live = v.state.library;
    v.send(event::SyncSays{waiting("1-15")});
    v.send(event::Open{route::StaffUpdate{}});
    v.send(event::UpdateReviewed{"1-15", review_of("1-15")});
    v.send(event::PreviewUpdate{});
    CHECK(asked(v, "open_pending"));
    const auto pending = shared(small_library());
    v.send(event::PendingOpened{"1-15", pending});
    CHECK(v.screen() == "attract/1");
    CHECK(v.state.library == pending);
    CHECK_FALSE(is_fresh(v.state));
    v.send(event::TouchAnywhere{});
    v.open("help");
    if (by_button) {
      v.send(event::EndPreview{});
      // Whoever ended it may not be who began it.
      CHECK(v.screen() == "staff/pin");
      CHECK_FALSE(v.state.staff);
    } else {
      v.send(event::Hide{}).send(event::StartFresh{});
      CHECK(v.screen() == "attract/1");
      CHECK_FALSE(v.state.staff);
    }
    CHECK(v.state.library == live);
    CHECK_FALSE(v.state.live);
  }
}

TEST_CASE(
    "preview: ends after two minutes whoever touches it, opens no door, and none begins while an approval is under "
    "way") {
  Visitor v = inside();
  const auto live = v.state.library;
  v.send(event::SyncSays{waiting("1-15")});
  v.send(event::Open{route::StaffUpdate{}});
  v.send(event::UpdateReviewed{"1-15", review_of("1-15")});
  v.send(event::PreviewUpdate{});
  v.send(event::PendingOpened{"1-15", shared(small_library())});
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  CHECK_FALSE(shows_staff(v.state));
  for (int i = 0; i < 23; ++i) {
    v.send(event::TouchAnywhere{});
    v.send(event::Presence{});
    CHECK(v.state.live == live);
    CHECK(visitors_library(v.state) == live);
    v.wait(Millis{5'000});
  }
  v.wait(Millis{5'000});
  CHECK_FALSE(v.state.live);
  CHECK(v.state.library == live);
  CHECK_FALSE(v.state.staff);
  Visitor other = inside();
  other.send(event::SyncSays{waiting("1-15")});
  other.send(event::Open{route::StaffUpdate{}});
  other.send(event::UpdateReviewed{"1-15", review_of("1-15")});
  other.send(event::ApproveUpdate{});
  other.send(event::PreviewUpdate{});
  CHECK_FALSE(asked(other, "open_pending"));
  other.send(event::PendingOpened{"1-15", shared(small_library())});
  CHECK_FALSE(other.state.live);
}

TEST_CASE("approval: what could not be read is read again by who comes back to it") {
  Visitor v = inside();
  v.send(event::SyncSays{waiting("1-15")});
  v.send(event::Open{route::StaffUpdate{}});
  v.send(event::UpdateReviewed{"1-15", nullptr});
  CHECK(v.state.staff->review_failed);
  v.send(event::Open{route::StaffStatus{}});
  v.send(event::Open{route::StaffUpdate{}});
  CHECK(asked(v, "review_update"));
}

TEST_CASE("the report: offered while a stick is in and done with, asked for once, and told what became of it") {
  Visitor v = inside();
  v.send(event::Open{route::StaffUpdate{}});
  v.send(event::WriteReport{});
  CHECK_FALSE(asked(v, "send_report"));
  SyncNews in;
  in.serial = 5;
  in.inserted = true;
  for (const StickPhase phase : {StickPhase::reading, StickPhase::copying, StickPhase::finishing}) {
    in.phase = phase;
    v.send(event::SyncSays{in});
    CHECK_FALSE(can_write_report(v.state));
  }
  in.phase = StickPhase::done;
  v.send(event::SyncSays{in});
  REQUIRE(can_write_report(v.state));
  v.send(event::WriteReport{});
  REQUIRE(v.done() == Names{"send_report"});
  CHECK(std::get<effect::SendReport>(v.effects.front()).for_staff);
  v.send(event::WriteReport{});
  CHECK_FALSE(asked(v, "send_report"));
  const SyncRequest request{SyncRequest::Kind::write_report, {}, {}};
  SUBCASE("it is on the stick: said until the stick has gone") {
    v.send(event::SyncAnswered{request, {}});
    CHECK(v.state.staff->report == StaffVisit::Approval::given);
    in.inserted = false;
    v.send(event::SyncSays{in});
    CHECK(v.state.staff->report == StaffVisit::Approval::none);
  }
  SUBCASE("it is not: said until there is another stick, and can be tried again") {
    v.send(event::SyncAnswered{request, {"report.read_only", ""}});
    CHECK(v.state.staff->report == StaffVisit::Approval::refused);
    CHECK(v.state.staff->report_trouble == "report.read_only");
    v.send(event::WriteReport{});
    CHECK(asked(v, "send_report"));
    v.send(event::SyncAnswered{request, {"stick.removed", ""}});
    in.inserted = false;
    v.send(event::SyncSays{in});
    CHECK(v.state.staff->report == StaffVisit::Approval::refused);
    ++in.serial;
    in.inserted = true;
    v.send(event::SyncSays{in});
    CHECK(v.state.staff->report == StaffVisit::Approval::none);
  }
  SUBCASE("who is not staff has nothing written") {
    v.send(event::LeaveStaff{});
    v.send(event::SyncAnswered{request, {}});
    CHECK_FALSE(v.state.staff);
    v.send(event::WriteReport{});
    CHECK_FALSE(asked(v, "send_report"));
  }
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
