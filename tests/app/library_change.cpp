#include "visitor.h"

namespace kiosk::test {

namespace {

std::shared_ptr<const Library> other_library() {
  Library library = small_library();
  library.edition.id = "other";
  library.attract.resize(2);
  return shared(library);
}

const std::shared_ptr<const Library> kNothing;

}  // namespace

TEST_CASE("Without content the kiosk falls back, and wakes for nothing") {
  for (const auto& library : {kNothing, shared(Library{})}) {
    Visitor v(library);
    CHECK(v.trail() == Names{"fallback"});
    CHECK(v.state.library == nullptr);
    CHECK(is_fresh(v.state));
    CHECK_FALSE(next_deadline(v.state).has_value());
    CHECK(slide_count(v.state) == 1);
    v.wait(24h);
    CHECK(v.trail() == Names{"fallback"});
  }
}

TEST_CASE("A topic with an item is content enough") {
  Library library;
  library.edition.default_language = kEnglish;
  library.topics = {small::topic("closeness", "Closeness", false, {})};
  CHECK(Visitor(shared(library)).screen() == "fallback");
  library.topics[0].items = {{ItemKind::article, "slow-love"}};
  library.articles = {small::article("slow-love", "closeness", false, 100)};
  CHECK(Visitor(shared(library)).screen() == "attract/1");
}

TEST_CASE("CARE D3: the fallback has help, language, text size and Hide, and no way to what is not there") {
  Visitor v(kNothing);
  for (const std::string none : {"home", "topic/closeness", "article/slow-love", "stories", "tips", "story/jo"}) {
    CAPTURE(none);
    v.open(none);
    CHECK(v.trail() == Names{"fallback"});
  }
  v.send(event::GoHome{}).send(event::Back{}).send(event::TouchAnywhere{});
  CHECK(v.trail() == Names{"fallback"});
  v.send(event::OpenHelp{});
  CHECK(v.trail() == Names{"fallback", "help"});
  v.send(event::GoHome{});
  CHECK(v.trail() == Names{"fallback"});
  v.send(event::ToggleTextSize{}).send(event::ChooseTextSize{TextSize::large}).send(event::ToggleLanguages{});
  CHECK(v.trail() == Names{"fallback", "language"});
  v.send(event::ChooseLanguage{kArabic});
  CHECK(v.trail() == Names{"fallback"});
  CHECK(v.state.visit.preferences == Preferences{kArabic, TextSize::large, Theme::day, false});
  v.send(event::Hide{});
  CHECK(v.trail() == Names{"cover"});
  v.send(event::StartFresh{});
  CHECK(v.trail() == Names{"fallback"});
  check_like_boot(v.state);
}

TEST_CASE("CARE C1: the fallback is reset too when a visitor has left something there") {
  Visitor v(kNothing);
  v.send(event::ChooseLanguage{kArabic}).wait(60s);
  CHECK(v.trail() == Names{"fallback", "idle"});
  v.wait(25s);
  check_like_boot(v.state);
}

TEST_CASE("New content is taken at once when nobody is there") {
  Visitor v;
  const auto next = other_library();
  v.wait(15s).send(event::LibraryLoaded{next});
  CHECK(v.done() == Names{"repaint_all"});
  check_like_boot(v.state, next, {route::Attract{1}});
  CHECK(slide_count(v.state) == 2);
}

TEST_CASE("New content ends the fallback when nobody is there") {
  Visitor v(kNothing);
  const auto next = other_library();
  v.wait(15s).send(event::LibraryLoaded{next});
  check_like_boot(v.state, next, {route::Attract{1}});
}

TEST_CASE("New content is taken below the cover, which stays for its time") {
  Visitor v;
  const auto next = other_library();
  v.open("home").send(event::Hide{}).wait(50s).send(event::LibraryLoaded{next});
  CHECK(v.trail() == Names{"cover"});
  CHECK(v.state.library == next);
  CHECK(v.state.next_library == nullptr);
  v.wait(10s);
  check_like_boot(v.state, next, {route::Attract{1}});
}

TEST_CASE("New content waits for whoever is in the middle of something") {
  const auto next = other_library();
  for (const Event& end : Events{event::Hide{}, event::StartFresh{}}) {
    CAPTURE(to_string(end));
    Visitor v;
    const auto old = v.state.library;
    v.open("home").send(event::LibraryLoaded{next});
    CHECK(v.state.library == old);
    CHECK(v.state.next_library == next);
    CHECK(v.trail() == Names{"home"});
    CHECK(v.effects.empty());
    v.wait(60s).send(end);
    CHECK(v.state.library == next);
    CHECK(v.state.next_library == nullptr);
  }
  Visitor v;
  v.open("home").send(event::LibraryLoaded{next}).wait(85s);
  check_like_boot(v.state, next, {route::Attract{1}});
}

TEST_CASE("New content waits for who is being read to, on a slide too") {
  Visitor v;
  const auto old = v.state.library;
  v.send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{}).send(event::LibraryLoaded{other_library()});
  CHECK(v.state.library == old);
  CHECK(v.state.visit.speech.phase == Speech::Phase::speaking);
}

TEST_CASE("New content waits for who reads help over the fallback") {
  Visitor v(kNothing);
  const auto next = other_library();
  v.send(event::OpenHelp{}).send(event::LibraryLoaded{next});
  CHECK(v.trail() == Names{"fallback", "help"});
  v.wait(120s + 25s);
  check_like_boot(v.state, next, {route::Attract{1}});
}

TEST_CASE("Of two new contents the later one is taken") {
  Visitor v;
  const auto next = other_library();
  v.open("home").send(event::LibraryLoaded{shared(small_library())}).send(event::LibraryLoaded{next});
  v.send(event::Hide{});
  CHECK(v.state.library == next);
}

TEST_CASE("Nothing usable never takes the place of something") {
  for (const auto& nothing : {kNothing, shared(Library{})}) {
    Visitor v;
    const auto old = v.state.library;
    v.send(event::LibraryLoaded{nothing});
    CHECK(v.state.library == old);
    CHECK(v.trail() == Names{"attract/1"});
    const auto next = other_library();
    v.open("home").send(event::LibraryLoaded{next}).send(event::LibraryLoaded{nothing});
    v.send(event::Hide{});
    CHECK(v.state.library == next);

    Visitor bare(kNothing);
    bare.send(event::LibraryLoaded{nothing});
    CHECK(bare.trail() == Names{"fallback"});
  }
}

}  // namespace kiosk::test
