#include "support/code_reader.h"

#include <zbar.h>

namespace kiosk {

std::vector<std::string> read_codes(const std::vector<std::uint8_t>& grey, int width, int height) {
  zbar::ImageScanner scanner;
  scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  zbar::Image image(static_cast<unsigned>(width), static_cast<unsigned>(height), "Y800", grey.data(), grey.size());
  scanner.scan(image);
  std::vector<std::string> out;
  for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) out.push_back(symbol->get_data());
  image.set_data(nullptr, 0);
  return out;
}

std::vector<std::string> read_codes(const std::vector<std::uint32_t>& pixels, int width, int x, int y, int w, int h) {
  std::vector<std::uint8_t> grey;
  grey.reserve(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
  for (int row = y; row < y + h; ++row) {
    for (int column = x; column < x + w; ++column) {
      const std::uint32_t p =
          pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column)];
      grey.push_back(static_cast<std::uint8_t>((((p >> 16U) & 255U) * 3 + ((p >> 8U) & 255U) * 6 + (p & 255U)) / 10));
    }
  }
  return read_codes(grey, w, h);
}

}  // namespace kiosk
