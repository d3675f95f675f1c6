// When the screen is on: by week and day, over midnight, in the clinic's zone, and never dark by a clock that is doubtful (CARE E5).
#include "app/screen_hours.h"

#include "base/date.h"
#include "visitor.h"

namespace kiosk::test {
namespace {

constexpr int kMonday = 0;
constexpr int kFriday = 4;
constexpr int kSaturday = 5;
constexpr int kSunday = 6;
constexpr int at_hour(int hour, int minute = 0) { return hour * 60 + minute; }

ScreenHours office() {
  ScreenHours hours;
  for (std::size_t day = 0; day < 5; ++day) hours.days[day] = DaySpan{at_hour(7), at_hour(19)};
  return hours;
}

WallTime moment(int year, unsigned month, unsigned day, int hour, int minute = 0) {
  const std::chrono::sys_days date = std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
  return WallTime(date.time_since_epoch()) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

Visitor at_night(const ScreenHours& hours, WallTime wall, const std::string& zone = "Europe/London") {
  Settings settings = clinic_settings();
  settings.hours = hours;
  settings.time_zone = zone;
  Visitor v(shared(small_library()), settings);
  v.send(event::Tick{v.state.now, wall});
  return v;
}

// As the loop lets it pass, until it is another.
Millis until_dark_is(Visitor& v, bool dark, Millis most) {
  const Monotonic since = v.state.now;
  while (is_dark(v.state) != dark && v.state.now - since < most) {
    const auto next = next_deadline(v.state);
    REQUIRE(next);
    REQUIRE(*next > v.state.now);
    v.send(event::Tick{*next, v.state.wall + (*next - v.state.now)});
  }
  return v.state.now - since;
}

}  // namespace

TEST_CASE("hours: a span holds from its first minute to the one before its last") {
  const ScreenHours hours = office();
  CHECK_FALSE(is_on(hours, kMonday, at_hour(6, 59)));
  CHECK(is_on(hours, kMonday, at_hour(7)));
  CHECK(is_on(hours, kMonday, at_hour(18, 59)));
  CHECK_FALSE(is_on(hours, kMonday, at_hour(19)));
  CHECK_FALSE(is_on(hours, kSaturday, at_hour(12)));
}

TEST_CASE("hours: a span that ends before it begins goes on over midnight, the week's end too") {
  ScreenHours hours;
  hours.days[kSunday] = DaySpan{at_hour(20), at_hour(2)};
  CHECK(is_on(hours, kSunday, at_hour(23, 59)));
  CHECK(is_on(hours, kMonday, at_hour(1, 59)));
  CHECK_FALSE(is_on(hours, kMonday, at_hour(2)));
  CHECK_FALSE(is_on(hours, kSunday, at_hour(1)));
  hours.days[kFriday] = DaySpan{at_hour(9), at_hour(9)};
  CHECK(is_on(hours, kFriday, 0));
  CHECK(is_on(hours, kFriday, at_hour(23, 59)));
}

TEST_CASE("hours: the next change is found minute by minute as by looking at each") {
  ScreenHours hours = office();
  hours.days[kSaturday] = DaySpan{at_hour(22), at_hour(3)};
  hours.days[1].reset();
  for (int day = 0; day < 7; ++day) {
    for (int minute = 0; minute < 24 * 60; minute += 7) {
      const bool now = is_on(hours, day, minute);
      int expected = 1;
      for (; expected <= 7 * 24 * 60; ++expected) {
        const int then = (day * 24 * 60 + minute + expected) % (7 * 24 * 60);
        if (is_on(hours, then / (24 * 60), then % (24 * 60)) != now) break;
      }
      REQUIRE(minutes_to_change(hours, day, minute) == expected);
    }
  }
  CHECK_FALSE(minutes_to_change(ScreenHours{}, 0, 0));
}

TEST_CASE("hours: the screen goes dark at its time, and comes back by itself") {
  Visitor v = at_night(office(), moment(2026, 12, 1, 18, 58));
  CHECK_FALSE(is_dark(v.state));
  CHECK(until_dark_is(v, true, Millis{600'000}) == Millis{120'000});
  CHECK(until_dark_is(v, false, Millis{24 * 3'600'000}) == Millis{12 * 3'600'000});
}

TEST_CASE("hours: a touch wakes the dark screen for five minutes") {
  Visitor v = at_night(office(), moment(2026, 12, 1, 22));
  REQUIRE(is_dark(v.state));
  v.send(event::Presence{});
  CHECK_FALSE(is_dark(v.state));
  CHECK(v.screen() == "attract/1");
  CHECK(until_dark_is(v, true, Millis{600'000}) == kWokenStays);
}

TEST_CASE("hours: nobody who reads is left in the dark") {
  Visitor v = at_night(office(), moment(2026, 12, 1, 18, 59));
  v.open("article/slow-love");
  v.wait(Millis{61'000});
  CHECK_FALSE(is_dark(v.state));
  // Their reset is what lets it go dark.
  until_dark_is(v, true, Millis{600'000});
  CHECK(is_dark(v.state));
  CHECK(v.screen() == "attract/1");
}

TEST_CASE("hours: summer time moves them with the clinic's clock") {
  Visitor x = at_night(office(), moment(2027, 3, 12, 11, 59), "America/New_York");
  REQUIRE_FALSE(clock_is_doubtful(x.state));
  CHECK(is_dark(x.state));  // 06:59, winter time
  x.send(event::Tick{x.state.now, moment(2027, 3, 12, 12, 0)});
  CHECK_FALSE(is_dark(x.state));
  // Forward on 14 March 2027: on Monday the screen is on an hour earlier by UTC.
  x.send(event::Tick{x.state.now, moment(2027, 3, 15, 10, 59)});
  CHECK(is_dark(x.state));
  x.send(event::Tick{x.state.now, moment(2027, 3, 15, 11, 0)});
  CHECK_FALSE(is_dark(x.state));
  // Over the change itself, by its deadlines alone.
  Visitor y = at_night(office(), moment(2027, 3, 14, 3), "America/New_York");
  REQUIRE(is_dark(y.state));
  CHECK(until_dark_is(y, false, Millis{48 * 3'600'000}) == Millis{32 * 3'600'000});
}

TEST_CASE("hours: a week with the clock wrong leaves the screen on (CARE E5)") {
  Visitor v = at_night(office(), moment(2026, 12, 1, 22));
  REQUIRE(is_dark(v.state));
  v.send(event::Tick{v.state.now, moment(2020, 1, 1, 22)});
  CHECK_FALSE(is_dark(v.state));
  for (int hours = 0; hours < 7 * 24; ++hours) {
    v.send(event::Tick{v.state.now + Millis{3'600'000}, v.state.wall + Millis{3'600'000}});
    REQUIRE_FALSE(is_dark(v.state));
  }
  v.send(event::Tick{v.state.now, moment(2026, 12, 8, 22)});
  CHECK(is_dark(v.state));
}

TEST_CASE("hours: what a stick has to say is said on a dark screen too") {
  Visitor v = at_night(office(), moment(2026, 12, 1, 22));
  SyncNews news;
  news.serial = 1;
  news.inserted = true;
  news.phase = StickPhase::reading;
  v.send(event::SyncSays{news});
  CHECK_FALSE(is_dark(v.state));
}

}  // namespace kiosk::test
