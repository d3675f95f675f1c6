// A screen as a picture, held against the one that is kept (support/golden.h).
#pragma once
#include <doctest/doctest.h>

#include <string>

#include "support/golden.h"
#include "support/rig.h"

namespace kiosk {

// What stands on the rig's screen, as tests/pictures/screens/NAME.png.
inline void check_pixels(const std::string& name, const std::vector<std::uint32_t>& pixels, const Form& form) {
  const GoldenResult same = compare_golden("screens/" + name, pixels.data(), form.width, form.height);
  CHECK_MESSAGE(same.ok, same.message);
}

inline void check_picture(Rig& rig, const std::string& name, const State& state, const Form& form) {
  check_pixels(name, rig.pixels(state, form), form);
}

}  // namespace kiosk
