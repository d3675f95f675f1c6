// How this visitor wants the screen. Starts from Settings, ends with the visit (CARE C2).
#pragma once
#include "base/language_tag.h"

namespace kiosk {

enum class TextSize { normal, large, largest };
enum class Theme { day, contrast, evening };

struct Preferences {
  LanguageTag language{"en"};
  TextSize text_size = TextSize::normal;
  Theme theme = Theme::day;
  bool reduced_motion = false;
  bool lower_controls = false;  // nothing to touch in the upper part of the screen (DESIGN section 2)
  bool left_hand = false;       // what is touched stands at the left, whichever way the language runs
  bool read_pages = false;      // each new page is read aloud by itself (CARE B2)
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

}  // namespace kiosk
