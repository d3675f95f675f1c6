// The search: words come key by key, are looked for a moment after the last, and are gone when it is left (CARE D1, C2, D2).
#include "visitor.h"

namespace kiosk::test {

namespace {

// What update() wants looked for, the last of it.
std::optional<effect::Find> asked(const Effects& effects) {
  std::optional<effect::Find> last;
  for (const Effect& effect : effects) {
    if (const auto* find = std::get_if<effect::Find>(&effect)) last = *find;
  }
  return last;
}

event::SearchAnswered answer(int job, const std::string& meant = {}) {
  auto found = std::make_shared<SearchFound>();
  found->meant = meant;
  return {job, found};
}

void type(Visitor& v, const std::string& letters) {
  for (const char letter : letters) v.send(event::TypeText{std::string(1, letter)});
}

}  // namespace

TEST_CASE("what is typed is looked for once, a moment after the last letter, in the visitor's language") {
  Visitor v;
  v.open("search");
  type(v, "sl");
  v.wait(Millis{100});
  CHECK_FALSE(asked(v.effects).has_value());
  type(v, "e");
  v.wait(Millis{100});
  CHECK_FALSE(asked(v.effects).has_value());
  CHECK(next_deadline(v.state) == v.state.now + Millis{50});
  v.wait(Millis{50});
  const auto find = asked(v.effects);
  REQUIRE(find.has_value());
  CHECK(find->query.words == "sle");
  CHECK(find->query.language == v.state.visit.preferences.language);
  CHECK(find->library == v.state.library);
  v.wait(Millis{500});
  CHECK_FALSE(asked(v.effects).has_value());
}

TEST_CASE("one letter is too little to look for, and takes away what was found") {
  Visitor v;
  v.open("search");
  type(v, "sl");
  v.wait(Millis{150}).send(answer(v.state.visit.search.job));
  REQUIRE(v.state.visit.search.found != nullptr);
  v.send(event::EraseLetter{});
  CHECK(v.state.visit.search.found == nullptr);
  CHECK_FALSE(v.state.visit.search.due.has_value());
}

TEST_CASE("an answer to other words than those that stand there is dropped") {
  Visitor v;
  v.open("search");
  type(v, "sl");
  v.wait(Millis{150});
  const int first = v.state.visit.search.job;
  type(v, "e");
  v.send(answer(first, "old"));
  CHECK(v.state.visit.search.found == nullptr);
  v.wait(Millis{150});
  CHECK(v.state.visit.search.job != first);
  v.send(answer(v.state.visit.search.job, "new"));
  REQUIRE(v.state.visit.search.found != nullptr);
  CHECK(v.state.visit.search.found->meant == "new");
  // What was found stays until the next answer.
  type(v, "e");
  CHECK(v.state.visit.search.found->meant == "new");
}

TEST_CASE("letters of several bytes are erased whole, words have an end, spaces do not begin them") {
  Visitor v;
  v.open("search").send(event::TypeText{" "}).send(event::TypeText{"ł"}).send(event::TypeText{"ب"});
  CHECK(v.state.visit.search.words == "łب");
  v.send(event::EraseLetter{});
  CHECK(v.state.visit.search.words == "ł");
  v.send(event::TypeText{" "}).send(event::TypeText{" "});
  CHECK(v.state.visit.search.words == "ł ");
  v.send(event::ClearWords{}).send(event::EraseLetter{});
  CHECK(v.state.visit.search.words.empty());
  for (int i = 0; i < 60; ++i) v.send(event::TypeText{"é"});
  CHECK(v.state.visit.search.words.size() == 2 * kMostTyped);
}

TEST_CASE("words that are offered are looked for at once") {
  Visitor v;
  v.open("search").send(event::LookFor{"crying"});
  REQUIRE(asked(v.effects).has_value());
  CHECK(asked(v.effects)->query.words == "crying ");
}

TEST_CASE("in another language the same words are looked for again, and what was found before is not taken for it") {
  Visitor v;
  v.open("search");
  type(v, "sl");
  v.wait(Millis{150});
  const int before = v.state.visit.search.job;
  v.send(event::ChooseLanguage{kArabic}).send(answer(before, "old"));
  CHECK(v.state.visit.search.found == nullptr);
  v.send(event::Tick{v.state.now, v.state.wall});
  REQUIRE(asked(v.effects).has_value());
  CHECK(asked(v.effects)->query.language == kArabic);
}

TEST_CASE("other words begin at the first page of what is found") {
  Visitor v;
  v.open("search");
  type(v, "sl");
  v.wait(Millis{150}).send(answer(v.state.visit.search.job)).send(event::TurnTo{2});
  CHECK(to_string(shown(v.state)) == "search/2");
  type(v, "e");
  CHECK(to_string(shown(v.state)) == "search");
}

TEST_CASE("C2 D1 D2: words are kept while what was found is read, and gone when the search is left behind") {
  Visitor v;
  const auto typed = [&] {
    v.open("search");
    type(v, "sl");
    v.wait(Millis{150}).send(answer(v.state.visit.search.job));
  };
  typed();
  v.open("article/slow-love");
  CHECK(v.state.visit.search.words == "sl");
  v.send(event::Back{});
  CHECK(to_string(shown(v.state)) == "search");
  CHECK(v.state.visit.search.found != nullptr);
  v.send(event::Back{});
  CHECK(v.state.visit.search == SearchVisit{});
  typed();
  v.send(event::GoHome{});
  CHECK(v.state.visit.search == SearchVisit{});
  typed();
  v.send(event::Hide{});
  CHECK(v.state.visit.search == SearchVisit{});
  v.send(event::TouchAnywhere{}).send(event::TouchAnywhere{});
  typed();
  v.wait(Millis{45'000}).wait(Millis{25'000});
  CHECK(is_fresh(v.state));
}

TEST_CASE("a question that is out when the search is left is answered to nobody") {
  Visitor v;
  v.open("search");
  type(v, "sl");
  v.wait(Millis{150});
  const int job = v.state.visit.search.job;
  v.send(event::GoHome{}).send(answer(job));
  CHECK(v.state.visit.search == SearchVisit{});
  v.open("search").send(answer(job));
  CHECK(v.state.visit.search.found == nullptr);
}

TEST_CASE("C1: typed words are a visitor's own: the wait is that of a sensitive page") {
  Visitor v;
  v.open("search");
  CHECK(idle_after(v.state) == v.state.settings.timeouts.usual);
  CHECK_FALSE(shows_sensitive(v.state));
  type(v, "s");
  CHECK(idle_after(v.state) == v.state.settings.timeouts.sensitive);
}

TEST_CASE("the step with what was found is there when something was looked for") {
  Visitor v;
  v.open("search").open("search-results");
  CHECK(to_string(shown(v.state)) == "search");
  type(v, "sl");
  v.wait(Millis{150}).send(answer(v.state.visit.search.job)).open("search-results");
  CHECK(to_string(shown(v.state)) == "search-results");
  CHECK(v.state.visit.search.words == "sl");
  // Keys are not there.
  type(v, "x");
  CHECK(v.state.visit.search.words == "sl");
}

TEST_CASE("the trace names what was done, never what was typed") {
  CHECK(to_string(Event(event::TypeText{"s"})) == "type_text");
  CHECK(to_string(Event(event::LookFor{"secret"})) == "look_for");
  CHECK(to_string(Effect(effect::Find{1, {"secret", {}, {}, {}}, nullptr})) == "find");
}

}  // namespace kiosk::test
