// Reads QR codes out of pictures with zbar: what a phone would make of them.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk {

// Every code's data in an 8-bit grey picture, row by row.
[[nodiscard]] std::vector<std::string> read_codes(const std::vector<std::uint8_t>& grey, int width, int height);
// The same for a part of a 32-bit picture (0x..RRGGBB).
[[nodiscard]] std::vector<std::string> read_codes(const std::vector<std::uint32_t>& pixels, int width, int x, int y,
                                                  int w, int h);

}  // namespace kiosk
