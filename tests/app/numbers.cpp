// What staff see of the counts: whole weeks, and no number that could point at somebody (CARE D1).
#include "app/numbers.h"

#include <algorithm>

#include "visitor.h"

namespace kiosk::test {
namespace {

using Kind = effect::Count::Kind;
using Item = Numbers::Item;

// A Wednesday: its week began on Monday the 16th.
constexpr Date kNumbersDay{2026, 11, 18};

Counts opened(std::initializer_list<std::tuple<Date, std::string, std::uint64_t>> rows) {
  Counts out;
  for (const auto& [day, item, count] : rows) out[{day, item, Kind::opened}] += count;
  return out;
}

Numbers of(const Counts& counts, const Library* library = nullptr) { return numbers_of(counts, kNumbersDay, library); }

bool knows(const Numbers& numbers, std::uint64_t count) {
  for (const auto* list : {&numbers.opened, &numbers.taken})
    for (const Item& item : *list)
      if (item.figure.count == count) return true;
  return std::ranges::any_of(numbers.weeks,
                             [&](const auto& week) { return week.opened.count == count || week.taken.count == count; });
}

TEST_CASE("CARE D1: weeks are whole ones from Monday to Sunday and the one that goes on is in no number") {
  const Numbers numbers = of(opened({{{2026, 11, 16}, "article/a", 100},
                                     {{2026, 11, 18}, "article/a", 100},
                                     {{2026, 11, 15}, "article/a", 7},
                                     {{2026, 11, 9}, "article/a", 8},
                                     {{2026, 11, 8}, "article/a", 9}}));
  REQUIRE(numbers.weeks.size() == 2);
  CHECK(numbers.weeks[0] == Numbers::Week{{2026, 11, 2}, {9, false}, {}});
  CHECK(numbers.weeks[1] == Numbers::Week{{2026, 11, 9}, {15, false}, {}});
  CHECK(numbers.opened == std::vector<Item>{{"article/a", {24, false}}});
  CHECK(numbers.taken.empty());
}

TEST_CASE("eight weeks at most, and none before anything was counted and the lists look back on four") {
  Counts counts = opened({{{2026, 9, 20}, "article/older", 50}, {{2026, 9, 21}, "article/old", 50}});
  Numbers numbers = of(counts);
  REQUIRE(numbers.weeks.size() == 8);
  CHECK(numbers.weeks[0] == Numbers::Week{{2026, 9, 21}, {50, false}, {}});
  CHECK(numbers.weeks[7] == Numbers::Week{{2026, 11, 9}, {}, {}});
  CHECK(numbers.opened.empty());
  CHECK(of(opened({{{2026, 9, 20}, "article/older", 50}})) == Numbers{});
  CHECK(of(opened({{{2026, 10, 19}, "article/a", 6}})).opened.size() == 1);
  CHECK(of(opened({{{2026, 10, 18}, "article/a", 6}})).opened.empty());
}

TEST_CASE("CARE D1: under five is a few, and the number itself is nowhere") {
  for (std::uint64_t count = 1; count < 5; ++count) {
    const Numbers numbers = of(opened({{{2026, 11, 10}, "article/a", count}}));
    REQUIRE(numbers.weeks.size() == 1);
    CHECK(numbers.weeks[0].opened == Figure{0, true});
    CHECK(numbers.opened == std::vector<Item>{{"article/a", {0, true}}});
    CHECK_FALSE(knows(numbers, count));
  }
  CHECK(of(opened({{{2026, 11, 10}, "article/a", 5}})).opened == std::vector<Item>{{"article/a", {5, false}}});
}

TEST_CASE("CARE D1: what is a few stands in no order by which it could be told apart") {
  const Counts one = opened({{{2026, 11, 10}, "article/a", 4}, {{2026, 11, 10}, "article/b", 2}});
  const Counts other = opened({{{2026, 11, 10}, "article/a", 2}, {{2026, 11, 10}, "article/b", 4}});
  CHECK(of(one).opened == of(other).opened);
}

TEST_CASE("CARE D1: a few cannot be reckoned from the week's sum and what else is told") {
  // 40 + 9 + 3: with 52 a week, 40 and 9 would tell the 3.
  const Numbers numbers = of(
      opened({{{2026, 11, 10}, "article/a", 40}, {{2026, 11, 10}, "article/b", 9}, {{2026, 11, 10}, "article/c", 3}}));
  CHECK(numbers.weeks[0].opened == Figure{52, false});
  CHECK(numbers.opened ==
        std::vector<Item>{{"article/a", {40, false}}, {"article/b", {0, true}}, {"article/c", {0, true}}});
  // Two of them hide each other.
  const Numbers two = of(
      opened({{{2026, 11, 10}, "article/a", 40}, {{2026, 11, 10}, "article/b", 3}, {{2026, 11, 10}, "article/c", 3}}));
  CHECK(two.opened[0] == Item{"article/a", {40, false}});
}

TEST_CASE("the most stands first, no more than eight, and taken is beside opened") {
  Counts counts;
  for (int i = 0; i < 12; ++i) {
    counts[{{2026, 11, 10}, std::string("article/").append(std::to_string(i)), Kind::opened}] =
        static_cast<std::uint64_t>(10 + i);
    counts[{{2026, 11, 10}, std::string("article/").append(std::to_string(i)), Kind::taken}] =
        static_cast<std::uint64_t>(30 - i);
  }
  const Numbers numbers = of(counts);
  REQUIRE(numbers.opened.size() == kMostListed);
  CHECK(numbers.opened[0] == Item{"article/11", {21, false}});
  CHECK(numbers.taken[0] == Item{"article/0", {30, false}});
  CHECK(numbers.weeks[0].taken == Figure{294, false});
}

TEST_CASE("CARE D4: what is sensitive by now stands with the sensitive and what is gone has no name") {
  const auto library = shared(small_library());
  const Numbers numbers = of(opened({{{2026, 11, 10}, "article/dark-thoughts", 20},
                                     {{2026, 11, 10}, "sensitive", 10},
                                     {{2026, 11, 10}, "article/no-such", 6},
                                     {{2026, 11, 10}, "story/no-such", 6},
                                     {{2026, 11, 10}, "help", 9}}),
                             library.get());
  CHECK(numbers.opened == std::vector<Item>{{"sensitive", {30, false}}, {"gone", {12, false}}, {"help", {9, false}}});
}

TEST_CASE("staff's numbers are asked for when they come into view, and are gone with whoever looked at them") {
  Visitor v;
  v.send(event::Open{route::StaffNumbers{}});
  CHECK(v.screen() != "staff/numbers");
  v.state.visit.trail = {route::StaffStatus{}};
  v.state.staff.emplace();
  v.send(event::Open{route::StaffNumbers{}});
  REQUIRE(v.screen() == "staff/numbers");
  CHECK(v.done() == Names{"read_numbers"});
  const auto& asked = std::get<effect::ReadNumbers>(v.effects.front());
  CHECK(asked.today == today(v.state));
  CHECK(asked.library == v.state.library);
  v.send(event::NumbersRead{std::make_shared<const Numbers>()});
  CHECK(v.state.staff->numbers != nullptr);
  v.send(event::TurnTo{2});
  CHECK(v.screen() == "staff/numbers/2");
  CHECK(v.done().empty());
  v.send(event::Open{route::StaffStatus{}}).send(event::Open{route::StaffNumbers{}});
  CHECK(v.done() == Names{"read_numbers"});
  CHECK(v.state.staff->numbers == nullptr);
  v.send(event::LeaveStaff{}).send(event::NumbersRead{std::make_shared<const Numbers>()});
  CHECK_FALSE(v.state.staff);
}

}  // namespace
}  // namespace kiosk::test
