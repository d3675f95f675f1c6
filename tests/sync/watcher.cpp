// What becomes of a stick, on values.
#include "watcher_bench.h"

namespace kiosk::test {

TEST_CASE("a stick is read, copied, done, taken out, and its news end") {
  Bench bench;
  CHECK(to_string(bench.news().phase) == "none");
  CHECK(bench.news().current == "1-14");
  const StickId stick = bench.in();
  REQUIRE(bench.all<action::StartInstall>().size() == 1);
  CHECK(bench.all<action::StartInstall>().front().folder == "/sticks/1");
  CHECK(to_string(bench.news().phase) == "reading");
  CHECK(bench.news().serial == 1);
  CHECK(bench.news().inserted);
  bench.reading();
  bench.found("1-15", 2);
  CHECK(bench.news().release == "1-15");
  CHECK(bench.news().title == "Title");
  CHECK(bench.news().others == 2);
  bench.copy(10, 100, "checking");
  CHECK(to_string(bench.news().phase) == "reading");
  bench.copy(50, 100);
  CHECK(to_string(bench.news().phase) == "copying");
  CHECK(bench.news().percent() == 50);
  // Never back, and never all of it before it is committed.
  bench.copy(40, 100);
  CHECK(bench.news().done == 50);
  bench.copy(100, 100, "committing");
  CHECK(bench.news().done == 99);
  bench.end_well();
  check_over(bench, StickPhase::done, "");
  CHECK(bench.news().done == bench.news().total);
  CHECK(bench.news().current == "1-15");
  CHECK(bench.receipt() == "installed ");
  bench.out(stick);
  CHECK_FALSE(bench.news().inserted);
  CHECK(to_string(bench.news().phase) == "done");
  bench.pass(61s);
  CHECK(to_string(bench.news().phase) == "none");
  CHECK(bench.news().serial == 1);
  bench.in();
  CHECK(bench.news().serial == 2);
  CHECK(bench.news().done == 0);
}

TEST_CASE("what was here already, and what waits for staff, is said") {
  Bench bench;
  bench.in();
  bench.found();
  bench.end_well(true);
  check_over(bench, StickPhase::done, "");
  CHECK(bench.news().already);
  CHECK(bench.receipt() == "already ");

  Bench other;
  other.staff = true;
  other.in();
  CHECK(other.all<action::StartInstall>().front().wait_for_approval);
  other.found();
  other.end_well(false, true);
  CHECK(other.news().waiting);
  CHECK(other.news().pending == "1-15");
  CHECK(other.receipt() == "pending ");
}

TEST_CASE(
    "catalogue 41: pulled out before the first byte and at 1, 50 and 99 percent: removed, whatever reading it says") {
  for (const std::uint64_t done : {0U, 1U, 50U, 99U}) {
    for (const bool says_first : {false, true}) {
      CAPTURE(done);
      CAPTURE(says_first);
      Bench bench;
      const StickId stick = bench.in();
      bench.reading(true);
      bench.found();
      if (done > 0) bench.copy(done, 100);
      // The read may fail before the device is told to have gone, or after.
      if (says_first) {
        bench.end_badly("source.failed");
        CHECK(to_string(bench.news().phase) != "refused");
        bench.out(stick);
      } else {
        bench.out(stick);
        REQUIRE(bench.all<action::Kill>().size() == 1);
        CHECK(bench.all<action::Kill>().front().child == bench.install);
        bench.end(bench.install);
      }
      check_over(bench, StickPhase::refused, "stick.removed");
      CHECK_FALSE(bench.news().inserted);
      CHECK(bench.news().current == "1-14");
      CHECK(bench.all<action::WriteReport>().empty());
    }
  }
}

TEST_CASE("catalogue 41: pulled out at 100 percent, while it is made sure of: it is installed") {
  Bench bench;
  const StickId stick = bench.in();
  bench.found();
  bench.copy(100, 100, "committing");
  bench.out(stick);
  CHECK(bench.all<action::Kill>().empty());
  bench.end_well();
  check_over(bench, StickPhase::done, "");
}

TEST_CASE("catalogue 42: pulled out, then an empty listing: the stick was removed, and nobody says that it was empty") {
  Bench bench;
  const StickId stick = bench.in();
  bench.end_badly("bundle.none");
  CHECK(to_string(bench.news().phase) == "reading");
  bench.pass(1s);
  CHECK(to_string(bench.news().phase) == "reading");
  bench.out(stick);
  check_over(bench, StickPhase::refused, "stick.removed");

  // The control: a stick that stays in and has no bundle.
  Bench other;
  other.in();
  other.end_badly("bundle.none");
  other.pass(3s);
  check_over(other, StickPhase::refused, "bundle.none");
}

TEST_CASE("catalogue 43: pulled out after the commit: done, though the last word was not heard") {
  Bench bench;
  const StickId stick = bench.in();
  bench.found();
  bench.copy(99, 100);
  bench.commit();
  bench.out(stick);
  bench.end(bench.install);
  check_over(bench, StickPhase::done, "");
  CHECK(bench.receipt() == "installed ");

  // The control: it had not committed.
  Bench other;
  const StickId pulled = other.in();
  other.found();
  other.copy(99, 100);
  other.out(pulled);
  other.end(other.install);
  check_over(other, StickPhase::refused, "stick.removed");
}

TEST_CASE(
    "catalogue 44: nothing comes for 60 s: stalled, the process is ended, and the next stick is read when it has "
    "gone") {
  Bench bench;
  bench.in();
  bench.found();
  bench.copy(50, 100);
  bench.pass(59s);
  CHECK(to_string(bench.news().phase) == "copying");
  bench.copy(51, 100);
  bench.pass(59s);
  CHECK(to_string(bench.news().phase) == "copying");
  bench.pass(2s);
  check_over(bench, StickPhase::refused, "stick.stalled");
  REQUIRE(bench.all<action::Kill>().size() == 1);
  // It hangs in the kernel, and holds the store: nobody else is begun, and nothing waits for it.
  bench.ask(SyncRequest::Kind::confirm, "1-14");
  CHECK(bench.all<action::StartErrand>().empty());
  bench.in();
  CHECK(bench.all<action::StartInstall>().size() == 1);
  bench.pass(120s);
  const ChildId stalled = bench.install;
  bench.end(stalled);
  CHECK(bench.all<action::StartErrand>().size() == 1);
  bench.end(bench.errand);
  CHECK(bench.all<action::StartInstall>().size() == 2);
  CHECK(to_string(bench.news().phase) == "reading");
  CHECK(bench.news().serial == 2);
}

TEST_CASE("catalogue 44: making sure on the kiosk's own disk may take longer than a stick may") {
  Bench bench;
  bench.in();
  bench.found();
  bench.copy(99, 100, "committing");
  bench.pass(200s);
  CHECK(to_string(bench.news().phase) == "copying");
  bench.pass(101s);
  check_over(bench, StickPhase::refused, "store.failed");
  // And if it did commit after all, that is said.
  bench.commit();
  bench.end(bench.install);
  check_over(bench, StickPhase::done, "");
}

TEST_CASE("catalogue 49: another stick swapped in while one is read: the first was removed, the other is read afresh") {
  Bench bench;
  const StickId first = bench.in();
  bench.found("1-15");
  bench.copy(50, 100);
  const ChildId of_first = bench.install;
  bench.out(first);
  const StickId second = bench.in();
  CHECK(second != first);
  // Not while the first may still hold the store.
  CHECK(bench.all<action::StartInstall>().size() == 1);
  bench.end(of_first);
  REQUIRE(bench.all<action::StartInstall>().size() == 2);
  CHECK(bench.news().serial == 2);
  CHECK(bench.news().inserted);
  CHECK(to_string(bench.news().phase) == "reading");
  CHECK(bench.news().release == "");
  CHECK(bench.news().done == 0);
  // What the first says late is nothing to the second.
  ChildLine late;
  late.phase = "done";
  late.release = "1-99";
  bench.watcher.said(bench.now, of_first, late);
  CHECK(bench.news().release == "");
  CHECK(bench.all<action::Keep>().size() == 1);
  CHECK(bench.receipt() == "refused stick.removed");
}

TEST_CASE("catalogue 63: two sticks at once: the second waits its turn") {
  Bench bench;
  const StickId first = bench.in();
  const StickId second = bench.in();
  CHECK(bench.all<action::StartInstall>().size() == 1);
  CHECK(bench.news().serial == 1);
  bench.found();
  bench.end_well();
  CHECK(bench.news().serial == 1);
  SUBCASE("when the first is taken out") {
    bench.out(first);
    CHECK(bench.news().serial == 2);
    CHECK(bench.all<action::StartInstall>().size() == 2);
  }
  SUBCASE("or has been left in for a while") {
    bench.pass(9s);
    CHECK(bench.news().serial == 1);
    bench.pass(2s);
    CHECK(bench.news().serial == 2);
    CHECK(bench.all<action::StartInstall>().size() == 2);
  }
  SUBCASE("and not at all when it went before") {
    bench.out(second);
    bench.pass(60s);
    bench.out(first);
    CHECK(bench.all<action::StartInstall>().size() == 1);
  }
}

TEST_CASE("catalogue 67: an installer that dies is a refusal, and the store is as it was") {
  Bench bench;
  bench.in();
  bench.found();
  bench.copy(50, 100);
  bench.end(bench.install);
  check_over(bench, StickPhase::refused, "sync.ended");
  CHECK(bench.receipt() == "refused sync.ended");
}

TEST_CASE("a file system that nobody mounts, and a stick that does not come to be mounted, are refused unread") {
  for (const char* problem : {"stick.file_system", "stick.mount"}) {
    Bench bench;
    const StickId stick = bench.in(problem);
    check_over(bench, StickPhase::refused, problem);
    CHECK(bench.all<action::StartInstall>().empty());
    bench.out(stick);
    CHECK(bench.news().code == problem);
  }
}

TEST_CASE("another run holds the store: it is tried again for a minute, then said") {
  Bench bench;
  bench.in();
  bench.end_badly("store.busy");
  CHECK(to_string(bench.news().phase) == "reading");
  for (int i = 0; i < 100 && to_string(bench.news().phase) == "reading"; ++i) {
    bench.pass(1s);
    bench.end_badly("store.busy");
  }
  check_over(bench, StickPhase::refused, "store.busy");
  CHECK(bench.all<action::StartInstall>().size() > 50);
  CHECK(bench.all<action::StartInstall>().size() < 70);
}

TEST_CASE("no room: what nothing refers to is swept once, and it is tried once more") {
  Bench bench;
  bench.in();
  bench.found();
  bench.end_badly("store.no_room", 46);
  REQUIRE(bench.all<action::StartErrand>().size() == 1);
  CHECK(bench.all<action::StartErrand>().front().command == "collect");
  CHECK(to_string(bench.news().phase) == "reading");
  bench.end(bench.errand);
  REQUIRE(bench.all<action::StartInstall>().size() == 2);
  CHECK(bench.all<action::Answer>().empty());
  bench.end_badly("store.no_room", 30);
  check_over(bench, StickPhase::refused, "store.no_room");
  CHECK(bench.news().needed_mb == 30);
}

}  // namespace kiosk::test
