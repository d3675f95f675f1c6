// What a visitor does with the voice: louder and quieter, and one sentence by itself.
#include "listener.h"

namespace kiosk::test {

TEST_CASE(
    "CARE B3: each visitor begins quiet, makes it louder in steps up to what staff allow, and the next begins quiet") {
  Visitor v;
  v.state.settings.sound = 80;
  v.open("story/amina").send(event::ReadAloud{page(), true});
  REQUIRE(v.screen() == "read-aloud");
  CHECK(voice_percent(v.state) == 40);
  std::vector<int> heard;
  for (int i = 0; i < 5; ++i) {
    v.send(event::ChangeVolume{1});
    for (const Effect& effect : v.effects)
      if (const auto* sound = std::get_if<effect::UseSound>(&effect)) heard.push_back(sound->percent);
  }
  CHECK(heard == std::vector<int>{60, 80});
  CHECK(v.screen() == "read-aloud");
  v.send(event::AgreeToSpeech{});
  REQUIRE(spoken(v) != nullptr);
  CHECK(spoken(v)->percent == 80);
  CHECK_FALSE(is_fresh(v.state));
  // The next visitor's voice, whatever the last one had chosen.
  for (const bool hides : {true, false}) {
    Visitor next = v;
    if (hides) next.send(event::Hide{}).send(event::StartFresh{});
    else next.send(event::SpeechEnded{next.state.visit.speech.job}).wait(10min);
    CHECK(next.state.visit.voice_step == 0);
    next.open("story/amina").send(event::ReadAloud{page(), true}).send(event::AgreeToSpeech{});
    REQUIRE(spoken(next) != nullptr);
    CHECK(spoken(next)->percent == 40);
  }
}

TEST_CASE("CARE B3: louder and quieter stand where reading is made comfortable, and end nothing that is said") {
  Visitor v = listening_visitor();
  v.send(event::ChangeVolume{1});
  CHECK(v.state.visit.voice_step == 0);  // there is no such button on a page
  v.send(event::ToggleTextSize{}).send(event::ReadAloud{page("Aa"), false});
  REQUIRE(v.state.visit.speech.phase == Speech::Phase::speaking);
  v.send(event::ChangeVolume{1});
  CHECK(v.done() == Names{"use_sound"});
  CHECK(v.state.visit.speech.phase == Speech::Phase::speaking);
  v.send(event::ChangeVolume{-1}).send(event::ChangeVolume{-1});
  CHECK(v.state.visit.voice_step == 0);
  CHECK(v.done().empty());
  // However little staff allow, what was asked for is heard.
  v.state.settings.sound = 1;
  CHECK(voice_percent(v.state) >= 1);
}

TEST_CASE("a speaker of its own says its words alone, takes over from what is read, and again: silence") {
  Visitor v = listening_visitor();
  const Utterance words{"I feel numb.", {"en"}, "row.words", 0, 12};
  v.send(event::SayThis{words});
  CHECK(v.state.visit.speech.page == std::vector<Utterance>{words});
  CHECK(v.state.visit.speech.phase == Speech::Phase::speaking);
  CHECK_FALSE(v.state.visit.speech.more);
  const Utterance others{"I feel guilty.", {"en"}, "row2.words", 0, 14};
  v.send(event::SayThis{others});
  CHECK(v.state.visit.speech.page == std::vector<Utterance>{others});
  v.send(event::SayThis{others});
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
}

TEST_CASE("CARE B3: a speaker of its own asks first as the page does") {
  Visitor v;
  v.open("story/amina").send(event::SayThis{{"Hello.", {"en"}, "", 0, 0}});
  CHECK(v.screen() == "read-aloud");
  v.send(event::AgreeToSpeech{});
  REQUIRE(spoken(v) != nullptr);
  CHECK(spoken(v)->page.front().text == "Hello.");
}

TEST_CASE("CARE C1: who heard one sentence by itself has the rest still to read, who heard the page has not") {
  Visitor v;
  v.open("article/long-nights").send(event::SayThis{{"Hello.", {"en"}, "", 0, 0}}).send(event::AgreeToSpeech{});
  const Millis own = idle_after(v.state);
  v.send(event::SpeechEnded{v.state.visit.speech.job});
  CHECK(idle_after(v.state) == own);
  v.send(event::ReadAloud{page(), false}).send(event::SpeechEnded{v.state.speech_jobs});
  CHECK(idle_after(v.state) == 60s);
}

}  // namespace kiosk::test
