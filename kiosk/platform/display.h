// Display: where finished pixels are shown. WindowDisplay on a desktop, MemoryDisplay for --screenshot and tests,
// KmsDisplay on the appliance. All show the same pixels.
#pragma once
#include <span>

#include "base/result.h"
#include "ui/pixel_rect.h"
#include "ui/surface.h"

namespace kiosk {

class Display {
 public:
  virtual ~Display() = default;
  // The surface to draw into. Keeps its pixels from frame to frame unless `lost()` says otherwise.
  [[nodiscard]] virtual Surface surface() = 0;
  // True once after the pixels were lost (resize, first frame): draw everything again.
  [[nodiscard]] virtual bool lost() = 0;
  // Shows these parts. Error "display.failed".
  [[nodiscard]] virtual Result<void> present(std::span<const PixelRect> damage) = 0;
};

}  // namespace kiosk
