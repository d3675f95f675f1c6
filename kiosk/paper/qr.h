// QR codes by libqrencode: level M, UTF-8 declared by ECI 26 (without it scanners misread), at most 280 bytes.
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kiosk {

struct QrCode {
  int side = 0;            // modules, without the quiet zone
  std::vector<bool> dark;  // side * side, row by row
  [[nodiscard]] bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

inline constexpr int kQrQuietModules = 4;  // ISO/IEC 18004, 6.3.8

// Error "qr.too_long" for more than 280 bytes, "qr.failed" otherwise.
[[nodiscard]] Result<QrCode> encode_qr(std::string_view payload);

}  // namespace kiosk
