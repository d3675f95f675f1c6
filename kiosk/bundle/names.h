// What a bundle may call things. Narrow on purpose: what is not in it cannot be a way out of a folder, cannot look like
// something else, cannot differ from another name by case or form alone.
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

// Products, channels, ids of content: [a-z0-9-]{1,64}.
[[nodiscard]] bool is_name(std::string_view text);

// A path inside a bundle: segments of [A-Za-z0-9._-] joined by "/", none beginning with ".", at most 200 bytes. So there is no
// "..", nothing absolute, no NUL, no bidi control, no overlong UTF-8, no backslash.
[[nodiscard]] bool is_bundle_path(std::string_view text);

// What two paths must not share: file systems on sticks know no case.
[[nodiscard]] std::string without_case(std::string_view path);

}  // namespace kiosk
