// A BCP 47 language tag as content uses it: "en", "ur", "pa", "zh-Hans".
#pragma once
#include <compare>
#include <string>

namespace kiosk {

struct LanguageTag {
  std::string value;
  friend auto operator<=>(const LanguageTag&, const LanguageTag&) = default;
  friend bool operator==(const LanguageTag&, const LanguageTag&) = default;
};

// True for languages written from right to left (ar, ur, fa, he, ps, sd, ckb, yi and their subtags).
[[nodiscard]] bool is_right_to_left(const LanguageTag& tag);

}  // namespace kiosk
