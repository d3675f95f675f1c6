#include "text/line_breaker.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "text/boundaries.h"

namespace kiosk {
namespace {

bool is_trailing_space(char16_t unit) {
  // Non-breaking spaces are part of the text they hold together.
  if (unit == u'\u00A0' || unit == u'\u202F' || unit == u'\u2007') return false;
  return u_isUWhiteSpace(unit) != 0;
}

}  // namespace

LineBreaker::LineBreaker(const Paragraph& paragraph, std::span<const std::uint8_t> boundaries,
                         std::span<const Units64> advances)
    : paragraph_(paragraph), boundaries_(boundaries), upto_(paragraph.size() + 1, 0) {
  for (std::size_t i = 0; i < advances.size(); ++i) upto_[i + 1] = upto_[i] + advances[i];
}

std::size_t LineBreaker::trimmed(std::size_t begin, std::size_t end) const {
  std::size_t kept = end;
  for (std::size_t i = end; i > begin; --i) {
    const char16_t unit = paragraph_.units[i - 1];
    if (is_trailing_space(unit)) {
      kept = i - 1;
    } else if (U16_IS_SURROGATE(unit) || !is_ignorable(unit)) {
      break;
    }
  }
  return kept;
}

std::size_t LineBreaker::end_of_line(std::size_t begin, Units64 width) const {
  std::size_t best = begin;
  std::size_t cluster = begin;  // the last cluster boundary that fits
  std::size_t shown = begin;    // i without the trailing spaces so far
  bool spaces = false;
  for (std::size_t i = begin + 1; i <= paragraph_.size(); ++i) {
    const char16_t unit = paragraph_.units[i - 1];
    if (is_trailing_space(unit)) {
      spaces = true;
    } else if (U16_IS_SURROGATE(unit) || !is_ignorable(unit)) {
      spaces = false;
    }
    if (!spaces) shown = i;
    const std::uint8_t flags = boundaries_[i];
    if (flags == 0) continue;
    if (measure(begin, shown) > width) break;
    if ((flags & Boundaries::kCluster) != 0) cluster = i;
    if ((flags & (Boundaries::kSoft | Boundaries::kHard)) != 0) best = i;
    if ((flags & Boundaries::kHard) != 0) break;
  }
  if (best > begin) return best;
  if (cluster > begin) return cluster;
  // Not even one cluster fits: it stands alone.
  std::size_t first = begin + 1;
  while (first < paragraph_.size() && (boundaries_[first] & (Boundaries::kCluster | Boundaries::kHard)) == 0) ++first;
  return first;
}

std::optional<std::size_t> LineBreaker::shorter(std::size_t begin, std::size_t end) const {
  const std::size_t shown = trimmed(begin, end);
  for (const std::uint8_t wanted : {Boundaries::kSoft, Boundaries::kCluster}) {
    for (std::size_t i = end - 1; i > begin; --i) {
      if ((boundaries_[i] & wanted) != 0 && trimmed(begin, i) < shown) return i;
    }
  }
  return std::nullopt;
}

}  // namespace kiosk
