// What the screen says of a stick, and for how long (DESIGN section 15, "stick banner").
#include "visitor.h"

namespace kiosk::test {
namespace {

SyncNews news(StickPhase phase, bool inserted, std::uint64_t serial = 1) {
  SyncNews made;
  made.serial = serial;
  made.phase = phase;
  made.inserted = inserted;
  return made;
}

void says(Visitor& v, StickPhase phase, bool inserted, std::uint64_t serial = 1) {
  v.send(event::SyncSays{news(phase, inserted, serial)});
}

}  // namespace

TEST_CASE("stick: nothing is said before there is one, nor of one that was out before this kiosk began") {
  Visitor v;
  CHECK_FALSE(shows_stick(v.state));
  says(v, StickPhase::none, false, 0);
  CHECK_FALSE(shows_stick(v.state));
  says(v, StickPhase::done, false, 4);
  CHECK_FALSE(shows_stick(v.state));
  says(v, StickPhase::refused, true, 5);
  CHECK(shows_stick(v.state));
}

TEST_CASE("stick: done stays until the stick is out and five seconds more, refused thirty") {
  for (const auto& [phase, stays] :
       {std::pair{StickPhase::done, Millis{5'000}}, {StickPhase::refused, Millis{30'000}}}) {
    Visitor v;
    says(v, StickPhase::reading, true);
    CHECK(shows_stick(v.state));
    says(v, phase, true);
    v.wait(Millis{3'600'000});
    CHECK(shows_stick(v.state));
    says(v, phase, false);
    v.wait(stays - Millis{1});
    CHECK(shows_stick(v.state));
    v.wait(Millis{1});
    CHECK_FALSE(shows_stick(v.state));
  }
}

TEST_CASE("stick: the next one is told of, whatever the last one left on the screen") {
  Visitor v;
  says(v, StickPhase::refused, true, 1);
  says(v, StickPhase::refused, false, 1);
  v.wait(Millis{60'000});
  CHECK_FALSE(shows_stick(v.state));
  says(v, StickPhase::reading, true, 2);
  CHECK(shows_stick(v.state));
}

TEST_CASE("stick: an installer that says nothing for longer than it may takes its banner along") {
  Visitor v;
  says(v, StickPhase::copying, true);
  v.wait(Millis{60'000});
  says(v, StickPhase::copying, true);
  v.wait(kStickSilence - Millis{1});
  CHECK(shows_stick(v.state));
  v.wait(Millis{1});
  CHECK_FALSE(shows_stick(v.state));
}

TEST_CASE("stick: a forgotten one does not stand between a visitor and the page, and is told of again between visits") {
  Visitor v;
  says(v, StickPhase::done, true);
  v.send(event::TouchAnywhere{});
  REQUIRE(v.screen() == "home");
  v.wait(Millis{19'999});
  CHECK(shows_stick(v.state));
  v.wait(Millis{1});
  CHECK_FALSE(shows_stick(v.state));
  v.send(event::Hide{});
  v.send(event::StartFresh{});
  CHECK(v.screen() == "attract/1");
  CHECK(shows_stick(v.state));
}

TEST_CASE(
    "CARE D2: the cover shows a picture and no stick, the question whether somebody is there has the glass for itself "
    "(CARE C1)") {
  Visitor v;
  says(v, StickPhase::copying, true);
  v.send(event::TouchAnywhere{});
  v.send(event::Hide{});
  CHECK_FALSE(shows_stick(v.state));
  v.send(event::StartFresh{});
  CHECK(shows_stick(v.state));
  v.send(event::TouchAnywhere{});
  says(v, StickPhase::copying, true);
  v.wait(Millis{60'000});
  REQUIRE(v.screen() == "idle");
  CHECK_FALSE(shows_stick(v.state));
}

TEST_CASE("CARE C2: a stick is not a visitor's: no reset forgets it, and no stick keeps a visit from ending") {
  Visitor v;
  v.send(event::TouchAnywhere{});
  says(v, StickPhase::copying, true);
  v.send(event::Hide{}).send(event::StartFresh{});
  CHECK(v.state.stick.news.phase == StickPhase::copying);
  CHECK(is_fresh(v.state));
}

TEST_CASE("stick: the report is sent once for each time that it is asked for") {
  Visitor v;
  SyncNews asking = news(StickPhase::finishing, true, 3);
  asking.report_wanted = true;
  CHECK(v.send(event::SyncSays{asking}).done() == Names{"send_report"});
  CHECK(v.send(event::SyncSays{asking}).done().empty());
  asking.serial = 4;
  CHECK(v.send(event::SyncSays{asking}).done() == Names{"send_report"});
  asking.report_wanted = false;
  CHECK(v.send(event::SyncSays{asking}).done().empty());
  asking.report_wanted = true;
  CHECK(v.send(event::SyncSays{asking}).done() == Names{"send_report"});
}

TEST_CASE("stick: whoever has pages read to them hears the banner once nothing else is read, nobody else does") {
  const std::vector<Utterance> alert{{"A stick is being read.", {"en"}, "stick.banner", 0, 22}};
  Visitor v;
  v.open("article/slow-love");
  says(v, StickPhase::reading, true);
  CHECK_FALSE(v.state.visit.speech.wants_alert);
  v.send(event::AlertSpeech{alert});
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);

  v.send(event::SetReadPages{true}).send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{});
  says(v, StickPhase::copying, true);
  CHECK(v.state.visit.speech.wants_alert);
  v.send(event::AlertSpeech{alert});  // the page is not interrupted
  CHECK(v.state.visit.speech.page == page());
  v.send(event::SpeechEnded{v.state.visit.speech.job}).send(event::AlertSpeech{alert});
  CHECK(v.state.visit.speech.page == alert);
  CHECK_FALSE(v.state.visit.speech.wants_alert);
  v.send(event::SpeechEnded{v.state.visit.speech.job});
  // A step of the same phase is not told again.
  says(v, StickPhase::copying, true);
  CHECK_FALSE(v.state.visit.speech.wants_alert);
  // What is gone is not told any more.
  says(v, StickPhase::done, true);
  CHECK(v.state.visit.speech.wants_alert);
  says(v, StickPhase::done, false);
  v.wait(Millis{5'000});
  CHECK_FALSE(v.state.visit.speech.wants_alert);
}

TEST_CASE("CARE C1: a stick's news, read to nobody, keep no visit that was left open") {
  Visitor v;
  v.open("home").send(event::SetReadPages{true}).send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{});
  v.send(event::SpeechEnded{v.state.visit.speech.job});
  v.wait(50s);
  says(v, StickPhase::copying, true);
  v.send(event::AlertSpeech{{{"A stick is being read.", {"en"}, "stick.banner", 0, 22}}});
  REQUIRE(v.state.visit.speech.phase == Speech::Phase::speaking);
  v.send(event::SpeechEnded{v.state.visit.speech.job});
  v.wait(10s);
  CHECK(v.screen() == "idle");
}

}  // namespace kiosk::test
