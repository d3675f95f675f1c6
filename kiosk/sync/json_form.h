// Whether a text is JSON of a form that may be kept and passed on, read as events, without a tree.
#pragma once
#include <string_view>

namespace kiosk {

inline constexpr int kMostJsonDepth = 12;

// One object, nested `depth` deep at most, and nothing behind it.
[[nodiscard]] bool is_json_object(std::string_view text, int depth = kMostJsonDepth);

}  // namespace kiosk
