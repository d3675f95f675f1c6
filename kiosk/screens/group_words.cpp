#include "screens/group_words.h"

#include "library/group_words.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

std::optional<WallTime> trusted_clock(const Frame& frame) {
  return clock_is_doubtful(frame.state) ? std::nullopt : std::optional(frame.state.wall);
}

}  // namespace

const Group* shown_group_entry(const Frame& frame, const std::string& id) {
  return offered_group(frame.state.library.get(), id, frame.state.settings.region, today(frame.state));
}

Words group_day(const Frame& frame, const Group& group) {
  return group_day(*frame.state.library, frame.language, group);
}

Words group_hours(const Frame& frame, const Group& group) {
  return group_hours(*frame.state.library, frame.language, group);
}

Words group_date(Frame& frame, const Group& group) {
  const auto meeting = meeting_seen(group, trusted_clock(frame));
  if (!meeting) return frame.say("groups.no_date");
  return frame.say(meeting->first ? "groups.starts" : "groups.next",
                   {{"date", date_words(frame, meeting->day, true).text}});
}

std::string group_payload(const Frame& frame, const Group& group) {
  return group_payload(*frame.state.library, frame.language, group, trusted_clock(frame));
}

}  // namespace kiosk
