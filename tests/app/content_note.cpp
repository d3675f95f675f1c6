#include "visitor.h"

namespace kiosk::test {

TEST_CASE("CARE D4: a sensitive item opens its note first, and itself after it") {
  const std::vector<std::pair<std::string, std::string>> items = {
      {"topic/hard-days", "note/topic/hard-days"},
      {"article/dark-thoughts", "note/article/dark-thoughts"},
      {"story/jo", "note/story/jo"},  // sensitive by its topic alone
  };
  for (const auto& [item, note] : items) {
    CAPTURE(item);
    Visitor v;
    v.open("topic/closeness").open(item);
    CHECK(v.trail() == Names{"home", "topic/closeness", note});
    v.send(event::OpenNoted{});
    CHECK(v.trail() == Names{"home", "topic/closeness", item});
    v.send(event::Back{});
    CHECK(v.trail() == Names{"home", "topic/closeness"});
  }
}

TEST_CASE("CARE D4: an item that is marked itself has a note in a plain topic too") {
  Library library = small_library();
  library.stories[0].sensitive = true;
  Visitor v(shared(library));
  v.open("story/amina");
  CHECK(v.trail() == Names{"home", "note/story/amina"});
}

TEST_CASE("CARE D4: what was agreed to is not asked again in this visit, and again in the next") {
  Visitor v;
  v.open("story/jo").send(event::OpenNoted{}).send(event::GoHome{}).open("story/jo/2");
  CHECK(v.trail() == Names{"home", "story/jo/2"});
  v.open("article/dark-thoughts");
  CHECK(v.screen() == "note/article/dark-thoughts");  // each item for itself
  v.send(event::Hide{}).send(event::StartFresh{}).open("story/jo");
  CHECK(v.trail() == Names{"home", "note/story/jo"});
}

TEST_CASE("CARE D4: Something else on the note leads back, and the item stays closed") {
  Visitor v;
  v.open("topic/closeness").open("story/jo").send(event::Back{});
  CHECK(v.trail() == Names{"home", "topic/closeness"});
  v.open("story/jo");
  CHECK(v.screen() == "note/story/jo");
}

TEST_CASE("CARE D4: the sources of a sensitive article are no way around its note") {
  Visitor v;
  v.open("article/dark-thoughts/sources");
  CHECK(v.trail() == Names{"home", "note/article/dark-thoughts"});
  v.send(event::OpenNoted{}).open("article/dark-thoughts/sources");
  CHECK(v.trail() == Names{"home", "article/dark-thoughts", "article/dark-thoughts/sources"});
}

TEST_CASE("CARE D4: a note by its own route leads where its item does") {
  Visitor v;
  v.open("note/story/jo");
  CHECK(v.screen() == "note/story/jo");
  v.send(event::OpenNoted{}).send(event::GoHome{}).open("note/story/jo");
  CHECK(v.screen() == "story/jo");
  v.open("note/story/amina");
  CHECK(v.screen() == "story/amina");
}

TEST_CASE("CARE D4: a sensitive tip stands behind its topic's note, and is closed where there is none") {
  Visitor v;
  v.open("tips/rest");
  CHECK(v.trail() == Names{"home", "note/topic/hard-days"});
  v.send(event::OpenNoted{}).open("tips/rest");
  CHECK(v.trail() == Names{"home", "topic/hard-days", "tips/rest"});

  Library library = small_library();
  library.tips[0].sensitive = true;  // in a plain topic
  Visitor w(shared(library));
  w.open("tips").open("tips/hum");
  CHECK(w.trail() == Names{"home", "tips"});
  CHECK_FALSE(begin_at(boot(shared(library), clinic_settings(), kStart, kMorning), at("tips/hum")).has_value());
}

TEST_CASE("CARE D3: help is one tap away on a note") {
  Visitor v;
  v.open("story/jo").send(event::OpenHelp{});
  CHECK(v.trail() == Names{"home", "note/story/jo", "help"});
}

TEST_CASE("CARE C1, B5: what is sensitive on the screen is known, below a sheet and the warning too") {
  Visitor v;
  v.open("story/amina");
  CHECK_FALSE(shows_sensitive(v.state));
  v.open("story/jo");
  CHECK(shows_sensitive(v.state));
  v.send(event::OpenNoted{});
  CHECK(shows_sensitive(v.state));
  v.send(event::ToggleTextSize{});
  CHECK(shows_sensitive(v.state));
  v.wait(45s);
  CHECK(v.screen() == "idle");
  CHECK(shows_sensitive(v.state));
  v.send(event::OpenHelp{});
  CHECK_FALSE(shows_sensitive(v.state));
}

}  // namespace kiosk::test
