// Page: one side of paper as dots, in the printer's own resolution: what paper/ makes and a printer gets.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/printing.h"

namespace kiosk {

struct Page {
  PaperKind paper = PaperKind::a4;
  int width = 0;                   // dots
  int height = 0;                  // dots
  int dpi = 300;                   // dots an inch, the same both ways
  std::vector<std::uint8_t> grey;  // width * height, row by row; 0 is ink, 255 is paper
  [[nodiscard]] std::uint8_t* row(int y) {
    return grey.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
  [[nodiscard]] const std::uint8_t* row(int y) const {
    return grey.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
};

}  // namespace kiosk
