// When a group or course meets next, which may be shown, and its calendar entry. By day and region, as contacts are (CARE E1).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "library/library.h"

namespace kiosk {

// Past its `expires_on`, or a course after its last day: withheld from list, page and code. The day itself is its last.
[[nodiscard]] bool has_ended(const Group& group, const Date& today);
// The group, when it may be shown in this region today; nullptr otherwise. `library` may be null.
[[nodiscard]] const Group* offered_group(const Library* library, std::string_view id, std::string_view region,
                                         const Date& today);
// All of them, in the content's order.
[[nodiscard]] std::vector<const Group*> offered_groups(const Library& library, std::string_view region,
                                                       const Date& today);

struct Meeting {
  Date day;
  int left = 0;        // of a course: how many there are from this one on; 0: it goes on
  bool first = false;  // of a course
};
// The next one that is not over, seen from `minute` (since midnight) of `today` in the group's zone. Nothing when a course is over.
[[nodiscard]] std::optional<Meeting> next_meeting(const Group& group, const Date& today, int minute);

// What its calendar entry is called: its name, and of a sample that it is one.
[[nodiscard]] std::string group_title(const Library& library, const LanguageTag& language, const Group& group,
                                      const GroupWords& words);
// A VEVENT that repeats from `meeting` on. `title` is what the calendar shows. The place is left out where it would make the code
// too large to scan.
[[nodiscard]] std::string group_code(const Group& group, const Meeting& meeting, const std::string& title,
                                     const std::string& place);

// "mon" to "sun", as content writes a day.
inline constexpr std::string_view kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
// 0 is Monday.
[[nodiscard]] int weekday_of(const Date& date);

}  // namespace kiosk
