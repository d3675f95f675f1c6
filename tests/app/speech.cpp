// Reading aloud: what is said, when it is asked for first, and what ends it (CARE B2 to B5).
#include "listener.h"

namespace kiosk::test {

TEST_CASE("CARE B3: nothing is said before somebody agrees, once a visit") {
  Visitor v;
  v.open("story/amina").send(event::ReadAloud{page(), true});
  CHECK(v.trail() == Names{"home", "story/amina", "read-aloud"});
  CHECK(v.effects.empty());
  v.send(event::AgreeToSpeech{});
  CHECK(v.trail() == Names{"home", "story/amina"});
  REQUIRE(spoken(v) != nullptr);
  CHECK(spoken(v)->page == page());
  CHECK(spoken(v)->job == v.state.visit.speech.job);
  CHECK(v.state.visit.speech.more);
  CHECK(v.state.visit.speech.asked_page.empty());
  CHECK(v.state.visit.agreed_items.empty());  // what a visitor heard is kept for sensitive pages alone, which need it
  v.open("article/slow-love").send(event::ReadAloud{page("Another one."), false});
  REQUIRE(spoken(v) != nullptr);
  CHECK(spoken(v)->page == page("Another one."));
}

TEST_CASE("CARE B5: a sensitive page asks again, each one for itself, whatever was agreed before") {
  Visitor v = listening_visitor();
  v.open("story/jo").send(event::OpenNoted{}).send(event::ReadAloud{page(), true});
  CHECK(v.screen() == "read-aloud");
  v.send(event::AgreeToSpeech{});
  CHECK(spoken(v) != nullptr);
  v.send(event::TurnTo{2}).send(event::ReadAloud{page(), false});
  CHECK(spoken(v) != nullptr);  // the same story
  v.open("article/dark-thoughts").send(event::ReadAloud{page(), false});
  CHECK(v.screen() == "read-aloud");  // its note
  v.send(event::AgreeToSpeech{}).send(event::OpenNoted{}).send(event::ReadAloud{page(), false});
  CHECK(v.screen() == "read-aloud");  // and the article itself
  v.send(event::AgreeToSpeech{}).open("article/dark-thoughts/sources").send(event::ReadAloud{page(), false});
  CHECK(spoken(v) != nullptr);  // its sources are the article's
}

TEST_CASE("CARE B5: agreeing to a sensitive page is agreeing to plain ones") {
  Visitor v;
  v.open("story/jo").send(event::OpenNoted{}).send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{});
  v.open("story/amina").send(event::ReadAloud{page(), false});
  CHECK(spoken(v) != nullptr);
}

TEST_CASE("Who does not want it said closes the question, by Back, the same button or another") {
  for (const Event& no : Events{event::Back{}, event::ReadAloud{page(), true}, event::ToggleTextSize{},
                                event::OpenHelp{}, event::GoHome{}, event::Open{at("stories")}}) {
    CAPTURE(to_string(no));
    Visitor v;
    v.open("story/amina").send(event::ReadAloud{page(), true}).send(no);
    CHECK(v.screen() != "read-aloud");
    CHECK(v.state.visit.speech == Speech{});
    CHECK(v.effects.empty());
    CHECK_FALSE(v.state.visit.agreed_to_speech);
    v.send(event::AgreeToSpeech{});
    CHECK(v.effects.empty());
  }
}

TEST_CASE("A page without words is not read") {
  Visitor v;
  v.open("story/amina").send(event::ReadAloud{{}, true});
  CHECK(v.trail() == Names{"home", "story/amina"});
  CHECK(v.effects.empty());
  CHECK(v.state.visit.speech == Speech{});
}

TEST_CASE("CARE B2: the button stops what it started") {
  Visitor v = listening_visitor();
  v.send(event::ReadAloud{page(), true});
  CHECK(v.done() == Names{"stop_speaking"});
  CHECK(v.state.visit.speech == Speech{});
  v.send(event::ReadAloud{page(), true});
  CHECK(spoken(v) != nullptr);
}

TEST_CASE("CARE B2: any action stops the voice") {
  const Events actions = {event::Open{at("stories")},
                          event::Open{at("home")},
                          event::Open{at("story/jo")},
                          event::Open{at("language")},
                          event::TurnTo{2},
                          event::Back{},
                          event::GoHome{},
                          event::OpenHelp{},
                          event::ToggleLanguages{},
                          event::ToggleTextSize{},
                          event::ChooseLanguage{kArabic},
                          event::ChooseTextSize{TextSize::large},
                          event::ChooseTheme{Theme::contrast},
                          event::SetReducedMotion{true},
                          event::ChooseMinutes{5}};
  for (const Event& action : actions) {
    CAPTURE(to_string(action));
    Visitor v = listening_visitor();
    v.send(action);
    CHECK(v.done() == Names{"stop_speaking"});
    CHECK(v.state.visit.speech == Speech{});
  }
  Visitor v = listening_visitor();
  v.send(event::Hide{});
  CHECK(v.done() == kForgotten);
  CHECK(v.state.visit.speech == Speech{});
}

TEST_CASE("CARE B2: Back stops the voice where there is nothing to go back to, too") {
  Visitor v;
  v.open("home").send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{}).send(event::Back{});
  CHECK(v.done() == Names{"stop_speaking"});
  CHECK(v.trail() == Names{"home"});
}

TEST_CASE("Silence stays silent: an action without a voice asks for no stop") {
  Visitor v;
  v.open("story/amina").send(event::TurnTo{2});
  CHECK(v.effects.empty());
  v.send(event::GoHome{});
  CHECK(v.effects.empty());
}

TEST_CASE("The sentence that is said is known, of this job alone") {
  Visitor v = listening_visitor();
  const int job = v.state.visit.speech.job;
  CHECK(v.state.visit.speech.sentence == -1);
  v.send(event::SentenceBegan{job, 1});
  CHECK(v.state.visit.speech.sentence == 1);
  v.send(event::SentenceBegan{job - 1, 0}).send(event::SentenceBegan{job, 2}).send(event::SentenceBegan{job, -1});
  CHECK(v.state.visit.speech.sentence == 1);
}

TEST_CASE("The voice turns the pages to the end") {
  Visitor v = listening_visitor();
  const int first = v.state.visit.speech.job;
  v.send(event::SpeechEnded{first});
  CHECK(v.screen() == "story/amina/2");
  CHECK(v.effects.empty());
  CHECK(v.state.visit.speech.phase == Speech::Phase::wants_page);
  v.send(event::PageSpeech{page("The second page."), false});
  REQUIRE(spoken(v) != nullptr);
  CHECK(spoken(v)->job > first);
  CHECK(spoken(v)->page == page("The second page."));
  v.send(event::SpeechEnded{first});
  CHECK(v.state.visit.speech.phase == Speech::Phase::speaking);
  v.send(event::SpeechEnded{v.state.visit.speech.job});
  CHECK(v.screen() == "story/amina/2");
  CHECK(v.state.visit.speech == Speech{});
  v.send(event::PageSpeech{page(), true});
  CHECK(v.effects.empty());
}

TEST_CASE("A sensitive story is read to its end after one question") {
  Visitor v;
  v.open("story/jo").send(event::OpenNoted{}).send(event::ReadAloud{page(), true}).send(event::AgreeToSpeech{});
  v.send(event::SpeechEnded{v.state.visit.speech.job}).send(event::PageSpeech{page(), false});
  CHECK(v.screen() == "story/jo/2");
  CHECK(spoken(v) != nullptr);
}

TEST_CASE("The voice ends at a page without words") {
  Visitor v = listening_visitor();
  v.send(event::SpeechEnded{v.state.visit.speech.job}).send(event::PageSpeech{{}, true});
  CHECK(v.effects.empty());
  CHECK(v.state.visit.speech == Speech{});
}

TEST_CASE("CARE B2: between two pages the voice can be stopped as well") {
  Visitor v = listening_visitor();
  v.send(event::SpeechEnded{v.state.visit.speech.job}).send(event::ReadAloud{page(), false});
  CHECK(v.done() == Names{"stop_speaking"});
  CHECK(v.state.visit.speech == Speech{});
  v.send(event::PageSpeech{page(), false});
  CHECK(v.effects.empty());
}

TEST_CASE("The sources panel turns with the article that is read") {
  Visitor v;
  v.open("article/slow-love/2").open("article/slow-love/sources");
  v.send(event::ReadAloud{page(), true}).send(event::AgreeToSpeech{}).send(event::SpeechEnded{1});
  CHECK(v.trail() == Names{"home", "article/slow-love/3", "article/slow-love/sources"});
  CHECK(page_of(shown(v.state)) == 3);
}

TEST_CASE("A voice that wants to go on where there are no pages ends") {
  Visitor v;
  v.send(event::OpenHelp{}).send(event::ReadAloud{page(), true}).send(event::AgreeToSpeech{});
  v.send(event::SpeechEnded{1});
  CHECK(v.screen() == "help");
  CHECK(v.state.visit.speech == Speech{});
  Visitor last;
  last.open("story/amina/9999").send(event::ReadAloud{page(), true}).send(event::AgreeToSpeech{});
  last.send(event::SpeechEnded{1});
  CHECK(last.screen() == "story/amina/9999");
  CHECK(last.state.visit.speech == Speech{});
}

TEST_CASE("CARE C1: never a warning while the voice speaks") {
  Visitor v = listening_visitor(false);
  v.wait(30min);
  CHECK(v.screen() == "story/amina");
  CHECK_FALSE(next_deadline(v.state).has_value());
}

TEST_CASE("CARE C1: 60 s after the audio ends the warning comes, after an article too") {
  Visitor v;
  v.open("article/long-nights").send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{});
  v.wait(5min).send(event::SpeechEnded{1});
  CHECK(idle_after(v.state) == 60s);
  v.wait(59'999ms);
  CHECK(v.screen() == "article/long-nights");
  v.wait(1ms);
  CHECK(v.screen() == "idle");
  v.send(event::StillHere{});
  CHECK(idle_after(v.state) == 240s);
}

TEST_CASE("CARE C1: after audio a touch brings back the screen's own time") {
  Visitor v;
  v.open("article/long-nights").send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{});
  v.wait(5min).send(event::SpeechEnded{1}).wait(10s).send(event::Presence{});
  CHECK(idle_after(v.state) == 240s);
}

TEST_CASE("CARE C1: after audio a sensitive page still waits 45 s, and urgent help its 120 s") {
  Visitor v;
  v.open("story/jo").send(event::OpenNoted{}).send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{});
  v.send(event::SpeechEnded{1});
  CHECK(idle_after(v.state) == 45s);
  v.send(event::OpenHelp{}).send(event::ReadAloud{page(), false}).send(event::SpeechEnded{2});
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
  CHECK(idle_after(v.state) == 120s);
}

TEST_CASE("A page that never comes does not hold off the warning") {
  Visitor v = listening_visitor();
  v.wait(5min).send(event::SpeechEnded{1});
  REQUIRE(v.state.visit.speech.phase == Speech::Phase::wants_page);
  v.wait(60s);
  CHECK(v.screen() == "idle");
  CHECK(v.state.visit.speech == Speech{});
  CHECK(v.done() == Names{"stop_speaking"});
}

TEST_CASE("CARE B2: Read aloud on the warning reads the page below, not the warning's words") {
  Visitor v = listening_visitor(false);
  v.send(event::SpeechEnded{1}).wait(60s);
  REQUIRE(v.screen() == "idle");
  v.send(event::ReadAloud{page("Are you still there?"), false});
  CHECK(v.trail() == Names{"home", "story/amina"});
  CHECK(v.effects.empty());
  v.send(event::PageSpeech{page(), false});
  REQUIRE(spoken(v) != nullptr);
  CHECK(spoken(v)->page == page());
}

TEST_CASE("CARE B3: Read aloud on the warning asks like everywhere") {
  Visitor v;
  v.open("topic/closeness").wait(60s);
  REQUIRE(v.screen() == "idle");
  v.send(event::ReadAloud{page(), false}).send(event::PageSpeech{page(), false});
  CHECK(v.trail() == Names{"home", "topic/closeness", "read-aloud"});
}

TEST_CASE("CARE B1: the text size sheet can be read aloud itself") {
  Visitor v;
  v.open("home").send(event::ToggleTextSize{}).send(event::ReadAloud{page("Aa"), false});
  CHECK(v.trail() == Names{"home", "text-size", "read-aloud"});
  v.send(event::AgreeToSpeech{});
  CHECK(v.trail() == Names{"home", "text-size"});
  REQUIRE(spoken(v) != nullptr);
  CHECK(spoken(v)->page == page("Aa"));
  v.send(event::ReadAloud{page("Aa"), false}).send(event::Hide{}).send(event::StartFresh{}).open("home");
  v.send(event::ToggleTextSize{}).send(event::ReadAloud{page("Aa"), false}).send(event::ToggleTextSize{});
  CHECK(v.trail() == Names{"home", "text-size"});  // the question closed, the sheet that was asked for is there
}

TEST_CASE("CARE C3: a slide that is read aloud stays, and its whole time afterwards") {
  Visitor v;
  v.send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{}).wait(10min);
  CHECK(v.screen() == "attract/1");
  CHECK_FALSE(is_fresh(v.state));
  v.send(event::SpeechEnded{1}).wait(14'999ms);
  CHECK(v.screen() == "attract/1");
  v.wait(1ms);
  CHECK(v.screen() == "attract/2");
  v.wait(45s);
  CHECK(v.screen() == "idle");
}

TEST_CASE("A trace names events and effects, never what they say") {
  CHECK(to_string(Event{event::ReadAloud{page("Secret."), false}}) == "read_aloud");
  CHECK(to_string(Event{event::ChooseLanguage{kArabic}}) == "choose_language");
  CHECK(to_string(Event{event::Open{at("story/jo")}}) == "open");
  CHECK(to_string(Effect{effect::Speak{1, page("Secret.")}}) == "speak");
  CHECK(to_string(Effect{effect::RepaintAll{}}) == "repaint_all");
}

}  // namespace kiosk::test
