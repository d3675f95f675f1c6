// Pictures of the program's own, compiled in (kiosk/layers_extra.cmake says which files).
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/embedded.h"

namespace kiosk {

extern const EmbeddedFile icon_files[];
extern const std::size_t icon_files_count;
extern const EmbeddedFile illustration_files[];
extern const std::size_t illustration_files_count;

// Without ".svg".
[[nodiscard]] std::optional<std::string_view> builtin_icon(std::string_view name);
[[nodiscard]] std::optional<std::string_view> builtin_illustration(std::string_view name);

}  // namespace kiosk
