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

// The next meeting. `clock`: nothing where it cannot be trusted. Then a group's is one on a day that has surely come, for its
// calendar entry alone, which repeats every week, whichever week this is; a course, which has days, has none.
[[nodiscard]] std::optional<Meeting> meeting_seen(const Group& group, std::optional<WallTime> clock, const Date& today);

// What a phone's calendar takes; empty: no code.
[[nodiscard]] std::string group_payload(const Library& library, const LanguageTag& language, const Group& group,
                                        std::optional<WallTime> clock, const Date& today);

}  // namespace kiosk
