// A kiosk at the pages that staff set it on.
#pragma once
#include <string_view>

#include "app/update.h"
#include "visitor.h"

namespace kiosk::test {

// Nobody has set it up; the corner was held.
inline Visitor new_kiosk() {
  Visitor v(shared(small_library()), clinic_settings());
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  return v;
}

inline Visitor at_settings(std::string_view page) {
  Settings settings = with_printer();
  settings.pin_hash = "$argon2id$a";
  Visitor v(shared(small_library()), settings);
  v.state = *begin_at(v.state, at(page));
  return v;
}

template <class E>
const E* find_effect(const Visitor& v) {
  for (const Effect& effect : v.effects)
    if (const auto* found = std::get_if<E>(&effect)) return found;
  return nullptr;
}

inline Visitor& change_by(Visitor& v, const SettingChange& change) { return v.send(event::ChangeSetting{change}); }

inline void type_digits(Visitor& v, std::string_view digits) {
  for (const char digit : digits) v.send(event::TypeDigit{digit});
}

}  // namespace kiosk::test
