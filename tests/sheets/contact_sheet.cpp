#include "sheets/contact_sheet.h"

#include <algorithm>
#include <utility>

#include "platform/memory_display.h"

namespace kiosk {

namespace {

constexpr int kGapPx = 12;
constexpr std::uint32_t kGround = 0xFF808080U;

std::uint32_t average(const std::vector<std::uint32_t>& pixels, int width, int x0, int y0, int x1, int y1) {
  std::uint64_t r = 0;
  std::uint64_t g = 0;
  std::uint64_t b = 0;
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      const std::uint32_t p =
          pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
      r += (p >> 16U) & 0xFFU;
      g += (p >> 8U) & 0xFFU;
      b += p & 0xFFU;
    }
  }
  const auto n = static_cast<std::uint64_t>(std::max(1, (x1 - x0) * (y1 - y0)));
  return 0xFF000000U | static_cast<std::uint32_t>((r / n) << 16U | (g / n) << 8U | b / n);
}

}  // namespace

ContactSheet::ContactSheet(std::string folder, std::string name, int cell_width, int columns, int rows)
    : folder_(std::move(folder)), name_(std::move(name)), cell_width_(cell_width), columns_(columns), rows_(rows) {}

Result<void> ContactSheet::add(const std::vector<std::uint32_t>& pixels, int width, int height) {
  cell_height_ = cell_width_ * height / width;
  const int sheet_width = columns_ * (cell_width_ + kGapPx) + kGapPx;
  const int sheet_height = rows_ * (cell_height_ + kGapPx) + kGapPx;
  if (sheet_.empty())
    sheet_.assign(static_cast<std::size_t>(sheet_width) * static_cast<std::size_t>(sheet_height), kGround);
  const int left = kGapPx + used_ % columns_ * (cell_width_ + kGapPx);
  const int top = kGapPx + used_ / columns_ * (cell_height_ + kGapPx);
  for (int y = 0; y < cell_height_; ++y) {
    for (int x = 0; x < cell_width_; ++x) {
      sheet_[static_cast<std::size_t>(top + y) * static_cast<std::size_t>(sheet_width) +
             static_cast<std::size_t>(left + x)] =
          average(pixels, width, x * width / cell_width_, y * height / cell_height_, (x + 1) * width / cell_width_,
                  (y + 1) * height / cell_height_);
    }
  }
  return ++used_ == columns_ * rows_ ? finish() : Result<void>{};
}

Result<void> ContactSheet::finish() {
  if (used_ == 0) return {};
  const int width = columns_ * (cell_width_ + kGapPx) + kGapPx;
  const int height = rows_ * (cell_height_ + kGapPx) + kGapPx;
  MemoryDisplay display(width, height);
  const Surface surface = display.surface();
  for (int y = 0; y < height; ++y) {
    std::copy_n(sheet_.begin() + static_cast<std::ptrdiff_t>(y) * width, width,
                surface.pixels + static_cast<std::ptrdiff_t>(y) * surface.stride);
  }
  const std::vector<PixelRect> all{{0, 0, width, height}};
  if (auto shown = display.present(all); !shown) return shown;
  used_ = 0;
  sheet_.clear();
  return display.write_png(folder_ + "/" + name_ + "-" + std::to_string(++pictures_) + ".png");
}

}  // namespace kiosk
