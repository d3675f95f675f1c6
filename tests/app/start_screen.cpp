#include "visitor.h"

namespace kiosk::test {

namespace {

std::optional<Visitor> started_at(std::string_view route) {
  Visitor v;
  std::optional<State> state = begin_at(v.state, at(route));
  if (!state) return std::nullopt;
  v.state = std::move(*state);
  return v;
}

}  // namespace

TEST_CASE("INTERFACE --screen: the kiosk can start at every route of its content") {
  const std::vector<std::pair<std::string, Names>> screens = {
      {"attract/2", {"attract/2"}},
      {"home/2", {"home/2"}},
      {"topic/closeness/2", {"home", "topic/closeness/2"}},
      {"topic/hard-days", {"home", "topic/hard-days"}},
      {"article/dark-thoughts/2", {"home", "article/dark-thoughts/2"}},
      {"article/slow-love/sources", {"home", "article/slow-love", "article/slow-love/sources"}},
      {"story/jo", {"home", "story/jo"}},
      {"stories", {"home", "stories"}},
      {"tips/rest", {"home", "tips/rest"}},
      {"note/article/dark-thoughts", {"home", "note/article/dark-thoughts"}},
      {"language", {"home", "language"}},
      {"text-size", {"home", "text-size"}},
      {"read-aloud", {"home", "read-aloud"}},
      {"help", {"home", "help"}},
      {"cover", {"cover"}},
      {"idle", {"home", "idle"}},
      {"fallback", {"fallback"}},
  };
  for (const auto& [screen, trail] : screens) {
    CAPTURE(screen);
    const auto v = started_at(screen);
    REQUIRE(v.has_value());
    CHECK(v->trail() == trail);
  }
}

TEST_CASE("INTERFACE --screen: what the content does not have is refused") {
  for (const std::string none : {"attract/4", "topic/none", "article/none", "article/none/sources", "story/none",
                                 "tips/none", "note/story/none", "note/story/amina"}) {
    CAPTURE(none);
    CHECK_FALSE(started_at(none).has_value());
  }
  const State there = boot(shared(small_library()), clinic_settings(), kStart, kMorning);
  CHECK(begin_at(there, route::Home{-3})->visit.trail == std::vector<Route>{route::Home{1}});
  const State bare = boot(nullptr, clinic_settings(), kStart, kMorning);
  CHECK_FALSE(begin_at(bare, at("home")).has_value());
  CHECK_FALSE(begin_at(bare, at("attract/1")).has_value());
  CHECK(begin_at(bare, at("help"))->visit.trail == std::vector<Route>{route::Fallback{}, route::Help{}});
}

TEST_CASE("A start at a screen is like a visitor's arrival there: it warns, resets and goes back") {
  Visitor v = started_at("idle").value();
  CHECK(warning_seconds(v.state) == 25);
  v.wait(25s);
  check_like_boot(v.state);
  v = started_at("cover").value();
  v.wait(60s);
  check_like_boot(v.state);
  v = started_at("story/jo").value();
  v.wait(45s);
  CHECK(v.screen() == "idle");
  v.send(event::StillHere{}).send(event::Back{});
  CHECK(v.trail() == Names{"home"});
  v = started_at("read-aloud").value();
  v.send(event::AgreeToSpeech{}).send(event::PageSpeech{page(), false});
  CHECK(v.done() == Names{"speak"});
}

}  // namespace kiosk::test
