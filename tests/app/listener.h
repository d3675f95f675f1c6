// A visitor who is read to.
#pragma once
#include "visitor.h"

namespace kiosk::test {

// A story's first page is being read, with a second to come.
inline Visitor listening_visitor(bool more = true) {
  Visitor v;
  v.open("story/amina").send(event::ReadAloud{page(), more}).send(event::AgreeToSpeech{});
  REQUIRE(v.state.visit.speech.phase == Speech::Phase::speaking);
  return v;
}

inline const effect::Speak* spoken(const Visitor& v) {
  return v.effects.size() == 1 ? std::get_if<effect::Speak>(&v.effects.front()) : nullptr;
}

}  // namespace kiosk::test
