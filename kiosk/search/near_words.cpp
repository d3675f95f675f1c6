#include "search/near_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace kiosk {
namespace {

// Rows of the table, a row a letter of `a`; the last one is the distance of `a` from every beginning of `b`.
std::vector<int> last_row(std::u32string_view a, std::u32string_view b) {
  std::vector<int> before;
  std::vector<int> above(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above;
}

}  // namespace

int letters_apart(std::u32string_view a, std::u32string_view b, int most) {
  const auto difference = static_cast<int>(a.size() > b.size() ? a.size() - b.size() : b.size() - a.size());
  if (difference > most) return most + 1;
  return std::min(most + 1, last_row(a, b).back());
}

bool begins_nearly(std::u32string_view word, std::u32string_view begun, int most) {
  const std::u32string_view beginning = word.substr(0, begun.size() + static_cast<std::size_t>(most));
  const std::vector<int> row = last_row(begun, beginning);
  return *std::ranges::min_element(row) <= most;
}

}  // namespace kiosk
