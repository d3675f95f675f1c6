// "Open now" in the contact's own time zone: day by day, over midnight, on the days when the clocks change.
#include "library/opening.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace kiosk;

namespace {

WallTime utc(int year, int month, int day, int hour, int minute) {
  const std::chrono::sys_days date{std::chrono::year{year} / month / day};
  return std::chrono::time_point_cast<Millis>(date) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

Contact open_on(std::vector<OpeningHours> hours, std::string zone) {
  Contact contact;
  contact.hours = std::move(hours);
  contact.time_zone = std::move(zone);
  return contact;
}

}  // namespace

TEST_CASE("opening: a day's span, its first minute in and its last out") {
  const Contact daily = open_on({{"daily", "09:00", "22:00"}}, "Europe/London");
  CHECK(opening(daily, utc(2026, 11, 27, 8, 59)) == Opening::closed);
  CHECK(opening(daily, utc(2026, 11, 27, 9, 0)) == Opening::open);
  CHECK(opening(daily, utc(2026, 11, 27, 21, 59)) == Opening::open);
  CHECK(opening(daily, utc(2026, 11, 27, 22, 0)) == Opening::closed);
}

TEST_CASE("opening: summer time moves it by an hour, on the very day of the change") {
  const Contact daily = open_on({{"daily", "09:00", "22:00"}}, "Europe/London");
  CHECK(opening(daily, utc(2026, 7, 1, 8, 0)) == Opening::open);
  CHECK(opening(daily, utc(2026, 7, 1, 21, 0)) == Opening::closed);
  // 25 October 2026: clocks go back at 01:00 UTC.
  CHECK(opening(daily, utc(2026, 10, 24, 8, 30)) == Opening::open);
  CHECK(opening(daily, utc(2026, 10, 25, 8, 30)) == Opening::closed);
}

TEST_CASE("opening: another zone than the clinic's") {
  const Contact eastern = open_on({{"mon-fri", "09:00", "17:00"}}, "America/New_York");
  CHECK(opening(eastern, utc(2026, 11, 27, 13, 59)) == Opening::closed);
  CHECK(opening(eastern, utc(2026, 11, 27, 14, 0)) == Opening::open);
  // Saturday in London, Friday evening in New York.
  CHECK(opening(eastern, utc(2026, 11, 28, 2, 0)) == Opening::closed);
}

TEST_CASE("opening: lists of days, spans over the week's end, spans over midnight") {
  const Contact some = open_on({{"mon,wed", "10:00", "12:00"}, {"sat-mon", "20:00", "02:00"}}, "Etc/UTC");
  CHECK(opening(some, utc(2026, 11, 23, 11, 0)) == Opening::open);    // Monday
  CHECK(opening(some, utc(2026, 11, 24, 11, 0)) == Opening::closed);  // Tuesday
  CHECK(opening(some, utc(2026, 11, 25, 11, 0)) == Opening::open);    // Wednesday
  CHECK(opening(some, utc(2026, 11, 28, 21, 0)) == Opening::open);    // Saturday night
  CHECK(opening(some, utc(2026, 11, 24, 1, 59)) == Opening::open);    // what Monday began
  CHECK(opening(some, utc(2026, 11, 24, 2, 0)) == Opening::closed);
  CHECK(opening(some, utc(2026, 11, 25, 1, 0)) == Opening::closed);  // Tuesday began nothing
}

TEST_CASE("opening: always, until midnight, and unknown") {
  Contact always;
  always.always = true;
  CHECK(opening(always, utc(2026, 11, 27, 3, 0)) == Opening::open);
  CHECK(opening(Contact{}, utc(2026, 11, 27, 3, 0)) == Opening::unknown);
  const Contact evening = open_on({{"daily", "18:00", "24:00"}}, "Etc/UTC");
  CHECK(opening(evening, utc(2026, 11, 27, 23, 59)) == Opening::open);
  CHECK(opening(evening, utc(2026, 11, 28, 0, 0)) == Opening::closed);
}

TEST_CASE("opening: the day in a zone") {
  CHECK(local_date(utc(2026, 12, 31, 23, 30), "Europe/London") == Date{2026, 12, 31});
  CHECK(local_date(utc(2026, 12, 31, 23, 30), "Asia/Tokyo") == Date{2027, 1, 1});
  CHECK(local_date(utc(2026, 12, 31, 23, 30), "Nowhere/Town") == Date{2026, 12, 31});
}
