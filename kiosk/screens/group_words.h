// What is said of a group or course on any screen: when it is, as far as the clock can be trusted, and its calendar entry.
#pragma once
#include <optional>
#include <string>

#include "library/group_times.h"
#include "ui/frame.h"

namespace kiosk {

// The group, when it may be shown here and today; nullptr otherwise.
[[nodiscard]] const Group* shown_group_entry(const Frame& frame, const std::string& id);

// "Thursdays"
[[nodiscard]] Words group_day(const Frame& frame, const Group& group);
// "Thursdays, 10:00 to 11:30"
[[nodiscard]] Words group_hours(const Frame& frame, const Group& group);
// The next date. With a doubtful clock no date is shown (CARE E5).
[[nodiscard]] Words group_date(Frame& frame, const Group& group);

// For a phone's calendar. With a doubtful clock a group's entry begins on a day that has surely come: it repeats every week,
// whichever week this is. A course, which has days, then has none. Empty: no code.
[[nodiscard]] std::string group_payload(const Frame& frame, const Group& group);

}  // namespace kiosk
