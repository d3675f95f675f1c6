// What is said of when a group or course meets, on the screen and on paper alike, as far as the clock can be trusted (CARE E5).
#pragma once
#include <optional>

#include "base/clock.h"
#include "library/group_times.h"

namespace kiosk {

// "Thursdays"
[[nodiscard]] Words group_day(const Library& library, const LanguageTag& language, const Group& group);
// "Thursdays, 10:00 to 11:30"
[[nodiscard]] Words group_hours(const Library& library, const LanguageTag& language, const Group& group);

// The next meeting: the one date that words, paper and code say. `clock`: nothing where it cannot be trusted. Then there is none: a
// calendar entry begins on a date, and one that is years off would be in a phone that keeps it, while the paper beside it says none.
[[nodiscard]] std::optional<Meeting> meeting_seen(const Group& group, std::optional<WallTime> clock);

// What a phone's calendar takes; empty: no code, as there is no meeting.
[[nodiscard]] std::string group_payload(const Library& library, const LanguageTag& language, const Group& group,
                                        std::optional<WallTime> clock);

}  // namespace kiosk
