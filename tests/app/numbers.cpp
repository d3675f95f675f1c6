// What staff see of the counts: whole weeks, and no number that could point at somebody (CARE D1).
#include "app/numbers.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <set>

#include "visitor.h"

namespace kiosk::test {
namespace {

using Kind = effect::Count::Kind;
using Item = Numbers::Item;

// A Wednesday: its week began on Monday the 16th.
constexpr Date kNumbersDay{2026, 11, 18};

Date after(const Date& date, int days) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::year{date.year} / date.month / date.day} +
                                        std::chrono::days{days}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

// In the first week of the block that is listed then.
const Date kListedDay = after(numbers_of({}, kNumbersDay, nullptr).listed, 1);

Counts opened(std::initializer_list<std::tuple<Date, std::string, std::uint64_t>> rows) {
  Counts out;
  for (const auto& [day, item, count] : rows) out[{day, item, Kind::opened}] += count;
  return out;
}

// With every page there that these tests count, and none of them sensitive.
const Library& all_there() {
  static const Library library = [] {
    std::set<std::string> ids{"a", "old", "older"};
    for (int i = 0; i < 14; ++i) ids.insert(std::to_string(i));
    Library made = small_library();
    made.articles.clear();
    for (const std::string& id : ids) made.articles.push_back(small::article(id, "closeness", false, 100));
    return made;
  }();
  return library;
}

Numbers of(const Counts& counts, const Library* library = &all_there()) {
  return numbers_of(counts, kNumbersDay, library);
}

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
}

TEST_CASE("eight weeks at most, and none before anything was counted") {
  const Numbers numbers = of(opened({{{2026, 9, 20}, "article/older", 50}, {{2026, 9, 21}, "article/old", 50}}));
  REQUIRE(numbers.weeks.size() == 8);
  CHECK(numbers.weeks[0] == Numbers::Week{{2026, 9, 21}, {50, false}, {}});
  CHECK(numbers.weeks[7] == Numbers::Week{{2026, 11, 9}, {}, {}});
  CHECK(of(opened({{{2026, 9, 20}, "article/older", 50}})).weeks.empty());
}

TEST_CASE("CARE D1: the lists are of whole blocks of four weeks, so that no two of them overlap") {
  Date before{};
  int blocks = 0;
  for (int day = 0; day < 400; ++day) {
    const auto at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 16} + std::chrono::days{day};
    const std::chrono::year_month_day ymd{at};
    const Date today{static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                     static_cast<int>(static_cast<unsigned>(ymd.day()))};
    const Date listed = numbers_of({}, today, nullptr).listed;
    const auto begins = std::chrono::sys_days{std::chrono::year{listed.year} / listed.month / listed.day};
    CHECK(std::chrono::weekday{begins} == std::chrono::Monday);
    CHECK(begins + std::chrono::days{28} <= at);      // whole
    CHECK(begins + std::chrono::days{28 + 28} > at);  // and the last that is
    if (listed == before) continue;
    if (before != Date{}) {
      const auto was = std::chrono::sys_days{std::chrono::year{before.year} / before.month / before.day};
      CHECK(begins - was == std::chrono::days{28});
    }
    before = listed;
    ++blocks;
  }
  CHECK(blocks >= 14);
}

TEST_CASE("CARE D1: under five is a few, and the number itself is nowhere") {
  for (std::uint64_t count = 1; count < 5; ++count) {
    const Numbers numbers = of(opened({{kListedDay, "article/a", count}}));
    REQUIRE_FALSE(numbers.weeks.empty());
    CHECK(numbers.weeks[0].opened == Figure{0, true});
    CHECK(numbers.opened.empty());
    CHECK_FALSE(knows(numbers, count));
  }
  CHECK(of(opened({{kListedDay, "article/a", 5}})).opened == std::vector<Item>{{"article/a", {5, false}}});
}

TEST_CASE(
    "CARE D1: what is not named is one row, never too little to be told, and all rows are what the told weeks are") {
  std::minstd_rand random(7);
  for (int round = 0; round < 3'000; ++round) {
    Counts counts;
    const int items = 1 + static_cast<int>(random() % 14);
    for (int item = 0; item < items; ++item)
      for (int week = 0; week < kNumbersListedWeeks; ++week)
        if (const auto count = random() % (item % 3 == 0 ? 40 : 5); count > 0)
          counts[{after(kListedDay, 7 * week), std::string("article/").append(std::to_string(item)), Kind::opened}] =
              count;
    const Numbers numbers = of(counts);
    std::uint64_t told = 0;
    for (const Item& item : numbers.opened) {
      REQUIRE(item.figure.count >= kLeastCount);
      told += item.figure.count;
    }
    std::uint64_t weeks = 0;
    for (const Numbers::Week& week : numbers.weeks)
      if (week.first >= numbers.listed && week.first < after(numbers.listed, 28)) weeks += week.opened.count;
    REQUIRE(told == weeks);
    REQUIRE(numbers.opened.size() <= kMostListed);
  }
}

TEST_CASE("the most stands first, no more than eight with the row of the others, and taken is beside opened") {
  Counts counts;
  for (int i = 0; i < 12; ++i) {
    counts[{kListedDay, std::string("article/").append(std::to_string(i)), Kind::opened}] =
        static_cast<std::uint64_t>(10 + i);
    counts[{kListedDay, std::string("article/").append(std::to_string(i)), Kind::taken}] =
        static_cast<std::uint64_t>(30 - i);
  }
  const Numbers numbers = of(counts);
  REQUIRE(numbers.opened.size() == kMostListed);
  CHECK(numbers.opened.front() == Item{"article/11", {21, false}});
  CHECK(numbers.opened.back() == Item{std::string(kOtherItems), {10 + 11 + 12 + 13 + 14, false}});
  CHECK(numbers.taken.front() == Item{"article/0", {30, false}});
}

TEST_CASE("CARE D4: what is sensitive by now stands with the sensitive and what is gone has no name") {
  const auto library = shared(small_library());
  const Numbers numbers = of(opened({{kListedDay, "article/dark-thoughts", 20},
                                     {kListedDay, "sensitive", 10},
                                     {kListedDay, "article/no-such", 6},
                                     {kListedDay, "story/no-such", 6},
                                     {kListedDay, "help", 9}}),
                             library.get());
  CHECK(numbers.opened == std::vector<Item>{{"sensitive", {30, false}}, {"help", {9, false}}, {"others", {12, false}}});
}

TEST_CASE("CARE D1: what is gone joins the others, is last with them, and leaves its place in the list empty") {
  Counts counts;
  for (int i = 0; i < 9; ++i)
    counts[{kListedDay, std::string("article/").append(std::to_string(i)), Kind::opened}] =
        static_cast<std::uint64_t>(90 - 10 * i);
  Library without = all_there();
  std::erase_if(without.articles, [](const Article& article) { return article.id == "0"; });
  const Numbers before = of(counts);
  const Numbers numbers = of(counts, &without);
  CHECK(before.opened.back() == Item{std::string(kOtherItems), {20 + 10, false}});
  CHECK(numbers.opened.back() == Item{std::string(kOtherItems), {90 + 20 + 10, false}});
  // Had 20 taken the empty place, the rest could be reckoned.
  CHECK(numbers.opened.size() == before.opened.size() - 1);
  CHECK(of(counts, nullptr).opened == std::vector<Item>{{std::string(kOtherItems), {450, false}}});
}

TEST_CASE("CARE D4: what is sensitive by now is with the others as long as the sensitive have no row of their own") {
  const auto library = shared(small_library());
  const Numbers numbers =
      of(opened({{kListedDay, "article/dark-thoughts", 20}, {kListedDay, "sensitive", 4}, {kListedDay, "help", 9}}),
         library.get());
  // A row of 24 would say, to whoever saw the 20 before, that the sensitive were four.
  CHECK(numbers.opened == std::vector<Item>{{"others", {20 + 9 + 4, false}}});
}

// An observer knows what is listed under each of several contents, and which contents those are. A number of 1 to 4 is safe when
// some other number in its place would have been listed the same each time: here one opening less, and one more of something else.
TEST_CASE("CARE D1: no number under five can be reckoned from the lists before and after any updates") {
  std::minstd_rand random(11);
  int small_ones = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::vector<std::string> items{"help", "sensitive", "tips"};
    for (int i = 0; i < 14; ++i) items.push_back(std::string("article/").append(std::to_string(i)));
    Counts counts;
    const auto at = [&](const std::string& item) { return CountKey{kListedDay, item, Kind::opened}; };
    for (const std::string& item : items)
      if (const auto count = random() % 3 == 0 ? random() % 30 : random() % 6; count > 0 && random() % 5 > 0)
        counts[at(item)] = count;
    std::vector<Library> contents;
    for (int update = 0; update < 4; ++update) {
      Library content = all_there();
      std::erase_if(content.articles, [&](const Article&) { return random() % 4 == 0; });
      for (Article& article : content.articles) article.sensitive = random() % 6 == 0;
      contents.push_back(std::move(content));
    }
    const auto listed = [&](const Counts& of_these) {
      std::vector<std::vector<Item>> out;
      for (const Library& content : contents) out.push_back(of(of_these, &content).opened);
      return out;
    };
    const auto seen = listed(counts);
    for (const std::string& item : items) {
      const auto found = counts.find(at(item));
      if (found == counts.end() || found->second >= kLeastCount) continue;
      ++small_ones;
      const bool hidden = std::ranges::any_of(items, [&](const std::string& other) {
        if (other == item) return false;
        Counts another = counts;
        if (--another[at(item)] == 0) another.erase(at(item));
        ++another[at(other)];
        return listed(another) == seen;
      });
      REQUIRE_MESSAGE(hidden, "round " << round << ": " << item << " was " << found->second);
    }
  }
  CHECK(small_ones > 5'000);
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
