#include "app/numbers.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "library/item_title.h"

namespace kiosk {

namespace {

using std::chrono::sys_days;
using Kind = effect::Count::Kind;

sys_days day_of(const Date& date) { return std::chrono::year{date.year} / date.month / date.day; }

Date date_of(sys_days day) {
  const std::chrono::year_month_day ymd{day};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

sys_days monday_of(sys_days day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

Figure figure_of(std::uint64_t count) {
  if (count == 0) return {};
  return count < kLeastCount ? Figure{0, true} : Figure{count, false};
}

// The row that something named stands in under this content.
std::string row_of(const std::string& item, const Library* library) {
  if (item.find('/') == std::string::npos) return item;
  const auto title = library != nullptr ? item_title(*library, item, library->edition.default_language) : std::nullopt;
  if (!title) return std::string(kOtherItems);
  return title->sensitive ? "sensitive" : item;
}

// What is named whatever the content is (numbers.h says why). There is one row for all that is not, so that all of it is what the weeks
// beside it say. As long as that row is too little to be told, the least that is named goes into it.
std::map<std::string, std::uint64_t> named_of(const std::map<std::string, std::uint64_t>& sums) {
  std::vector<std::pair<std::uint64_t, std::string>> told;
  std::uint64_t others = 0;
  for (const auto& [item, count] : sums) {
    if (count >= kLeastCount) told.emplace_back(count, item);
    else others += count;
  }
  std::ranges::sort(
      told, [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  while (!told.empty() && (told.size() >= kMostListed || (others > 0 && others < kLeastCount))) {
    others += told.back().first;
    told.pop_back();
  }
  std::map<std::string, std::uint64_t> out;
  for (const auto& [count, item] : told) out.emplace(item, count);
  if (others > 0) out.emplace(kOtherItems, others);
  return out;
}

// The most first, the others last.
std::vector<Numbers::Item> list_of(const std::map<std::string, std::uint64_t>& sums, const Library* library) {
  const auto named = named_of(sums);
  std::map<std::string, std::uint64_t> rows;
  for (const auto& [item, count] : named) {
    const std::string row = row_of(item, library);
    rows[named.contains(row) ? row : std::string(kOtherItems)] += count;
  }
  std::vector<Numbers::Item> out;
  for (const auto& [row, count] : rows) out.push_back({row, {count, false}});
  std::ranges::stable_sort(out, [](const Numbers::Item& a, const Numbers::Item& b) {
    const bool a_last = a.item == kOtherItems;
    const bool b_last = b.item == kOtherItems;
    return a_last != b_last ? b_last : a.figure.count > b.figure.count;
  });
  return out;
}

// The first day of the last block of weeks that was whole before `end`, which is a Monday.
sys_days last_block(sys_days end) {
  constexpr sys_days kAMonday{std::chrono::year{2024} / 1 / 1};
  const auto block = std::chrono::days{7 * kNumbersListedWeeks};
  const auto into = (end - kAMonday) % block;
  return end - (into < std::chrono::days{0} ? into + block : into) - block;
}

}  // namespace

Numbers numbers_of(const Counts& counts, const Date& today, const Library* library) {
  using std::chrono::days;
  const sys_days end = monday_of(day_of(today));
  const sys_days begin = end - days{7 * kNumbersWeeks};
  const sys_days listed = last_block(end);
  std::array<std::array<std::uint64_t, 2>, kNumbersWeeks> weeks{};
  const auto week_of = [&](sys_days day) { return static_cast<std::size_t>((day - begin).count() / 7); };
  for (const auto& [key, count] : counts) {
    const sys_days day = day_of(key.day);
    if (day >= begin && day < end) weeks.at(week_of(day)).at(key.kind == Kind::taken ? 1 : 0) += count;
  }
  std::array<std::map<std::string, std::uint64_t>, 2> items;
  for (const auto& [key, count] : counts) {
    const sys_days day = day_of(key.day);
    if (day < listed || day >= listed + days{7 * kNumbersListedWeeks} || count == 0) continue;
    const std::size_t kind = key.kind == Kind::taken ? 1 : 0;
    // A week that is a few is in no list: what is told there would tell it.
    if (weeks.at(week_of(day)).at(kind) >= kLeastCount) items.at(kind)[key.item] += count;
  }
  Numbers out;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const auto [opened, taken] = weeks.at(i);
    if (out.weeks.empty() && opened == 0 && taken == 0) continue;
    out.weeks.push_back({date_of(begin + days{7 * static_cast<int>(i)}), figure_of(opened), figure_of(taken)});
  }
  out.listed = date_of(listed);
  out.opened = list_of(items[0], library);
  out.taken = list_of(items[1], library);
  return out;
}

}  // namespace kiosk
