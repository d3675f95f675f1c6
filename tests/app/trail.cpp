#include "visitor.h"

namespace kiosk::test {

TEST_CASE("Going on adds to the trail, Back takes away, home clears it") {
  Visitor v;
  v.send(event::TouchAnywhere{}).open("topic/closeness").open("article/slow-love").open("article/long-nights");
  CHECK(v.trail() == Names{"home", "topic/closeness", "article/slow-love", "article/long-nights"});
  v.send(event::Back{});
  CHECK(v.trail() == Names{"home", "topic/closeness", "article/slow-love"});
  v.send(event::GoHome{});
  CHECK(v.trail() == Names{"home"});
}

TEST_CASE("CARE A8: where there is nothing to go back to, Back does nothing") {
  Visitor v;
  CHECK_FALSE(can_go_back(v.state));
  v.send(event::Back{});
  CHECK(v.trail() == Names{"attract/1"});
  v.open("home/2");
  CHECK_FALSE(can_go_back(v.state));
  v.send(event::Back{});
  CHECK(v.trail() == Names{"home/2"});
  v.open("stories");
  CHECK(can_go_back(v.state));
}

TEST_CASE("A page is turned in its place and adds nothing to the trail") {
  for (const std::string place :
       {"home", "topic/closeness", "article/slow-love", "story/amina", "stories", "language"}) {
    CAPTURE(place);
    Visitor v;
    v.send(event::TouchAnywhere{}).open(place);
    const std::size_t depth = v.state.visit.trail.size();
    v.send(event::TurnTo{3});
    CHECK(v.screen() == place + "/3");
    v.open(place + "/2");
    CHECK(v.screen() == place + "/2");
    CHECK(v.state.visit.trail.size() == depth);
  }
  Visitor v;
  v.open("tips").send(event::TurnTo{2});
  CHECK(shown(v.state) == Route{route::Tips{"", 2}});
}

TEST_CASE("A page that no book has is not turned to, and screens without pages have none") {
  Visitor v;
  v.open("story/amina/2");
  for (const int page : {0, -1, -2'000'000'000, 10'000, 2'000'000'000}) {
    v.send(event::TurnTo{page});
    CHECK(v.screen() == "story/amina/2");
  }
  v.send(event::Open{route::Story{"amina", -7}});
  CHECK(v.screen() == "story/amina");
  v.send(event::Open{route::Home{2'000'000'000}});
  CHECK(v.screen() == "home/9999");
  v.send(event::OpenHelp{}).send(event::TurnTo{2});
  CHECK(v.screen() == "help");
  v.send(event::ToggleTextSize{}).send(event::TurnTo{2});
  CHECK(v.screen() == "text-size");
}

TEST_CASE("What the content does not have is not opened") {
  Visitor v;
  v.open("topic/closeness");
  for (const std::string nowhere : {"topic/none", "article/none", "article/none/sources", "story/none", "tips/none",
                                    "note/story/none", "article/amina", "story/slow-love"}) {
    CAPTURE(nowhere);
    v.open(nowhere);
    CHECK(v.trail() == Names{"home", "topic/closeness"});
  }
  Library library = small_library();
  library.tips.clear();
  library.stories.clear();
  library.attract.clear();
  Visitor bare(shared(library));
  bare.open("tips").open("stories");
  CHECK(bare.trail() == Names{"attract/1"});
}

TEST_CASE("What only the kiosk itself shows cannot be opened") {
  Visitor v;
  v.open("topic/closeness");
  for (const std::string own : {"attract/1", "cover", "idle", "fallback", "read-aloud"}) {
    CAPTURE(own);
    v.open(own);
    CHECK(v.trail() == Names{"home", "topic/closeness"});
  }
}

TEST_CASE("The sources panel opens over the page that is read and comes back to it") {
  Visitor v;
  v.open("topic/closeness").open("article/slow-love/3");
  v.send(event::Open{route::ArticleSources{"slow-love", 1, 2}});  // the page that is read counts, not the default
  CHECK(shown(v.state) == Route{route::ArticleSources{"slow-love", 3, 2}});
  CHECK(v.trail() == Names{"home", "topic/closeness", "article/slow-love/3", "article/slow-love/sources"});
  v.send(event::Open{route::ArticleSources{"slow-love", 1, 1}});
  CHECK(shown(v.state) == Route{route::ArticleSources{"slow-love", 3, 1}});
  v.send(event::TurnTo{4});
  CHECK(shown(v.state) == Route{route::ArticleSources{"slow-love", 4, 0}});
  v.send(event::Back{});
  CHECK(v.trail() == Names{"home", "topic/closeness", "article/slow-love/4"});
}

TEST_CASE("The sources open at the page that is read, below a sheet too") {
  Visitor v;
  v.open("article/slow-love/3").send(event::ToggleTextSize{}).open("article/slow-love/sources");
  CHECK(v.trail() == Names{"home", "article/slow-love/3", "article/slow-love/sources"});
}

TEST_CASE("Another article goes on from the panel, and Back leads to the panel") {
  Visitor v;
  v.open("article/slow-love").open("article/slow-love/sources").open("article/long-nights");
  CHECK(v.trail() == Names{"home", "article/slow-love", "article/slow-love/sources", "article/long-nights"});
}

TEST_CASE("Opening the panel's own article closes the panel") {
  Visitor v;
  v.open("article/slow-love").open("article/slow-love/sources").open("article/slow-love/2");
  CHECK(v.trail() == Names{"home", "article/slow-love/2"});
}

TEST_CASE("Sources asked for from elsewhere open their article below them") {
  Visitor v;
  v.send(event::Open{route::ArticleSources{"slow-love", 2, -5}});
  CHECK(v.trail() == Names{"home", "article/slow-love/2", "article/slow-love/sources"});
  CHECK(shown(v.state) == Route{route::ArticleSources{"slow-love", 2, 0}});
}

TEST_CASE("The trail stays bounded and still begins at home") {
  Visitor v;
  v.open("topic/closeness");
  for (int i = 0; i < 500; ++i) {
    v.open("article/slow-love").open("article/slow-love/sources").open("article/long-nights").open("story/amina");
    REQUIRE(v.state.visit.trail.size() <= 64);
    REQUIRE(v.trail().front() == "home");
    REQUIRE(v.trail()[1] != "article/slow-love/sources");
  }
  for (int i = 0; i < 64; ++i) v.send(event::Back{});
  CHECK(v.trail() == Names{"home"});
}

TEST_CASE("CARE D3: urgent help is one step away from every screen") {
  const std::vector<std::string> screens = {"attract/1",
                                            "home",
                                            "topic/closeness",
                                            "article/slow-love/2",
                                            "article/slow-love/sources",
                                            "story/amina",
                                            "stories",
                                            "tips",
                                            "note/story/jo",
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
    v.send(event::OpenHelp{});
    CHECK(v.screen() == "help");
    const std::size_t depth = v.state.visit.trail.size();
    v.send(event::OpenHelp{});
    CHECK(v.state.visit.trail.size() == depth);
    CHECK(std::count(v.state.visit.trail.begin(), v.state.visit.trail.end(), Route{route::Help{}}) == 1);
    CHECK(std::none_of(v.state.visit.trail.begin(), v.state.visit.trail.end(), is_sheet));
  }
}

TEST_CASE("CARE D3: from help Back leads to where it was asked for") {
  Visitor v;
  v.send(event::OpenHelp{});
  CHECK(v.trail() == Names{"attract/1", "help"});
  v.send(event::Back{});
  CHECK(v.trail() == Names{"attract/1"});
  CHECK(is_fresh(v.state));
  v.send(event::OpenHelp{}).open("topic/closeness");
  CHECK(v.trail() == Names{"home", "help", "topic/closeness"});
}

TEST_CASE("The dock's buttons open their screen and close it again") {
  Visitor v;
  v.open("story/amina").send(event::ToggleLanguages{});
  CHECK(v.trail() == Names{"home", "story/amina", "language"});
  v.send(event::ToggleLanguages{});
  CHECK(v.trail() == Names{"home", "story/amina"});
  v.send(event::ToggleTextSize{});
  CHECK(v.trail() == Names{"home", "story/amina", "text-size"});
  CHECK(ground(v.state) == at("story/amina"));
  v.send(event::ToggleTextSize{});
  CHECK(v.trail() == Names{"home", "story/amina"});
}

TEST_CASE("One sheet at a time: another button of the dock closes it first") {
  Visitor v;
  v.open("story/amina").send(event::ToggleTextSize{}).send(event::ToggleLanguages{});
  CHECK(v.trail() == Names{"home", "story/amina", "language"});
  v.send(event::ToggleTextSize{}).send(event::ToggleLanguages{});
  CHECK(v.trail() == Names{"home", "story/amina", "language"});
  v.send(event::Back{}).send(event::ToggleTextSize{}).open("stories");
  CHECK(v.trail() == Names{"home", "story/amina", "stories"});
  v.send(event::ToggleTextSize{}).send(event::GoHome{});
  CHECK(v.trail() == Names{"home"});
  v.send(event::ToggleTextSize{}).send(event::Back{});
  CHECK(v.trail() == Names{"home"});
}

TEST_CASE("A chosen language closes the language screen, other choices leave the sheet open") {
  Visitor v;
  v.open("story/amina").send(event::ToggleLanguages{}).send(event::ChooseLanguage{kArabic});
  CHECK(v.trail() == Names{"home", "story/amina"});
  CHECK(v.state.visit.preferences.language == kArabic);
  v.send(event::ToggleTextSize{})
      .send(event::ChooseTextSize{TextSize::large})
      .send(event::ChooseTheme{Theme::contrast})
      .send(event::SetReducedMotion{true});
  CHECK(v.trail() == Names{"home", "story/amina", "text-size"});
  CHECK(v.state.visit.preferences == Preferences{kArabic, TextSize::large, Theme::contrast, true});
}

TEST_CASE("A language chosen from the loop's language screen leads home") {
  Visitor v;
  v.send(event::ToggleLanguages{});
  CHECK(v.trail() == Names{"attract/1", "language"});
  v.send(event::ChooseLanguage{kArabic});
  CHECK(v.trail() == Names{"home"});
}

TEST_CASE("A language that is not offered is not chosen") {
  Visitor v;
  v.open("home").send(event::ChooseLanguage{LanguageTag{"tlh"}});
  CHECK(v.state.visit.preferences.language == kEnglish);
}

TEST_CASE("Offered are the clinic's languages in its order, and always the one that a visit begins in") {
  Visitor v;
  const std::vector<LanguageTag> all = offered_languages(v.state);
  REQUIRE(all.size() >= 2);
  CHECK(all[0] == kEnglish);
  CHECK(all[1] == kArabic);
  v.state.settings.languages = {kArabic, LanguageTag{"tlh"}, kEnglish, kArabic};
  CHECK(offered_languages(v.state) == std::vector<LanguageTag>{kArabic, kEnglish});
  v.state.settings.languages = {kArabic};
  CHECK(offered_languages(v.state) == std::vector<LanguageTag>{kEnglish, kArabic});
}

TEST_CASE("The minutes to spare filter from the first page on") {
  Visitor v;
  v.open("topic/closeness/2").send(event::ChooseMinutes{5});
  CHECK(v.state.visit.minutes == 5);
  CHECK(v.screen() == "topic/closeness");
  v.send(event::ChooseMinutes{-1});
  CHECK(v.state.visit.minutes == 5);
  v.send(event::ChooseMinutes{0});
  CHECK(v.state.visit.minutes == 0);
}

TEST_CASE("Answers to what was not asked change nothing") {
  for (const Event& event : Events{event::StillHere{}, event::StartFresh{}, event::OpenNoted{}, event::AgreeToSpeech{},
                                   event::PageSpeech{page(), true}, event::SentenceBegan{0, 0}, event::SpeechEnded{0},
                                   event::TouchAnywhere{}}) {
    CAPTURE(to_string(event));
    Visitor v;
    v.open("story/amina").wait(5s);
    const Visit before = v.state.visit;
    const Monotonic presence = v.state.last_presence;
    v.send(event);
    CHECK(v.state.visit == before);
    CHECK(v.state.last_presence == presence);
    CHECK(v.effects.empty());
  }
}

}  // namespace kiosk::test
