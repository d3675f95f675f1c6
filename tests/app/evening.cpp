// The colours of the evening, by the clinic's hours.
#include "visitor.h"

namespace kiosk::test {

namespace {

// A day that no clock has reason to doubt, at this minute, in UTC.
WallTime at_minute(int minute) {
  const std::chrono::sys_days day{std::chrono::year{2031} / 1 / 10};
  return WallTime{std::chrono::duration_cast<Millis>(day.time_since_epoch()) + Millis{minute * std::int64_t{60'000}}};
}

Settings with_evening(int from, int to) {
  Settings settings = clinic_settings();
  settings.evening = Evening{from, to};
  return settings;
}

Theme first_theme(const Settings& settings, int minute) {
  return boot(shared(small_library()), settings, kStart, at_minute(minute)).visit.preferences.theme;
}

}  // namespace

TEST_CASE("evening: visits that begin in its hours begin in its colours, over midnight too") {
  const Settings night = with_evening(19 * 60, 7 * 60);
  CHECK(first_theme(night, 18 * 60 + 59) == Theme::day);
  CHECK(first_theme(night, 19 * 60) == Theme::evening);
  CHECK(first_theme(night, 23 * 60 + 59) == Theme::evening);
  CHECK(first_theme(night, 0) == Theme::evening);
  CHECK(first_theme(night, 6 * 60 + 59) == Theme::evening);
  CHECK(first_theme(night, 7 * 60) == Theme::day);
  const Settings afternoon = with_evening(16 * 60, 18 * 60);
  CHECK(first_theme(afternoon, 15 * 60 + 59) == Theme::day);
  CHECK(first_theme(afternoon, 17 * 60) == Theme::evening);
  CHECK(first_theme(afternoon, 18 * 60) == Theme::day);
  CHECK(first_theme(with_evening(60, 60), 60) == Theme::day);
}

TEST_CASE("evening: the hours are the clinic's own") {
  Settings settings = with_evening(19 * 60, 7 * 60);
  settings.time_zone = "America/New_York";
  CHECK(first_theme(settings, 20 * 60) == Theme::day);
  CHECK(first_theme(settings, 3 * 60) == Theme::evening);
}

TEST_CASE("evening: high contrast is not taken away, and a doubtful clock changes no colours (CARE E5)") {
  Settings settings = with_evening(0, 23 * 60);
  settings.preferences.theme = Theme::contrast;
  CHECK(first_theme(settings, 12 * 60) == Theme::contrast);
  settings.preferences.theme = Theme::day;
  CHECK(boot(shared(small_library()), settings, kStart, WallTime{}).visit.preferences.theme == Theme::day);
}

TEST_CASE("evening: the waiting screen changes at the hour by itself, one who is there keeps their colours") {
  Visitor v(shared(small_library()), with_evening(19 * 60, 7 * 60));
  v.state.wall = at_minute(18 * 60 + 58);
  v.wait(Millis{60'000});
  CHECK(v.state.visit.preferences.theme == Theme::day);
  v.wait(Millis{61'000});
  CHECK(v.state.visit.preferences.theme == Theme::evening);
  CHECK(is_fresh(v.state));

  Visitor reader(shared(small_library()), with_evening(19 * 60, 7 * 60));
  reader.state.wall = at_minute(18 * 60 + 59);
  reader.open("article/slow-love");
  for (int i = 0; i < 6; ++i) {
    reader.wait(Millis{20'000});
    reader.send(event::Presence{});
    CHECK(reader.state.visit.preferences.theme == Theme::day);
  }
  // CARE C2: what comes after is what a boot at this hour shows.
  reader.send(event::Hide{}).send(event::StartFresh{});
  CHECK(reader.state.visit.preferences.theme == Theme::evening);
}

TEST_CASE("evening: an idle kiosk with one slide sleeps until the hour") {
  Library library = small_library();
  library.attract.resize(1);
  Visitor v(shared(std::move(library)), with_evening(19 * 60, 7 * 60));
  v.state.wall = at_minute(10 * 60);
  const auto deadline = next_deadline(v.state);
  REQUIRE(deadline.has_value());
  CHECK(*deadline - v.state.now == Millis{9 * 60 * 60'000});
}

}  // namespace kiosk::test
