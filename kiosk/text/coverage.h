// Coverage: an 8-bit mask, 0 nothing to 255 all ink. What a text line or an icon is rasterised to; tinted when drawn.
#pragma once
#include <cstdint>
#include <vector>

namespace kiosk {

struct Coverage {
  int width = 0;                     // px
  int height = 0;                    // px
  std::vector<std::uint8_t> pixels;  // width * height, rows without gaps
  std::uint64_t id = 0;              // of these pixels alone: never used again for others (damage compares it)
};

// Never 0, never the same twice in a process. From any thread: paper is laid out beside the screen.
[[nodiscard]] std::uint64_t next_pixels_id();

}  // namespace kiosk
