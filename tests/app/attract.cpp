#include "visitor.h"

namespace kiosk::test {

TEST_CASE("A boot shows the first slide and remembers nobody") {
  const Visitor v;
  CHECK(v.trail() == Names{"attract/1"});
  CHECK(is_fresh(v.state));
  CHECK(v.state.visit.preferences == v.state.settings.preferences);
  CHECK(v.state.next_library == nullptr);
  CHECK_FALSE(can_go_back(v.state));
  CHECK(slide_count(v.state) == 3);
}

TEST_CASE("CARE C3: a slide stays 3 s + 0.6 s a word, at least 8 s") {
  const Visitor v;
  CHECK(dwell(v.state, 1) == 3s + 20 * 600ms);  // a tip's title and body
  CHECK(dwell(v.state, 2) == 3s + 22 * 600ms);  // a story's quote and whose it is
  CHECK(dwell(v.state, 3) == 8s);               // 4 words would be 5.4 s
  CHECK(dwell(v.state, 0) == 8s);
  CHECK(dwell(v.state, 99) == 8s);
}

TEST_CASE("CARE C3: the words counted are those of the language shown") {
  Library library = small_library();
  library.tips[0].words[kArabic].body = small::words(12);
  Settings settings = clinic_settings();
  settings.preferences.language = kArabic;
  const Visitor v(shared(library), settings);
  CHECK(dwell(v.state, 1) == 3s + 15 * 600ms);  // 3 + 12
  CHECK(dwell(v.state, 2) == 3s + 22 * 600ms);  // not translated: English
}

TEST_CASE("CARE C3: Chinese, which has no spaces, counts two characters as a word") {
  Library library = small_library();
  library.tips[0].words[kArabic].title = "和宝宝说说话";                  // 6 characters
  library.tips[0].words[kArabic].body = "慢慢来，你会认识他的 today ok";  // 10 with the comma, and two words
  Settings settings = clinic_settings();
  settings.preferences.language = kArabic;
  settings.timeouts.slide_least = 0ms;
  const Visitor v(shared(library), settings);
  CHECK(dwell(v.state, 1) == 3s + (3 + 5 + 2) * 600ms);
}

TEST_CASE("CARE C3: slides follow each other, each for its time, and begin again") {
  Visitor v;
  v.wait(14'999ms);
  CHECK(v.screen() == "attract/1");
  v.wait(1ms);
  CHECK(v.screen() == "attract/2");
  v.wait(16'199ms);
  CHECK(v.screen() == "attract/2");
  v.wait(1ms);
  CHECK(v.screen() == "attract/3");
  v.wait(7'999ms);
  CHECK(v.screen() == "attract/3");
  v.wait(1ms);
  CHECK(v.screen() == "attract/1");
  CHECK(is_fresh(v.state));
}

TEST_CASE("A late tick shows the next slide for its whole time and skips none") {
  Visitor v;
  v.send(event::Tick{kStart + 200s, kMorning});
  CHECK(v.screen() == "attract/2");
  v.wait(16'199ms);
  CHECK(v.screen() == "attract/2");
}

TEST_CASE("A loop of one slide has nothing to wake up for") {
  Library library = small_library();
  library.attract.resize(1);
  Visitor v(shared(library));
  CHECK_FALSE(next_deadline(v.state).has_value());
  v.wait(24h);
  CHECK(v.trail() == Names{"attract/1"});
  CHECK(v.effects.empty());
}

TEST_CASE("Content without a loop still has one calm slide") {
  Library library = small_library();
  library.attract.clear();
  Visitor v(shared(library));
  CHECK(v.screen() == "attract/1");
  CHECK(slide_count(v.state) == 1);
  CHECK_FALSE(next_deadline(v.state).has_value());
}

TEST_CASE("CARE A11: a touch holds the slide for its whole time again") {
  Visitor v;
  v.wait(14s).send(event::Presence{}).wait(14'999ms);
  CHECK(v.screen() == "attract/1");
  v.wait(1ms);
  CHECK(v.screen() == "attract/2");
}

TEST_CASE("CARE A7: a touch that never ends holds a slide once, not for ever") {
  Visitor v;
  v.send(event::Presence{}).wait(15s);
  CHECK(v.screen() == "attract/2");
}

TEST_CASE("A sheet over a slide holds it, and it stays its whole time afterwards") {
  Visitor v;
  v.wait(14s).send(event::ToggleTextSize{}).wait(50s);
  CHECK(v.trail() == Names{"attract/1", "text-size"});
  v.send(event::ToggleTextSize{}).wait(14'999ms);
  CHECK(v.screen() == "attract/1");
  v.wait(1ms);
  CHECK(v.screen() == "attract/2");
}

TEST_CASE("A setting of zero does not make the loop spin") {
  Settings settings = clinic_settings();
  settings.timeouts.slide_base = settings.timeouts.slide_word = settings.timeouts.slide_least = 0ms;
  Visitor v(shared(small_library()), settings);
  CHECK(dwell(v.state, 1) == 1s);
  v.wait(3s);
  CHECK(v.screen() == "attract/1");
}

TEST_CASE("A touch anywhere on a slide leads home") {
  Visitor v;
  v.send(event::TouchAnywhere{});
  CHECK(v.trail() == Names{"home"});
  v.send(event::TouchAnywhere{});
  CHECK(v.trail() == Names{"home"});
}

TEST_CASE("A language chosen on a slide leads home in that language") {
  Visitor v;
  v.send(event::ChooseLanguage{kArabic});
  CHECK(v.trail() == Names{"home"});
  CHECK(v.state.visit.preferences.language == kArabic);
}

TEST_CASE("What a slide opens has home behind it") {
  Visitor v;
  v.wait(15s).open("story/amina");
  CHECK(v.trail() == Names{"home", "story/amina"});
  Visitor w;
  w.open("home/2");
  CHECK(w.trail() == Names{"home/2"});
}

TEST_CASE("Time never goes back, the wall clock may") {
  Visitor v;
  v.wait(10s);
  v.send(event::Tick{kStart, kMorning - 24h});
  CHECK(v.state.now == kStart + 10s);
  CHECK(v.state.wall == kMorning - 24h);
}

}  // namespace kiosk::test
