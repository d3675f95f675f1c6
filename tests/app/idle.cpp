#include "visitor.h"

namespace kiosk::test {

namespace {

// The route as it is when a visitor stands there.
State standing_at(std::string_view route, Library library = small_library()) {
  std::optional<State> state =
      begin_at(boot(shared(std::move(library)), clinic_settings(), kStart, kMorning), at(route));
  REQUIRE(state.has_value());
  return *state;
}

Millis wait_at(std::string_view route) { return idle_after(standing_at(route)); }

Visitor warned_visitor(std::string_view route = "topic/closeness") {
  Visitor v;
  v.open(route).wait(idle_after(v.state));
  REQUIRE(v.screen() == "idle");
  return v;
}

}  // namespace

TEST_CASE("CARE C1: each screen waits its own time before it warns") {
  CHECK(wait_at("home") == 60s);
  CHECK(wait_at("topic/closeness") == 60s);
  CHECK(wait_at("stories") == 60s);
  CHECK(wait_at("tips") == 60s);
  CHECK(wait_at("language") == 60s);
  CHECK(wait_at("fallback") == 60s);
  CHECK(wait_at("help") == 120s);
  CHECK(wait_at("article/slow-love") == 90s);     // 100 words: 30 s to read, at least 90 s
  CHECK(wait_at("article/long-nights") == 240s);  // 800 words: 4 minutes to read, at most 240 s
  CHECK(wait_at("article/long-nights/sources") == 240s);
  CHECK(wait_at("story/amina") == 240s);  // 600 words: 1.5 x 3 minutes is over it
  CHECK(wait_at("cover") == 60s);
}

TEST_CASE("CARE C1: the reading time of a middling article is taken 1.5 times, whatever page is open") {
  Library library = small_library();
  library.articles[2].words[kEnglish].word_count = 400;  // 2 minutes
  CHECK(idle_after(standing_at("article/slow-love", library)) == 180s);
  CHECK(idle_after(standing_at("article/slow-love/3", library)) == 180s);
}

TEST_CASE("CARE C1: the words are those of the language that is read") {
  State state = standing_at("article/long-nights");
  state.visit.preferences.language = kArabic;
  CHECK(idle_after(state) == 108s);  // 240 words
}

TEST_CASE("CARE C1: sensitive pages wait 45 s, their notes too") {
  CHECK(wait_at("article/dark-thoughts") == 45s);
  CHECK(wait_at("article/dark-thoughts/sources") == 45s);
  CHECK(wait_at("note/article/dark-thoughts") == 45s);
  CHECK(wait_at("note/topic/hard-days") == 45s);
  CHECK(wait_at("story/jo") == 45s);
  CHECK(wait_at("topic/hard-days") == 45s);
  CHECK(wait_at("tips/rest") == 45s);
  CHECK(wait_at("tips/hum") == 60s);
}

TEST_CASE("CARE C1: a sheet waits as long as the screen below it") {
  Visitor v;
  v.open("article/long-nights").send(event::ToggleTextSize{});
  CHECK(idle_after(v.state) == 240s);
  v.send(event::OpenHelp{}).send(event::ToggleTextSize{});
  CHECK(idle_after(v.state) == 120s);
}

TEST_CASE("CARE C1: the waits are the clinic's settings") {
  Settings settings = clinic_settings();
  settings.timeouts.usual = 5s;
  settings.timeouts.warning = 3s;
  settings.timeouts.article_least = 50s;
  settings.timeouts.article_most = 40s;  // a mistake: the least holds
  Visitor v(shared(small_library()), settings);
  v.open("article/slow-love");
  CHECK(idle_after(v.state) == 50s);
  v.open("topic/closeness").wait(5s);
  CHECK(v.screen() == "idle");
  CHECK(warning_seconds(v.state) == 3);
  v.wait(3s);
  CHECK(v.screen() == "attract/1");
}

TEST_CASE("CARE C1: the warning comes after the wait, not before, and lasts 25 s") {
  Visitor v;
  v.open("topic/closeness").wait(59'999ms);
  CHECK(v.trail() == Names{"home", "topic/closeness"});
  CHECK(warning_seconds(v.state) == 0);
  v.wait(1ms);
  CHECK(v.trail() == Names{"home", "topic/closeness", "idle"});
  CHECK(warning_seconds(v.state) == 25);
  CHECK(v.effects.empty());
  v.wait(24'999ms);
  CHECK(v.screen() == "idle");
  CHECK(warning_seconds(v.state) == 1);
  v.wait(1ms);
  CHECK(v.screen() == "attract/1");
  CHECK(v.done() == kForgotten);
}

TEST_CASE("CARE C1: the ring's number changes each whole second, and the loop wakes for it") {
  Visitor v = warned_visitor();
  for (int left = 25; left > 0; --left) {
    CHECK(warning_seconds(v.state) == left);
    CHECK(next_deadline(v.state) == v.state.now + 1s);
    v.wait(1s);
  }
  CHECK(v.screen() == "attract/1");
}

TEST_CASE("CARE C1: a warning that comes late is shown for its whole time") {
  Visitor v;
  v.open("home");
  v.send(event::Tick{kStart + 3h, kMorning});
  CHECK(v.screen() == "idle");
  CHECK(warning_seconds(v.state) == 25);
  v.wait(24s);
  CHECK(v.screen() == "idle");
}

TEST_CASE("CARE C1: I'm still here extends without limit") {
  Visitor v;
  v.open("article/slow-love/3");
  for (int i = 0; i < 100; ++i) {
    v.wait(90s + 24s);
    REQUIRE(v.screen() == "idle");
    v.send(event::Presence{}).send(event::StillHere{});
    REQUIRE(v.trail() == Names{"home", "article/slow-love/3"});
    REQUIRE(v.state.last_presence == v.state.now);
    REQUIRE_FALSE(v.state.warned_at.has_value());
  }
}

TEST_CASE("CARE C1: Back on the warning says the same as I'm still here") {
  Visitor v = warned_visitor();
  v.send(event::Back{});
  CHECK(v.trail() == Names{"home", "topic/closeness"});
  v.wait(59'999ms);
  CHECK(v.screen() == "topic/closeness");
}

TEST_CASE("CARE C1: a touch that hits nothing does not answer the warning") {
  Visitor v = warned_visitor();
  v.wait(10s).send(event::Presence{}).send(event::TouchAnywhere{}).wait(14'999ms);
  CHECK(v.screen() == "idle");
  v.wait(1ms);
  CHECK(v.screen() == "attract/1");
}

TEST_CASE("CARE C1: what stands below the warning cannot be worked through it") {
  const Events below = {event::Open{at("article/slow-love")},
                        event::TurnTo{2},
                        event::OpenNoted{},
                        event::ChooseLanguage{kArabic},
                        event::ChooseTextSize{TextSize::large},
                        event::ChooseTheme{Theme::contrast},
                        event::SetReducedMotion{true},
                        event::ChooseMinutes{5},
                        event::AgreeToSpeech{}};
  for (const Event& event : below) {
    CAPTURE(to_string(event));
    Visitor v = warned_visitor();
    const Visit before = v.state.visit;
    v.send(event);
    CHECK(v.state.visit == before);
    CHECK(v.effects.empty());
  }
}

TEST_CASE("CARE C1, A8: the dock on the warning says that somebody is there") {
  const std::vector<std::pair<Event, Names>> dock = {
      {event::OpenHelp{}, {"home", "topic/closeness", "help"}},
      {event::ToggleLanguages{}, {"home", "topic/closeness", "language"}},
      {event::ToggleTextSize{}, {"home", "topic/closeness", "text-size"}},
      {event::ReadAloud{page(), false}, {"home", "topic/closeness"}},
      {event::GoHome{}, {"home"}},
  };
  for (const auto& [event, trail] : dock) {
    CAPTURE(to_string(event));
    Visitor v = warned_visitor();
    v.wait(20s).send(event);
    CHECK(v.trail() == trail);
    CHECK_FALSE(v.state.warned_at.has_value());
    v.wait(59s);
    CHECK(v.screen() != "idle");
  }
}

TEST_CASE("CARE C1: start fresh on the warning resets at once") {
  Visitor v = warned_visitor();
  v.send(event::StartFresh{});
  CHECK(v.done() == kForgotten);
  check_like_boot(v.state);
}

TEST_CASE("CARE A7: a touch that never ends does not hold off the reset") {
  Visitor v;
  v.open("home").wait(30s).send(event::Presence{});  // and no finger ever goes up
  v.wait(60s);
  CHECK(v.screen() == "idle");
  v.wait(25s);
  check_like_boot(v.state);
}

TEST_CASE("CARE C1: every touch begins the wait again") {
  Visitor v;
  v.open("home");
  for (int i = 0; i < 5; ++i) {
    v.wait(59s).send(event::Presence{});
    REQUIRE(v.screen() == "home");
  }
  v.wait(59s).send(event::TurnTo{2}).wait(59s);
  CHECK(v.screen() == "home/2");
}

TEST_CASE("CARE C1: a slide with a visitor's preferences on it is reset too") {
  Visitor v;
  v.send(event::ToggleTextSize{}).send(event::ChooseTextSize{TextSize::largest}).send(event::ToggleTextSize{});
  CHECK_FALSE(is_fresh(v.state));
  v.wait(60s);
  CHECK(v.screen() == "idle");
  v.wait(25s);
  check_like_boot(v.state);
}

TEST_CASE("CARE C1: the loop wakes for the warning where it comes before the next slide") {
  Settings settings = clinic_settings();
  settings.timeouts.usual = 10s;
  Visitor v(shared(small_library()), settings);
  v.send(event::SetReducedMotion{true});
  CHECK(next_deadline(v.state) == kStart + 10s);
  v.state.settings.timeouts.usual = 20s;
  CHECK(next_deadline(v.state) == kStart + 15s);
}

TEST_CASE("CARE C1: a slide that nobody has touched is never warned about") {
  Visitor v;
  for (int i = 0; i < 20; ++i) {
    v.wait(37s);
    REQUIRE(v.screen().starts_with("attract/"));
    REQUIRE(v.effects.empty());
  }
}

TEST_CASE("CARE C2: a reset is a boot, whatever the visit did") {
  Visitor v;
  v.send(event::ChooseLanguage{kArabic})
      .send(event::ToggleTextSize{})
      .send(event::ChooseTextSize{TextSize::largest})
      .send(event::ChooseTheme{Theme::evening})
      .send(event::SetReducedMotion{true})
      .open("topic/hard-days")
      .send(event::OpenNoted{})
      .send(event::ChooseMinutes{5})
      .send(event::ReadAloud{page(), false})
      .send(event::AgreeToSpeech{})
      .send(event::SpeechEnded{1})
      .send(event::ReadAloud{page(), true})
      .send(event::SpeechEnded{2});
  REQUIRE(v.state.visit.preferences.theme == Theme::evening);
  REQUIRE(v.state.visit.minutes == 5);
  REQUIRE(v.state.visit.agreed_to_speech);
  REQUIRE_FALSE(v.state.visit.agreed_items.empty());
  REQUIRE_FALSE(v.state.visit.opened_notes.empty());
  REQUIRE(v.screen() == "topic/hard-days/2");
  v.wait(45s + 25s);
  // The voice that waited for its next page ends with the warning, all else with the reset.
  CHECK(v.done() == Names{"stop_speaking", "stop_speaking", "cancel_prints", "repaint_all"});
  check_like_boot(v.state);
  CHECK(v.trail() == Names{"attract/1"});
}

TEST_CASE("CARE C2: a question still open at the reset is forgotten with what it asked about") {
  Visitor v;
  v.open("home").send(event::ReadAloud{page(), true}).wait(85s);
  CHECK(v.state.visit.speech.asked_page.empty());
  check_like_boot(v.state);
}

}  // namespace kiosk::test
