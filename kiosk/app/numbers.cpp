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

// What it is shown under.
std::string shown_as(const std::string& item, const Library* library) {
  if (item.find('/') == std::string::npos || library == nullptr) return item;
  const auto title = item_title(*library, item, library->edition.default_language);
  if (!title) return std::string(kGoneItem);
  return title->sensitive ? "sensitive" : item;
}

// The most first. With the weeks' numbers beside them, a single small number could be reckoned from all the others: as long as what is
// not told is too little in sum, the least that would be told is not told either.
std::vector<Numbers::Item> most_of(const std::map<std::string, std::uint64_t>& sums) {
  std::vector<std::pair<std::uint64_t, std::string>> told;
  std::vector<std::string> few;
  std::uint64_t untold = 0;
  for (const auto& [item, count] : sums) {
    if (count >= kLeastCount) {
      told.emplace_back(count, item);
      continue;
    }
    untold += count;
    few.push_back(item);
  }
  std::ranges::sort(
      told, [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  const std::size_t listed = std::min(told.size(), kMostListed);
  for (std::size_t i = listed; i < told.size(); ++i) untold += told[i].first;
  std::size_t named = listed;
  while (named > 0 && untold > 0 && untold < kLeastCount) {
    untold += told[--named].first;
    few.push_back(told[named].second);
  }
  std::ranges::sort(few);
  std::vector<Numbers::Item> out;
  for (std::size_t i = 0; i < named; ++i) out.push_back({told[i].second, {told[i].first, false}});
  for (const std::string& item : few)
    if (out.size() < kMostListed) out.push_back({item, {0, true}});
  return out;
}

}  // namespace

Numbers numbers_of(const Counts& counts, const Date& today, const Library* library) {
  using std::chrono::days;
  const sys_days end = monday_of(day_of(today));
  const sys_days begin = end - days{7 * kNumbersWeeks};
  const sys_days listed = end - days{7 * kNumbersListedWeeks};
  std::array<std::array<std::uint64_t, 2>, kNumbersWeeks> weeks{};
  std::array<std::map<std::string, std::uint64_t>, 2> items;
  for (const auto& [key, count] : counts) {
    const sys_days day = day_of(key.day);
    if (day < begin || day >= end || count == 0) continue;
    const std::size_t kind = key.kind == Kind::taken ? 1 : 0;
    weeks.at(static_cast<std::size_t>((day - begin).count() / 7)).at(kind) += count;
    if (day >= listed) items.at(kind)[shown_as(key.item, library)] += count;
  }
  Numbers out;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const auto [opened, taken] = weeks.at(i);
    if (out.weeks.empty() && opened == 0 && taken == 0) continue;
    out.weeks.push_back({date_of(begin + days{7 * static_cast<int>(i)}), figure_of(opened), figure_of(taken)});
  }
  out.opened = most_of(items[0]);
  out.taken = most_of(items[1]);
  return out;
}

}  // namespace kiosk
