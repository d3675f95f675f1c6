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
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

}  // namespace kiosk
