#include "visitor.h"

namespace kiosk::test {

namespace {

const std::vector<Route> kCover{route::Cover{}};

// Deep in a sensitive article, in Arabic, being read to.
Visitor deep_visitor() {
  Visitor v;
  v.send(event::ChooseLanguage{kArabic})
      .open("article/dark-thoughts")
      .send(event::OpenNoted{})
      .send(event::ReadAloud{page(), false})
      .send(event::AgreeToSpeech{})
      .wait(20s);
  REQUIRE(v.state.visit.speech.phase == Speech::Phase::speaking);
  return v;
}

}  // namespace

TEST_CASE("CARE D2: Hide forgets everything in one step and silences the voice") {
  Visitor v = deep_visitor();
  v.send(event::Hide{});
  CHECK(v.trail() == Names{"cover"});
  CHECK(v.done() == kForgotten);
  check_like_boot(v.state, v.state.library, kCover);
  CHECK_FALSE(can_go_back(v.state));
}

TEST_CASE("CARE D2: Hide works from every screen") {
  const std::vector<std::string> screens = {"attract/1",
                                            "attract/3",
                                            "home",
                                            "home/2",
                                            "topic/closeness",
                                            "topic/hard-days",
                                            "article/slow-love/2",
                                            "article/slow-love/sources",
                                            "story/amina",
                                            "story/jo",
                                            "stories",
                                            "tips",
                                            "tips/hum",
                                            "note/story/jo",
                                            "contacts",
                                            "contact/shelter",
                                            "contact/listeners/large",
                                            "take-home",
                                            "printing",
                                            "language",
                                            "text-size",
                                            "read-aloud",
                                            "help",
                                            "idle",
                                            "fallback"};
  for (const std::string& screen : screens) {
    CAPTURE(screen);
    Visitor v;
    v.state = begin_at(v.state, at(screen)).value();
    v.send(event::Hide{});
    CHECK(v.done() == kForgotten);
    check_like_boot(v.state, v.state.library, kCover);
  }
}

TEST_CASE("CARE D2: nothing leads back from the cover") {
  const Events tried = {event::Back{},
                        event::GoHome{},
                        event::OpenHelp{},
                        event::StillHere{},
                        event::Hide{},
                        event::Open{at("article/slow-love")},
                        event::TurnTo{2},
                        event::OpenNoted{},
                        event::ToggleLanguages{},
                        event::ToggleTextSize{},
                        event::ChooseLanguage{kArabic},
                        event::ChooseTextSize{TextSize::large},
                        event::ChooseTheme{Theme::evening},
                        event::SetReducedMotion{true},
                        event::ChooseMinutes{5},
                        event::ReadAloud{page(), true},
                        event::AgreeToSpeech{},
                        event::PageSpeech{page(), true},
                        event::SentenceBegan{1, 0},
                        event::SpeechEnded{1},
                        event::Presence{}};
  Visitor v = deep_visitor();
  v.send(event::Hide{});
  for (const Event& event : tried) {
    CAPTURE(to_string(event));
    v.send(event);
    CHECK(v.effects.empty());
    check_like_boot(v.state, v.state.library, kCover);
  }
}

TEST_CASE("CARE D2: any touch on the cover starts fresh, never where it was left") {
  for (const Event& touch : Events{event::TouchAnywhere{}, event::StartFresh{}}) {
    CAPTURE(to_string(touch));
    Visitor v = deep_visitor();
    v.send(event::Hide{}).wait(5s).send(event::Presence{}).send(touch);
    CHECK(v.trail() == Names{"attract/1"});
    CHECK(v.done() == kForgotten);
    check_like_boot(v.state);
  }
}

TEST_CASE("The cover gives way to the loop when nobody comes") {
  Visitor v = deep_visitor();
  v.send(event::Hide{}).wait(59'999ms);
  CHECK(v.trail() == Names{"cover"});
  v.wait(1ms);
  check_like_boot(v.state);
}

TEST_CASE("A touch on the cover keeps it a while longer, a stuck one does not keep it for ever (CARE A7)") {
  Visitor v = deep_visitor();
  v.send(event::Hide{}).wait(40s).send(event::Presence{}).wait(59s);
  CHECK(v.trail() == Names{"cover"});
  v.wait(1s);
  CHECK(v.trail() == Names{"attract/1"});
}

TEST_CASE("A late event of a voice that was cut off does not meet a new one") {
  Visitor v = deep_visitor();
  const int old_job = v.state.visit.speech.job;
  v.send(event::Hide{})
      .send(event::TouchAnywhere{})
      .open("home")
      .send(event::ReadAloud{page(), false})
      .send(event::AgreeToSpeech{});
  CHECK(v.state.visit.speech.job > old_job);
  v.send(event::SpeechEnded{old_job}).send(event::SentenceBegan{old_job, 1});
  CHECK(v.state.visit.speech.phase == Speech::Phase::speaking);
  CHECK(v.state.visit.speech.sentence == -1);
}

}  // namespace kiosk::test
