// How long it still takes: said when it is known, near what comes, and without leaps.
#include "sync/time_left.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace kiosk::test {

TEST_CASE("time left: nothing before there is something to go by, then near what comes") {
  TimeLeft left;
  // 1 MB a second of 100 MB.
  for (int ms = 0; ms <= 2900; ms += 100) {
    left.at(Monotonic{ms}, static_cast<std::uint64_t>(ms) * 1000, 100'000'000);
    CHECK_FALSE(left.seconds().has_value());
  }
  for (int ms = 3000; ms < 100'000; ms += 100) {
    left.at(Monotonic{ms}, static_cast<std::uint64_t>(ms) * 1000, 100'000'000);
    REQUIRE(left.seconds().has_value());
    const double truth = 100.0 - ms / 1000.0;
    CHECK(std::abs(static_cast<double>(*left.seconds()) - truth) <= 2.5);
  }
}

TEST_CASE("time left: a stick that stutters makes it neither leap up nor swing") {
  TimeLeft left;
  std::minstd_rand random(7);
  std::uint64_t done = 0;
  std::optional<std::uint64_t> before;
  int risen = 0;
  for (int ms = 0; ms < 200'000 && done < 100'000'000; ms += 100) {
    // 0 to 200 kB in each tenth of a second: 1 MB a second in the mean.
    done += random() % 200'000;
    left.at(Monotonic{ms}, done, 100'000'000);
    if (before && left.seconds() && *left.seconds() > *before) ++risen;
    if (left.seconds()) before = left.seconds();
  }
  CHECK(before.has_value());
  CHECK(risen <= 4);
}

TEST_CASE("time left: a stick that grows ten times slower is believed before long") {
  TimeLeft left;
  std::uint64_t done = 0;
  for (int ms = 0; ms < 20'000; ms += 100) left.at(Monotonic{ms}, done += 100'000, 100'000'000);
  const auto early = left.seconds();
  for (int ms = 20'000; ms < 60'000; ms += 100) left.at(Monotonic{ms}, done += 10'000, 100'000'000);
  REQUIRE(early.has_value());
  REQUIRE(left.seconds().has_value());
  // 76 MB at 0.1 MB a second are 760 s.
  CHECK(*early < 90);
  CHECK(*left.seconds() > 500);
}

}  // namespace kiosk::test
