#include "screens/group_words.h"

#include "library/opening.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

std::optional<Meeting> meeting_of(const Frame& frame, const Group& group) {
  if (!clock_is_doubtful(frame.state))
    return next_meeting(group, local_date(frame.state.wall, group.time_zone),
                        local_minute(frame.state.wall, group.time_zone));
  if (group.starts) return std::nullopt;
  return next_meeting(group, today(frame.state), 0);
}

std::string kept_together(std::string_view clock) { return "\u2066" + std::string(clock) + "\u2069"; }

}  // namespace

const Group* shown_group_entry(const Frame& frame, const std::string& id) {
  return offered_group(frame.state.library.get(), id, frame.state.settings.region, today(frame.state));
}

Words group_day(const Frame& frame, const Group& group) {
  std::string id("groups.day.");
  id += std::to_string(group.weekday);
  return frame.say(id);
}

Words group_hours(const Frame& frame, const Group& group) {
  const std::string from = frame.rtl ? kept_together(group.from) : group.from;
  const std::string to = frame.rtl ? kept_together(group.to) : group.to;
  std::vector<LabelValue> values{{"day", group_day(frame, group).text}, {"from", from}, {"to", to}};
  if (group.kind == GroupKind::group) return frame.say("groups.weekly", values);
  values.push_back({"n", std::to_string(group.times)});
  return frame.say("groups.course", values);
}

Words group_date(Frame& frame, const Group& group) {
  const auto meeting = meeting_of(frame, group);
  if (!meeting || clock_is_doubtful(frame.state)) return frame.say("groups.no_date");
  return frame.say(meeting->first ? "groups.starts" : "groups.next",
                   {{"date", date_words(frame, meeting->day, true).text}});
}

std::string group_payload(const Frame& frame, const Group& group) {
  const auto meeting = meeting_of(frame, group);
  if (!meeting) return {};
  const auto found = frame.state.library->words(group, frame.language);
  return group_code(group, *meeting, group_title(*frame.state.library, found.language, group, found.words),
                    found.words.place);
}

}  // namespace kiosk
