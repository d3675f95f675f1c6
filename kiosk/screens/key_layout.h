// Which letters the on-screen keys show: by language, one layout at a time.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace kiosk {

struct KeyLayout {
  std::string_view id;      // "latin", "accents", "arabic", "arabic-more"
  std::string_view sample;  // on the key that brings it
  std::vector<std::vector<std::string_view>>
      rows;  // three, at most 10, 10 and 8 letters; in the order of a keyboard, left to right
  std::vector<std::string_view> beside_space;
  LanguageTag language;  // that its letters are written in
};

// Those of the visitor's script first. Search folds accents: nobody needs the second of a script, who writes with it will look for it.
// `names`: with figures and marks, which a name has and a search does not need.
[[nodiscard]] std::vector<KeyLayout> key_layouts(const LanguageTag& language, bool names = false);

}  // namespace kiosk
