// What was set at the screen, as the kiosk.json that kiosk-sync saves.
#pragma once
#include <string>
#include <string_view>

#include "app/settings.h"

namespace kiosk {

// `saved`: the file as it stands, or empty; its keys stay, also those that the screen does not know. What differs from `base` (what
// holds without that file) is written, and what the file had said already; nothing else, so that what the administrator sets later
// still counts. Ends with a line's end.
[[nodiscard]] std::string settings_json(std::string_view saved, const Settings& base, const Settings& now);

}  // namespace kiosk
