// Paths: the person orders, the time filters, both end with the visit (CARE C2, D1, D2), nothing sensitive comes unasked (D4).
#include "app/paths.h"

#include <algorithm>

#include "visitor.h"

namespace kiosk::test {

namespace {

ItemRef article_ref(const std::string& id) { return {ItemKind::article, id}; }
ItemRef story_ref(const std::string& id) { return {ItemKind::story, id}; }

// closeness: slow-love (1 minute) for fathers, long-nights (6; 2 in Arabic), story amina (3) for fathers, tip hum; named first for
// fathers: long-nights, hum, amina. hard-days, sensitive: dark-thoughts and story jo for fathers. rest-days: naps (2) for
// grandparents.
Library with_paths() {
  Library library = small_library();
  const auto words = [](const std::string& text) {
    return std::map<LanguageTag, PathWords>{{kEnglish, {text, std::nullopt}}};
  };
  library.stories.front().words[kEnglish].word_count = 450;
  library.articles.push_back(small::article("naps", "rest-days", false, 300));
  std::ranges::sort(library.articles, {}, &Article::id);
  library.topics[0].items.push_back({ItemKind::tip, "hum"});
  library.topics.push_back(small::topic("rest-days", "Rest", false, {article_ref("naps")}));
  for (Article& article : library.articles)
    article.audience = {article.id == "naps" ? "grandparent" : article.id == "long-nights" ? "mother" : "father"};
  for (Story& story : library.stories) story.audience = {"father"};
  library.paths = {{"father",
                    {"father", "partner"},
                    {article_ref("long-nights"), {ItemKind::tip, "hum"}, story_ref("amina")},
                    words("Father")},
                   {"grandparent", {"grandparent"}, {}, words("Grandparent")}};
  library.time_paths = {{5, {story_ref("amina")}}};
  return library;
}

Visitor at_home() {
  Visitor v(shared(with_paths()));
  v.send(event::GoHome{});
  return v;
}

std::vector<ItemRef> order_in(const Visitor& v, const std::string& topic) {
  return ordered_items(v.state, *v.state.library->topic(topic));
}

int count_in(const Visitor& v, const std::string& topic) {
  return count_fitting(v.state, *v.state.library->topic(topic));
}

}  // namespace

TEST_CASE("with nothing chosen everything fits, in the topics' own order, and nothing comes next") {
  const Visitor v = at_home();
  CHECK_FALSE(has_choice(v.state.visit));
  CHECK(chosen_paths(v.state).empty());
  CHECK(order_in(v, "closeness") == v.state.library->topic("closeness")->items);
  CHECK(count_in(v, "closeness") == 4);
  CHECK(count_fitting(v.state) == 7);
  CHECK_FALSE(next_on_path(v.state, article_ref("slow-love")).has_value());
}

TEST_CASE("a person orders: what is named first, then what is written for them, then the rest") {
  Visitor v = at_home();
  v.send(event::ChoosePath{"father"});
  CHECK(order_in(v, "closeness") ==
        std::vector<ItemRef>{
            article_ref("long-nights"), {ItemKind::tip, "hum"}, story_ref("amina"), article_ref("slow-love")});
  CHECK(count_in(v, "closeness") == 4);
  CHECK(count_in(v, "rest-days") == 0);
  // What is not for them is last, and there all the same.
  v.send(event::ChoosePath{"father"}).send(event::ChoosePath{"grandparent"});
  CHECK(order_in(v, "closeness") == v.state.library->topic("closeness")->items);
  CHECK(count_in(v, "closeness") == 0);
  CHECK(count_in(v, "rest-days") == 1);
}

TEST_CASE("somebody may be two: what is for either fits, they take turns, and one touched again goes") {
  Library library = with_paths();
  const auto path = [&](const std::string& id) -> Path& { return *std::ranges::find(library.paths, id, &Path::id); };
  path("father").items = {article_ref("long-nights"), story_ref("amina")};
  path("grandparent").items = {{ItemKind::tip, "hum"}, article_ref("long-nights"), article_ref("naps")};
  Visitor v(shared(library));
  v.send(event::GoHome{}).send(event::ChoosePath{"father"}).send(event::ChoosePath{"grandparent"});
  CHECK(order_in(v, "closeness") ==
        std::vector<ItemRef>{
            article_ref("long-nights"), {ItemKind::tip, "hum"}, story_ref("amina"), article_ref("slow-love")});
  CHECK(next_on_path(v.state, article_ref("slow-love")) == article_ref("long-nights"));
  CHECK(next_on_path(v.state, article_ref("long-nights")) == story_ref("amina"));
  CHECK(count_in(v, "closeness") >= 3);
  v.send(event::ChoosePath{"father"});
  CHECK(v.state.visit.paths == std::vector<std::string>{"grandparent"});
  v.send(event::ChoosePath{""});
  CHECK(v.state.visit.paths.empty());
}

TEST_CASE("the time filters and keeps the order, each thing by its own minutes in the visitor's language") {
  Visitor v = at_home();
  v.send(event::ChooseMinutes{2});
  CHECK(has_choice(v.state.visit));
  CHECK(count_in(v, "closeness") == 2);  // slow-love, hum
  CHECK(order_in(v, "closeness") == v.state.library->topic("closeness")->items);
  v.send(event::ChooseLanguage{kArabic});
  CHECK(count_in(v, "closeness") == 3);  // long-nights takes two minutes in Arabic
  v.send(event::ChooseMinutes{10});
  CHECK(count_in(v, "closeness") == 4);
}

TEST_CASE("person and time together: nothing may fit, and then nothing is counted") {
  Visitor v = at_home();
  v.send(event::ChoosePath{"grandparent"}).send(event::ChooseMinutes{2});
  CHECK(count_fitting(v.state) == 1);
  Library longer = with_paths();
  for (Article& article : longer.articles) article.words[kEnglish].word_count = 2'000;
  Visitor w(shared(longer));
  w.send(event::GoHome{}).send(event::ChoosePath{"grandparent"}).send(event::ChooseMinutes{2});
  CHECK(count_fitting(w.state) == 0);
}

TEST_CASE("next on the path: its order, not what was opened, not what is too long") {
  Visitor v = at_home();
  v.send(event::ChoosePath{"father"}).open("article/slow-love");
  CHECK(next_on_path(v.state, article_ref("slow-love")) == article_ref("long-nights"));
  v.send(event::ChooseMinutes{3});
  CHECK(next_on_path(v.state, article_ref("slow-love")) == story_ref("amina"));
  v.open("story/amina");
  CHECK_FALSE(next_on_path(v.state, story_ref("amina")).has_value());
  v.send(event::ChooseMinutes{0});
  CHECK(next_on_path(v.state, story_ref("amina")) == article_ref("long-nights"));
  v.open("article/long-nights");
  CHECK_FALSE(next_on_path(v.state, article_ref("long-nights")).has_value());
}

TEST_CASE("next on the path with time alone: that time's first things, then the topics'") {
  Visitor v = at_home();
  v.send(event::ChooseMinutes{5}).open("article/naps");
  CHECK(next_on_path(v.state, article_ref("naps")) == story_ref("amina"));
  v.open("story/amina");
  CHECK(next_on_path(v.state, story_ref("amina")) == article_ref("slow-love"));
}

TEST_CASE("what was opened stays opened over Back and Home, also behind its sources") {
  Visitor v = at_home();
  v.send(event::ChoosePath{"father"})
      .open("article/long-nights/sources")
      .send(event::GoHome{})
      .open("article/slow-love");
  CHECK(v.state.visit.read == std::vector<ItemRef>{article_ref("long-nights"), article_ref("slow-love")});
  v.send(event::Back{}).open("article/slow-love").send(event::TurnTo{2});
  CHECK(v.state.visit.read.size() == 2);
  CHECK(next_on_path(v.state, article_ref("slow-love")) == story_ref("amina"));
}

TEST_CASE("CARE D4: nothing sensitive comes next, chosen or not, and a sensitive page keeps its note") {
  Library library = with_paths();
  library.paths[0].items = {article_ref("dark-thoughts"), story_ref("jo")};
  Visitor v(shared(library));
  v.send(event::GoHome{}).send(event::ChoosePath{"father"}).open("article/slow-love").open("story/amina");
  CHECK_FALSE(next_on_path(v.state, story_ref("amina")).has_value());
  v.open("article/dark-thoughts");
  CHECK(v.screen() == "note/article/dark-thoughts");
  CHECK(v.state.visit.read.size() == 2);  // the note is not the page
  v.send(event::OpenNoted{});
  CHECK(v.state.visit.read.back() == article_ref("dark-thoughts"));
}

TEST_CASE("only people whom the content knows can be chosen, and anyone again is nobody in particular") {
  Visitor v = at_home();
  v.send(event::ChoosePath{"father"}).send(event::ChoosePath{"stranger"});
  CHECK(v.state.visit.paths == std::vector<std::string>{"father"});
  v.send(event::ChoosePath{""});
  CHECK(v.state.visit.paths.empty());
}

TEST_CASE("show everything: neither person nor minutes, and home from its first page") {
  Visitor v = at_home();
  v.open("paths").send(event::ChoosePath{"father"}).send(event::ChooseMinutes{2}).send(event::ClearPath{});
  CHECK(v.trail() == Names{"home"});
  CHECK_FALSE(has_choice(v.state.visit));
  v.open("home/2").send(event::ChooseMinutes{5}).send(event::ClearPath{});
  CHECK(v.trail() == Names{"home"});
}

TEST_CASE("Back from the choice leads to the home that it made") {
  Visitor v = at_home();
  v.open("paths").send(event::ChoosePath{"father"}).send(event::TurnTo{2}).send(event::Back{});
  CHECK(v.trail() == Names{"home"});
  CHECK(v.state.visit.paths == std::vector<std::string>{"father"});
}

TEST_CASE("the choice is offered where the content has people to choose from") {
  Visitor v;
  v.send(event::GoHome{}).open("paths").send(event::ChoosePath{"father"});
  CHECK(v.trail() == Names{"home"});
  CHECK(v.state.visit.paths.empty());
}

TEST_CASE("CARE C2, D1, D2: after a reset and under the cover nothing of the choice is left") {
  for (const bool hidden : {false, true}) {
    CAPTURE(hidden);
    Visitor v = at_home();
    const auto library = v.state.library;
    v.open("paths").send(event::ChoosePath{"father"}).send(event::ChooseMinutes{5}).open("article/slow-love");
    CHECK_FALSE(is_fresh(v.state));
    if (hidden) {
      v.send(event::Hide{});
      check_like_boot(v.state, library, {route::Cover{}});
    } else {
      v.wait(115s);
      check_like_boot(v.state, library, {route::Attract{1}});
    }
  }
}

TEST_CASE("CARE C1: the choice waits a minute like any other screen") {
  Visitor v = at_home();
  v.open("paths");
  CHECK(idle_after(v.state) == 60s);
}

TEST_CASE("new content waits while somebody has chosen, and after them the new paths are there") {
  Visitor v = at_home();
  v.send(event::ChoosePath{"father"});
  Library other = with_paths();
  other.paths.erase(other.paths.begin());
  const auto next = shared(other);
  v.send(event::LibraryLoaded{next});
  REQUIRE(chosen_paths(v.state).size() == 1);
  CHECK(chosen_paths(v.state).front()->id == "father");
  v.send(event::Hide{});
  CHECK(v.state.library == next);
  CHECK(v.state.visit.paths.empty());
  // A path that went with its content chooses nothing.
  v.state.visit.paths = {"father"};
  CHECK(chosen_paths(v.state).empty());
  CHECK(count_fitting(v.state) == 7);
}

TEST_CASE("CARE B2, C1: choosing ends the voice, and does nothing under the warning or the cover") {
  for (const Event& choice : Events{event::ChoosePath{"father"}, event::ClearPath{}}) {
    Visitor v = at_home();
    v.open("paths").send(event::ReadAloud{page(), false}).send(event::AgreeToSpeech{});
    CHECK(v.state.visit.speech.phase == Speech::Phase::speaking);
    v.send(choice);
    CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
    v.send(event::Hide{}).send(choice);
    CHECK(v.trail() == Names{"cover"});
    CHECK(v.state.visit.paths.empty());
  }
}

}  // namespace kiosk::test
