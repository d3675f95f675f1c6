// The Unicode bidirectional algorithm over one text, by ICU: embedding levels, then visual order line by line.
#pragma once
#include <unicode/ubidi.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace kiosk {

using BidiLevel = std::uint8_t;  // odd: right to left

struct VisualRun {
  std::size_t begin = 0, end = 0;  // units, in reading order
  bool right_to_left = false;
};

class BidiText {
 public:
  // `text` must outlive this. Every paragraph in it takes the given base direction.
  BidiText(std::u16string_view text, bool right_to_left);

  // A level a unit.
  [[nodiscard]] const std::vector<BidiLevel>& levels() const { return levels_; }
  // Left to right as they are seen, for one line [begin, end) that does not cross a paragraph end.
  [[nodiscard]] std::vector<VisualRun> line(std::size_t begin, std::size_t end) const;

 private:
  struct Close {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
  };
  bool base_rtl_;
  std::vector<BidiLevel> levels_;
  bool one_direction_ = true;  // all levels are the base level: ICU need not be asked again
  std::unique_ptr<UBiDi, Close> whole_;
  std::unique_ptr<UBiDi, Close> line_;
};

}  // namespace kiosk
