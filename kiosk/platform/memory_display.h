// MemoryDisplay: a display that nobody sees, for --screenshot, --describe, --replay and tests.
#pragma once
#include <string>
#include <vector>

#include "platform/display.h"

namespace kiosk {

class MemoryDisplay final : public Display {
 public:
  MemoryDisplay(int width, int height);
  [[nodiscard]] Surface surface() override;
  [[nodiscard]] bool lost() override;
  [[nodiscard]] Result<void> present(std::span<const PixelRect> damage) override;
  // What a visitor would see: pixels as presented, which differ from surface() where damage was missed.
  [[nodiscard]] const std::vector<std::uint32_t>& shown() const { return shown_; }
  // PNG of shown(). Error "display.write".
  [[nodiscard]] Result<void> write_png(const std::string& path) const;

 private:
  int width_;
  int height_;
  bool lost_ = true;
  std::vector<std::uint32_t> drawn_;
  std::vector<std::uint32_t> shown_;
};

}  // namespace kiosk
