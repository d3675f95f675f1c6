// A prose file: a JSON object at the very top, an empty line, then the text.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "library/finding_sink.h"
#include "library/json_value.h"

namespace kiosk {

struct ProseFile {
  JsonValue front;
  std::string_view body;  // into the text that was given
  int body_line = 1;
};

[[nodiscard]] std::optional<ProseFile> split_front_matter(std::string_view text, FindingSink& sink);

}  // namespace kiosk
