#include "library/group_words.h"

#include "library/labels.h"
#include "library/opening.h"

namespace kiosk {
namespace {

std::string kept_together(std::string_view clock) { return "\u2066" + std::string(clock) + "\u2069"; }

}  // namespace

Words group_day(const Library& library, const LanguageTag& language, const Group& group) {
  std::string id("groups.day.");
  id += std::to_string(group.weekday);
  return label(&library, language, id);
}

Words group_hours(const Library& library, const LanguageTag& language, const Group& group) {
  const bool turned = is_right_to_left(language);
  std::vector<LabelValue> values{{"day", group_day(library, language, group).text},
                                 {"from", turned ? kept_together(group.from) : group.from},
                                 {"to", turned ? kept_together(group.to) : group.to}};
  if (group.kind == GroupKind::group) return label(&library, language, "groups.weekly", values);
  values.push_back({"n", std::to_string(group.times)});
  return label(&library, language, "groups.course", values);
}

std::optional<Meeting> meeting_seen(const Group& group, std::optional<WallTime> clock) {
  if (!clock) return std::nullopt;
  return next_meeting(group, local_date(*clock, group.time_zone), local_minute(*clock, group.time_zone));
}

std::string group_payload(const Library& library, const LanguageTag& language, const Group& group,
                          std::optional<WallTime> clock) {
  const auto meeting = meeting_seen(group, clock);
  if (!meeting) return {};
  const auto found = library.words(group, language);
  return group_code(group, *meeting, group_title(library, found.language, group, found.words), found.words.place);
}

}  // namespace kiosk
