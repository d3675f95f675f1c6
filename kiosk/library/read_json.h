// Bytes -> JsonValue. Strict JSON; survives any input; limits depth and size before anything grows.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "library/finding_sink.h"
#include "library/json_value.h"

namespace kiosk {

inline constexpr int kMaxJsonDepth = 64;
inline constexpr std::size_t kMaxJsonValues = 200'000;

// What stands after the value in the text.
enum class JsonEnd { end_of_text, anything };

struct ReadJson {
  JsonValue value;
  std::size_t end = 0;  // byte after the value
};

// Nothing, and a finding with line and column, when the text is not JSON, is nested deeper than kMaxJsonDepth or holds
// more than kMaxJsonValues values. A name that an object holds twice is a finding too; the first one counts.
[[nodiscard]] std::optional<ReadJson> read_json(std::string_view text, JsonEnd end, FindingSink& sink);

}  // namespace kiosk
