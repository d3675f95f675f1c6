// Staff before their door and behind it, and what kiosk-sync has for them.
#pragma once
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "support/sync_news.h"
#include "visitor.h"

namespace kiosk::test {

inline Settings with_pin() {
  Settings settings = clinic_settings();
  settings.pin_hash = "$argon2id$a";
  return settings;
}

// As platform answers it.
inline void type(Visitor& v, std::string_view digits, bool good) {
  for (const char digit : digits) v.send(event::TypeDigit{digit});
  v.send(event::TryPin{});
  for (const Effect& effect : Effects(v.effects)) {
    if (const auto* check = std::get_if<effect::CheckPin>(&effect)) {
      CHECK(check->pin == digits);
      v.send(event::PinChecked{check->job, good});
      return;
    }
  }
}

inline Visitor at_the_door() {
  Visitor v(shared(small_library()), with_pin());
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  return v;
}

inline Visitor inside() {
  Visitor v = at_the_door();
  type(v, "1234", true);
  REQUIRE(v.screen() == "staff/status");
  return v;
}

inline SyncNews waiting(const std::string& release) { return after_a_stick("1-1", release); }

inline std::shared_ptr<const UpdateReview> review_of(const std::string& release) {
  auto made = std::make_shared<UpdateReview>();
  made->release = release;
  return made;
}

inline bool asked(const Visitor& v, std::string_view effect) {
  const Names done = v.done();
  return std::ranges::find(done, effect) != done.end();
}

}  // namespace kiosk::test
