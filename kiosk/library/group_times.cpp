#include "library/group_times.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "library/contact_code.h"
#include "library/labels.h"

namespace kiosk {
namespace {

std::chrono::sys_days days_of(const Date& date) {
  return std::chrono::year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)} /
         std::chrono::day{static_cast<unsigned>(date.day)};
}

Date plus_days(const Date& date, int days) {
  const std::chrono::year_month_day then(days_of(date) + std::chrono::days(days));
  return {static_cast<int>(then.year()), static_cast<int>(static_cast<unsigned>(then.month())),
          static_cast<int>(static_cast<unsigned>(then.day()))};
}

int minute_of(std::string_view clock) {  // "09:30"; the loader has looked at its form
  if (clock.size() != 5) return 0;
  return ((clock[0] - '0') * 10 + (clock[1] - '0')) * 60 + (clock[3] - '0') * 10 + (clock[4] - '0');
}

// "20261130T100000"; "24:00" is the end of the day.
std::string moment_code(const Date& day, std::string_view clock) {
  const bool next_day = clock == "24:00";
  std::string out = to_string(next_day ? plus_days(day, 1) : day);
  std::erase(out, '-');
  out += 'T';
  out += next_day ? "0000" : std::string(clock.substr(0, 2)) + std::string(clock.substr(3, 2));
  return out + "00";
}

bool group_is_for_region(const Group& group, std::string_view region) {
  return group.regions.empty() || std::ranges::find(group.regions, region) != group.regions.end();
}

bool may_be_shown(const Group& group, std::string_view region, const Date& today) {
  return group_is_for_region(group, region) && !has_ended(group, today);
}

}  // namespace

int weekday_of(const Date& date) { return static_cast<int>(std::chrono::weekday(days_of(date)).iso_encoding()) - 1; }

bool has_ended(const Group& group, const Date& today) {
  if (group.expires_on && *group.expires_on < today) return true;
  return group.starts && plus_days(*group.starts, 7 * (group.times - 1)) < today;
}

const Group* offered_group(const Library* library, std::string_view id, std::string_view region, const Date& today) {
  const Group* group = library != nullptr ? library->group(id) : nullptr;
  return group != nullptr && may_be_shown(*group, region, today) ? group : nullptr;
}

std::vector<const Group*> offered_groups(const Library& library, std::string_view region, const Date& today) {
  std::vector<const Group*> offered;
  for (const Group& group : library.groups) {
    if (may_be_shown(group, region, today)) offered.push_back(&group);
  }
  return offered;
}

std::optional<Meeting> next_meeting(const Group& group, const Date& today, int minute) {
  const Date from = minute < minute_of(group.to) ? today : plus_days(today, 1);
  if (!group.starts) {
    const int wait = (group.weekday - weekday_of(from) + 7) % 7;
    return Meeting{plus_days(from, wait), 0, false};
  }
  for (int i = 0; i < group.times; ++i) {
    const Date day = plus_days(*group.starts, 7 * i);
    if (day >= from) return Meeting{day, group.times - i, i == 0};
  }
  return std::nullopt;
}

std::string group_title(const Library& library, const LanguageTag& language, const Group& group,
                        const GroupWords& words) {
  return group.sample ? label(&library, language, "groups.sample_code", {{"name", words.name}}).text : words.name;
}

std::string group_code(const Group& group, const Meeting& meeting, const std::string& title, const std::string& place) {
  static constexpr std::array<std::string_view, 7> kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  CalendarEntry entry;
  entry.title = title;
  entry.place = place;
  entry.begins = moment_code(meeting.day, group.from);
  entry.ends = moment_code(meeting.day, group.to);
  entry.zone = group.time_zone;
  if (meeting.left == 0) {
    entry.rule = "FREQ=WEEKLY;BYDAY=";
    entry.rule += kDays[static_cast<std::size_t>(group.weekday)];
  } else if (meeting.left > 1) {
    entry.rule = "FREQ=WEEKLY;COUNT=";
    entry.rule += std::to_string(meeting.left);
  }
  std::string code = event_code(entry);
  if (code.size() <= kMostCodeBytes) return code;
  entry.place.clear();
  return event_code(entry);
}

}  // namespace kiosk
