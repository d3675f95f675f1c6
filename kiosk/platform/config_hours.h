// "hours" of kiosk.json: when the screen is on.
#pragma once
#include <optional>

#include "app/screen_hours.h"
#include "library/finding_sink.h"
#include "library/json_value.h"

namespace kiosk {

// "always", or a list of {days, from, to}; days as a contact's hours have them ("mon-fri", "sat,sun", "daily"). What is bad is named;
// a list that holds anything bad is not used at all: half of a week would leave a waiting room dark.
void read_hours(const JsonValue& value, FindingSink& sink, std::optional<ScreenHours>& to);

}  // namespace kiosk
