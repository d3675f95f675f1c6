// VirtualVoice: sentences begin one after the other, in the time that they take to say.
#include <doctest/doctest.h>

#include "platform/virtual_voice.h"

using namespace kiosk;

namespace {
Utterance saying(const char* text) {
  Utterance said;
  said.text = text;
  return said;
}
}  // namespace

TEST_CASE("virtual voice: sentences begin in order, then it ends, once") {
  VirtualVoice voice;
  voice.at(Monotonic(1'000));
  CHECK_FALSE(voice.deadline().has_value());
  voice.speak(7, {saying("One two three."), saying("Four.")});
  REQUIRE(voice.deadline() == Monotonic(1'000));
  Events events = voice.due(Monotonic(1'000));
  REQUIRE(events.size() == 1);
  CHECK(std::get<event::SentenceBegan>(events[0]).job == 7);
  CHECK(std::get<event::SentenceBegan>(events[0]).index == 0);
  CHECK(voice.due(Monotonic(2'199)).empty());
  events = voice.due(Monotonic(2'200));
  REQUIRE(events.size() == 1);
  CHECK(std::get<event::SentenceBegan>(events[0]).index == 1);
  events = voice.due(Monotonic(60'000));
  REQUIRE(events.size() == 1);
  CHECK(std::get<event::SpeechEnded>(events[0]).job == 7);
  CHECK(voice.due(Monotonic(120'000)).empty());
  CHECK_FALSE(voice.deadline().has_value());
}

TEST_CASE("B2: a virtual voice that is stopped says nothing more, and a new page takes the old one's place") {
  VirtualVoice voice;
  voice.speak(1, {saying("One."), saying("Two.")});
  CHECK(voice.due(Monotonic(0)).size() == 1);
  voice.stop();
  CHECK(voice.due(Monotonic(10'000)).empty());
  voice.speak(2, {saying("Old.")});
  voice.speak(3, {saying("New.")});
  for (const Event& event : voice.due(Monotonic(20'000))) {
    const auto* began = std::get_if<event::SentenceBegan>(&event);
    CHECK((began != nullptr ? began->job : std::get<event::SpeechEnded>(event).job) == 3);
  }
}

TEST_CASE("virtual voice: a page of nothing ends at once") {
  VirtualVoice voice;
  voice.speak(4, {});
  const Events events = voice.due(Monotonic(0));
  REQUIRE(events.size() == 1);
  CHECK(std::get<event::SpeechEnded>(events[0]).job == 4);
}
