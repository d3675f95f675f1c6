// What goes home on a stick, and what the screen asks, on values.
#include "watcher_bench.h"

namespace kiosk::test {

TEST_CASE("a report: asked for, waited for, written, and only then it is safe to take the stick out") {
  Bench bench;
  const StickId stick = bench.in();
  bench.reading(true);
  bench.found();
  bench.end_well();
  CHECK(to_string(bench.news().phase) == "finishing");
  CHECK(bench.news().report_wanted);
  // What is kept of this stick is in its report.
  CHECK(bench.receipt() == "installed ");
  SUBCASE("the kiosk hands it over") {
    bench.ask(SyncRequest::Kind::report, "", "{\"version\": \"1\"}");
    CHECK(bench.answer() == "good");
    REQUIRE(bench.all<action::WriteReport>().size() == 1);
    CHECK(bench.all<action::WriteReport>().front().screen == "{\"version\": \"1\"}");
    CHECK_FALSE(bench.news().report_wanted);
    CHECK(to_string(bench.news().phase) == "finishing");
    bench.ask(SyncRequest::Kind::report, "", "{}");
    CHECK(bench.answer() == "request.not_wanted");
  }
  SUBCASE("the kiosk is not there") {
    bench.pass(9s);
    CHECK(bench.all<action::WriteReport>().empty());
    bench.pass(2s);
    REQUIRE(bench.all<action::WriteReport>().size() == 1);
    CHECK(bench.all<action::WriteReport>().front().screen == "null");
  }
  if (bench.all<action::WriteReport>().empty()) return;
  ChildLine line;
  line.phase = "done";
  bench.watcher.said(bench.now, bench.report, line);
  bench.end(bench.report);
  check_over(bench, StickPhase::done, "");
  CHECK(to_string(bench.news().report) == "written");
  bench.out(stick);
  CHECK(to_string(bench.news().report) == "written");
}

TEST_CASE("a report that cannot be written, that hangs, or whose stick goes: the update stands") {
  Bench bench;
  const StickId stick = bench.in();
  bench.reading(true);
  bench.found();
  bench.end_well();
  bench.ask(SyncRequest::Kind::report, "", "{}");
  SUBCASE("read-only") {
    ChildLine line;
    line.phase = "failed";
    line.code = "report.read_only";
    bench.watcher.said(bench.now, bench.report, line);
    bench.end(bench.report);
  }
  SUBCASE("hangs") {
    bench.pass(61s);
    REQUIRE(bench.all<action::Kill>().size() == 1);
    CHECK(bench.all<action::Kill>().front().child == bench.report);
  }
  SUBCASE("pulled out") { bench.out(stick); }
  SUBCASE("dies") { bench.end(bench.report); }
  check_over(bench, StickPhase::done, "");
  CHECK(to_string(bench.news().report) == "failed");
  CHECK(bench.news().current == "1-15");
}

TEST_CASE("a stick that was brought for the report alone is done, not refused") {
  Bench bench;
  bench.in();
  bench.reading(true);
  bench.end_badly("bundle.none");
  bench.pass(3s);
  CHECK(to_string(bench.news().phase) == "finishing");
  CHECK(bench.all<action::Keep>().empty());
  bench.ask(SyncRequest::Kind::report, "", "{}");
  ChildLine line;
  line.phase = "done";
  bench.watcher.said(bench.now, bench.report, line);
  bench.end(bench.report);
  check_over(bench, StickPhase::done, "");
  CHECK(bench.news().release == "");
  CHECK(to_string(bench.news().report) == "written");
}

TEST_CASE(
    "a refused bundle's report is written all the same, and the refusal is not said before: it says that the stick may "
    "go") {
  Bench bench;
  bench.in();
  bench.reading(true);
  bench.end_badly("signature.unknown_key");
  CHECK(to_string(bench.news().phase) == "reading");
  CHECK(bench.news().code == "");
  CHECK(bench.news().report_wanted);
  bench.ask(SyncRequest::Kind::report, "", "{}");
  ChildLine line;
  line.phase = "done";
  bench.watcher.said(bench.now, bench.report, line);
  bench.end(bench.report);
  check_over(bench, StickPhase::refused, "signature.unknown_key");
  CHECK(to_string(bench.news().report) == "written");
}

TEST_CASE("staff have the report written to a stick that asks for none, and hear when it is there") {
  Bench bench;
  const StickId stick = bench.in();
  bench.reading();
  bench.found();
  SUBCASE("not while it is read") {
    bench.ask(SyncRequest::Kind::write_report, "", "{}", 9);
    CHECK(bench.answer() == "request.busy");
    CHECK(bench.all<action::WriteReport>().empty());
    return;
  }
  bench.end_well();
  check_over(bench, StickPhase::done, "");
  bench.ask(SyncRequest::Kind::write_report, "", "{\"version\": \"1\"}", 9);
  // It is answered when it is there, and the stick has to stay in until then.
  CHECK(bench.answer() == "none");
  CHECK(to_string(bench.news().phase) == "finishing");
  REQUIRE(bench.all<action::WriteReport>().size() == 1);
  CHECK(bench.all<action::WriteReport>().front().makes_folder);
  CHECK(bench.all<action::WriteReport>().front().screen == "{\"version\": \"1\"}");
  ChildLine line;
  SUBCASE("written") {
    line.phase = "done";
    bench.watcher.said(bench.now, bench.report, line);
    bench.end(bench.report);
    CHECK(bench.answer() == "good");
    CHECK(bench.all<action::Answer>().back().client == 9);
    CHECK(to_string(bench.news().report) == "written");
    // Once more, for who is not sure.
    bench.ask(SyncRequest::Kind::write_report, "", "{}", 9);
    CHECK(bench.all<action::WriteReport>().size() == 2);
    return;
  }
  SUBCASE("refused by the stick") {
    line.phase = "failed";
    line.code = "report.read_only";
    bench.watcher.said(bench.now, bench.report, line);
    bench.end(bench.report);
    CHECK(bench.answer() == "report.read_only");
  }
  SUBCASE("hangs") {
    bench.pass(61s);
    CHECK(bench.answer() == "stick.stalled");
  }
  SUBCASE("pulled out") {
    bench.out(stick);
    CHECK(bench.answer() == "stick.removed");
  }
  SUBCASE("dies") {
    bench.end(bench.report);
    CHECK(bench.answer() == "sync.ended");
  }
  check_over(bench, StickPhase::done, "");
  CHECK(to_string(bench.news().report) == "failed");
  CHECK(bench.news().current == "1-15");
}

TEST_CASE(
    "a report that staff ask for: a stick without anything on it was brought for it, a refused one stays refused") {
  for (const auto& [code, after] : {std::pair{"bundle.none", "done"}, {"signature.unknown_key", "refused"}}) {
    Bench bench;
    bench.in();
    bench.reading();
    bench.end_badly(code);
    bench.pass(3s);
    CHECK(to_string(bench.news().phase) == "refused");
    bench.ask(SyncRequest::Kind::write_report, "", "{}");
    ChildLine line;
    line.phase = "done";
    bench.watcher.said(bench.now, bench.report, line);
    bench.end(bench.report);
    CHECK(bench.answer() == "good");
    CHECK(to_string(bench.news().phase) == after);
  }
}

TEST_CASE("a report that staff ask for: no stick, a stick that has gone and one that cannot be read are said") {
  Bench bench;
  bench.ask(SyncRequest::Kind::write_report, "", "{}");
  CHECK(bench.answer() == "report.no_stick");
  const StickId stick = bench.in();
  bench.reading();
  bench.found();
  bench.end_well();
  bench.out(stick);
  bench.ask(SyncRequest::Kind::write_report, "", "{}");
  CHECK(bench.answer() == "report.no_stick");
  Bench other;
  other.in("stick.file_system");
  other.ask(SyncRequest::Kind::write_report, "", "{}");
  CHECK(other.answer() == "report.unwritable");
  CHECK(other.all<action::WriteReport>().empty());
}

TEST_CASE("a report that staff ask for while the stick's own is awaited is that one") {
  Bench bench;
  bench.in();
  bench.reading(true);
  bench.found();
  bench.end_well();
  CHECK(bench.news().report_wanted);
  bench.ask(SyncRequest::Kind::write_report, "", "{\"version\": \"2\"}");
  REQUIRE(bench.all<action::WriteReport>().size() == 1);
  CHECK_FALSE(bench.news().report_wanted);
  bench.ask(SyncRequest::Kind::report, "", "{}");
  CHECK(bench.answer() == "request.not_wanted");
  ChildLine line;
  line.phase = "done";
  bench.watcher.said(bench.now, bench.report, line);
  bench.end(bench.report);
  CHECK(bench.answer() == "good");
  check_over(bench, StickPhase::done, "");
}

TEST_CASE("requests for the store wait while it is held, one at a time, and each is answered") {
  Bench bench;
  bench.in();
  bench.ask(SyncRequest::Kind::confirm, "1-14", "", 7);
  bench.ask(SyncRequest::Kind::undo, "", "", 8);
  CHECK(bench.all<action::StartErrand>().empty());
  bench.found();
  bench.end_well();
  REQUIRE(bench.all<action::StartErrand>().size() == 1);
  CHECK(bench.all<action::StartErrand>().front().command == "confirm");
  CHECK(bench.all<action::StartErrand>().front().release == "1-14");
  ChildLine line;
  line.phase = "done";
  bench.watcher.said(bench.now, bench.errand, line);
  bench.end(bench.errand);
  CHECK(bench.answer() == "good");
  CHECK(bench.all<action::Answer>().back().client == 7);
  REQUIRE(bench.all<action::StartErrand>().size() == 2);
  CHECK(bench.all<action::StartErrand>().back().command == "rollback");
  line.phase = "failed";
  line.code = "release.no_previous";
  bench.watcher.said(bench.now, bench.errand, line);
  bench.end(bench.errand);
  CHECK(bench.answer() == "release.no_previous");
  CHECK(bench.all<action::Answer>().back().client == 8);
}

TEST_CASE(
    "requests: what makes no sense, what nobody wants and what is too much is answered at once, what hangs is ended") {
  Bench bench;
  bench.ask(SyncRequest::Kind::approve, "four");
  CHECK(bench.answer() == "request.malformed");
  bench.ask(SyncRequest::Kind::report, "", "{}");
  CHECK(bench.answer() == "request.not_wanted");
  for (std::size_t i = 0; i <= Errands::kMost; ++i) bench.ask(SyncRequest::Kind::started);
  bench.ask(SyncRequest::Kind::started);
  CHECK(bench.answer() == "request.busy");
  bench.pass(901s);
  REQUIRE(bench.all<action::Kill>().size() == 1);
  bench.end(bench.errand);
  CHECK(bench.answer() == "store.busy");
}

TEST_CASE("a store that cannot be read is said where no stick is, and a stick says what it met itself") {
  Bench bench;
  bench.store = {"", "", "", "store.missing"};
  bench.watcher.store_seen(bench.store);
  CHECK(bench.news().code == "store.missing");
  CHECK(to_string(bench.news().phase) == "none");
  bench.in();
  CHECK(bench.news().code == "");
  bench.end_badly("store.missing");
  check_over(bench, StickPhase::refused, "store.missing");
  bench.store.code.clear();
  bench.watcher.store_seen(bench.store);
  CHECK(bench.news().code == "store.missing");
}

TEST_CASE("a hundred sticks at once are not remembered for ever") {
  Bench bench;
  for (int i = 0; i < 100; ++i) bench.in();
  bench.pass(600s);
  int turns = 0;
  while (bench.all<action::StartInstall>().size() > static_cast<std::size_t>(turns)) {
    ++turns;
    bench.end_badly("bundle.malformed");
    bench.pass(11s);
  }
  CHECK(turns > 2);
  CHECK(turns < 30);
}

}  // namespace kiosk::test
