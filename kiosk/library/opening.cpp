#include "library/opening.h"

#include <unicode/timezone.h>

#include <array>
#include <chrono>
#include <memory>
#include <string_view>

namespace kiosk {

namespace {

using LocalMillis = std::chrono::local_time<Millis>;

// Of the zone from UTC, at `time`, which is the zone's own where `is_local`.
Millis offset(Millis time, bool is_local, const std::string& zone) {
  const std::unique_ptr<icu::TimeZone> rules(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone.empty() ? "Etc/UTC" : zone)));
  std::int32_t raw = 0;
  std::int32_t daylight = 0;
  UErrorCode error = U_ZERO_ERROR;
  rules->getOffset(static_cast<UDate>(time.count()), is_local ? 1 : 0, raw, daylight, error);
  return Millis(raw) + Millis(daylight);
}

LocalMillis local(WallTime wall, const std::string& zone) {
  return LocalMillis(wall.time_since_epoch() + offset(wall.time_since_epoch(), false, zone));
}

int weekday_of(std::string_view name) {  // 0 is Monday; -1: none
  static constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    if (kDays[i] == name) return static_cast<int>(i);
  }
  return -1;
}

int minutes_of(std::string_view clock) {  // "09:30"; the loader has looked at its form
  if (clock.size() != 5) return 0;
  return ((clock[0] - '0') * 10 + (clock[1] - '0')) * 60 + (clock[3] - '0') * 10 + (clock[4] - '0');
}

}  // namespace

Opening opening(const Contact& contact, WallTime wall) {
  if (contact.always) return Opening::open;
  if (contact.hours.empty()) return Opening::unknown;
  const LocalMillis now = local(wall, contact.time_zone);
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const int minute = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(now - day).count());
  const int today = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
  const int yesterday = (today + 6) % 7;
  for (const OpeningHours& hours : contact.hours) {
    const int from = minutes_of(hours.from);
    const int to = minutes_of(hours.to);
    if (from < to) {
      if (covers_day(hours.days, today) && minute >= from && minute < to) return Opening::open;
      continue;
    }
    if (covers_day(hours.days, today) && minute >= from) return Opening::open;
    if (covers_day(hours.days, yesterday) && minute < to) return Opening::open;
  }
  return Opening::closed;
}

int local_minute(WallTime wall, const std::string& zone) {
  const auto time = local(wall, zone);
  return static_cast<int>(
      std::chrono::duration_cast<std::chrono::minutes>(time - std::chrono::floor<std::chrono::days>(time)).count());
}

bool covers_day(std::string_view days, int weekday) {
  if (days == "daily") return true;
  while (!days.empty()) {
    const std::string_view part = days.substr(0, days.find(','));
    const int first = weekday_of(part.substr(0, 3));
    const int last = part.size() == 7 ? weekday_of(part.substr(4)) : first;
    if (first >= 0 && last >= 0 && (weekday - first + 7) % 7 <= (last - first + 7) % 7) return true;
    days.remove_prefix(std::min(days.size(), part.size() + 1));
  }
  return false;
}

int local_weekday(WallTime wall, const std::string& zone) {
  const auto day = std::chrono::floor<std::chrono::days>(local(wall, zone));
  return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

WallTime local_clock(WallTime wall, const std::string& zone) { return WallTime(local(wall, zone).time_since_epoch()); }

WallTime moment_of(WallTime local_clock, const std::string& zone) {
  return local_clock - offset(local_clock.time_since_epoch(), true, zone);
}

Date local_date(WallTime wall, const std::string& zone) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(local(wall, zone)));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace kiosk
