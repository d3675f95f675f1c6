// "Read pages aloud": each new page is read by itself, for who cannot read (CARE B2, B5, C2).
#include "visitor.h"

namespace kiosk::test {

namespace {

const effect::Speak* said(const Visitor& v) {
  return v.effects.size() == 1 ? std::get_if<effect::Speak>(&v.effects.front()) : nullptr;
}

}  // namespace

TEST_CASE(
    "CARE B2: with \"Read pages aloud\" each new page asks for its words, and they are read without another question") {
  Visitor v;
  v.open("story/amina").send(event::ToggleTextSize{}).send(event::SetReadPages{true});
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);  // the sheet itself is not read
  v.send(event::Back{});
  CHECK(v.state.visit.speech.phase == Speech::Phase::wants_page);
  v.send(event::PageSpeech{page(), false});
  CHECK(said(v) != nullptr);
  v.send(event::TurnTo{2});
  CHECK(v.state.visit.speech.phase == Speech::Phase::wants_page);
  v.send(event::PageSpeech{page("Page two."), false});
  REQUIRE(said(v) != nullptr);
  CHECK(said(v)->page == page("Page two."));
  v.send(event::GoHome{});
  CHECK(v.state.visit.speech.phase == Speech::Phase::wants_page);
}

TEST_CASE("CARE B5: with \"Read pages aloud\" a sensitive page still asks, and a no is not asked again") {
  Visitor v;
  v.open("story/amina").send(event::SetReadPages{true});
  v.open("story/jo").send(event::OpenNoted{}).send(event::PageSpeech{page(), true});
  CHECK(v.screen() == "read-aloud");
  v.send(event::Back{});
  CHECK(v.screen() == "story/jo");
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
}

TEST_CASE("CARE C2: \"Read pages aloud\" ends with the visit, and the waiting screen and the cover stay silent") {
  Visitor v;
  v.open("story/amina").send(event::SetReadPages{true}).send(event::Hide{});
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
  v.send(event::TouchAnywhere{});
  CHECK_FALSE(v.state.visit.preferences.read_pages);
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
}

TEST_CASE("CARE D3: with \"Read pages aloud\" urgent help says nothing to the room unless its button is touched") {
  Visitor v;
  v.open("story/amina").send(event::SetReadPages{true}).send(event::OpenHelp{});
  CHECK(v.screen() == "help");
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
  v.send(event::ReadAloud{page(), false});
  CHECK(said(v) != nullptr);
}

}  // namespace kiosk::test
