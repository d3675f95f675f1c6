// What staff do with a stick: look at what it brought, approve it, see it before it is live, and have their report written to it.
#include <algorithm>

#include "staff_door.h"

namespace kiosk::test {

namespace {

// Staff at the page of what waits, before it was read.
Visitor at_the_update() {
  Visitor v = inside();
  v.send(event::SyncSays{waiting("1-15")});
  v.send(event::Open{route::StaffUpdate{}});
  return v;
}
// And when it is shown.
Visitor with_the_review() {
  Visitor v = at_the_update();
  v.send(event::UpdateReviewed{"1-15", review_of("1-15")});
  return v;
}

}  // namespace

TEST_CASE("approval: only what was shown can be approved, once, and the answer is said") {
  Visitor v = at_the_update();
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
  Visitor v = with_the_review();
  v.send(event::SyncSays{waiting("1-16")});
  CHECK(asked(v, "review_update"));
  v.send(event::ApproveUpdate{});
  CHECK_FALSE(asked(v, "ask_sync"));
}

TEST_CASE("preview: staff see the pending pages, nobody is counted, and whatever ends it brings the live ones back") {
  for (const bool by_button : {true, false}) {
    Visitor v = with_the_review();
    const auto live = v.state.library;
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
  Visitor v = with_the_review();
  const auto live = v.state.library;
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
  Visitor other = with_the_review();
  other.send(event::ApproveUpdate{});
  other.send(event::PreviewUpdate{});
  CHECK_FALSE(asked(other, "open_pending"));
  other.send(event::PendingOpened{"1-15", shared(small_library())});
  CHECK_FALSE(other.state.live);
}

TEST_CASE("approval: what could not be read is read again by who comes back to it") {
  Visitor v = at_the_update();
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

namespace {

Visitor looking_at_an_update() {
  Settings settings = with_printer();
  settings.pin_hash = "$argon2id$a";
  Visitor v(shared(small_library()), settings);
  v.state = *begin_at(v.state, route::StaffStatus{});
  v.send(event::SyncSays{waiting("1-15")});
  v.send(event::Open{route::StaffUpdate{}});
  return v;
}

}  // namespace

TEST_CASE(
    "update: its list is printed as it was shown, where there is a printer, and how far it is stays on the page") {
  Visitor v = looking_at_an_update();
  v.send(event::PrintChanges{});
  CHECK_FALSE(asked(v, "print"));  // nothing is shown yet
  const auto review = review_of("1-15");
  v.send(event::UpdateReviewed{"1-15", review});
  // Known to be away: it is asked anew all the same.
  v.send(event::PrinterIs{PrinterCondition::offline});
  v.send(event::PrintChanges{});
  REQUIRE(asked(v, "print"));
  const auto print = std::get<effect::Print>(v.effects.back());
  CHECK(print.order.what == PrintOrder::What::update);
  CHECK(print.order.id == "1-15");
  CHECK(print.order.review == review);
  CHECK(v.screen() == "staff/update");
  v.send(event::PrintChanges{});
  CHECK_FALSE(asked(v, "print"));  // one at a time
  const auto counted = v.counted.size();
  v.send(event::PrintIs{print.job, PrintPhase::out});
  CHECK(v.state.visit.printing.phase == PrintPhase::out);
  CHECK(v.counted.size() == counted);  // no visitor took it home (CARE D1)
  v.send(event::PrintChanges{});
  CHECK(asked(v, "print"));
}

TEST_CASE(
    "update: its list is taken back with whoever asked for it (CARE D7), and nobody prints one without a printer") {
  Visitor v = looking_at_an_update();
  v.send(event::UpdateReviewed{"1-15", review_of("1-15")});
  v.send(event::PrintChanges{});
  REQUIRE(asked(v, "print"));
  v.send(event::StopPrint{});
  CHECK(asked(v, "cancel_prints"));
  CHECK(v.state.visit.printing == Printing{});
  CHECK(v.screen() == "staff/update");
  v.send(event::StopPrint{});
  CHECK_FALSE(asked(v, "cancel_prints"));  // nothing is on its way
  v.send(event::PrintChanges{});
  REQUIRE(asked(v, "print"));
  v.send(event::LeaveStaff{});
  CHECK(asked(v, "cancel_prints"));
  CHECK(v.state.visit.printing == Printing{});
  v.send(event::PrintChanges{});
  CHECK_FALSE(asked(v, "print"));
  // Urgent help by its key leaves the staff's side too: nothing of theirs is a visitor's to print again.
  Visitor helped = looking_at_an_update();
  helped.send(event::UpdateReviewed{"1-15", review_of("1-15")});
  helped.send(event::PrintChanges{});
  REQUIRE(asked(helped, "print"));
  helped.send(event::OpenHelp{});
  REQUIRE(helped.screen() == "help");
  CHECK(asked(helped, "cancel_prints"));
  CHECK(helped.state.visit.printing == Printing{});
  Visitor without = with_the_review();
  without.send(event::PrintChanges{});
  CHECK_FALSE(asked(without, "print"));
}

}  // namespace kiosk::test
