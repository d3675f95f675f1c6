#include "text/bidi.h"

#include <algorithm>
#include <cassert>

namespace kiosk {

BidiText::BidiText(std::u16string_view text, bool right_to_left)
    : base_rtl_(right_to_left), levels_(text.size(), right_to_left ? BidiLevel{1} : BidiLevel{0}) {
  if (text.empty()) return;
  whole_.reset(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(whole_.get(), text.data(), static_cast<std::int32_t>(text.size()), levels_.front(), nullptr, &status);
  const UBiDiLevel* found = ubidi_getLevels(whole_.get(), &status);
  // Only memory can run out here; the base direction for all is then the best that is left.
  if (U_FAILURE(status) || found == nullptr) return;
  const BidiLevel base = levels_.front();
  levels_.assign(found, found + text.size());
  one_direction_ = std::ranges::all_of(levels_, [base](BidiLevel level) { return level == base; });
  if (!one_direction_) line_.reset(ubidi_open());
}

std::vector<VisualRun> BidiText::line(std::size_t begin, std::size_t end) const {
  assert(begin <= end && end <= levels_.size());
  if (begin == end) return {};
  if (one_direction_) return {{begin, end, base_rtl_}};
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setLine(whole_.get(), static_cast<std::int32_t>(begin), static_cast<std::int32_t>(end), line_.get(), &status);
  const std::int32_t count = ubidi_countRuns(line_.get(), &status);
  if (U_FAILURE(status)) return {{begin, end, base_rtl_}};
  std::vector<VisualRun> runs;
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t start = 0;
    std::int32_t length = 0;
    const bool rtl = ubidi_getVisualRun(line_.get(), i, &start, &length) == UBIDI_RTL;
    const std::size_t first = begin + static_cast<std::size_t>(start);
    runs.push_back({first, first + static_cast<std::size_t>(length), rtl});
  }
  return runs;
}

}  // namespace kiosk
