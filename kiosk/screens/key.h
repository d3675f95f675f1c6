// A key of a keyboard or a pad of digits (DESIGN section 14 "Key").
#pragma once
#include <string>
#include <string_view>

#include "ui/widgets.h"

namespace kiosk {

struct KeySpec {
  std::string id;
  Words label;
  Box box;
  std::string_view icon{};
  bool quiet_fill = false;  // what is no letter
  bool letter = false;
  std::string speech{};
  bool primary = false;  // the one that goes on
};

// True when it was pressed now. A key takes every press, however fast (CARE A7 holds for what opens something).
[[nodiscard]] bool key(Frame& frame, const KeySpec& spec);

}  // namespace kiosk
