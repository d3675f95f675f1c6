// OpenWindow: a window on a display, and the fonts to write in it. Opened before a start is counted: a display that is not there yet
// is no fault of the content.
#pragma once
#include <memory>

#include "base/result.h"
#include "platform/options.h"
#include "platform/window_display.h"
#include "text/text_engine.h"

namespace kiosk {

struct OpenWindow {
  std::unique_ptr<WindowDisplay> display;
  std::unique_ptr<TextEngine> text;
};
// Errors "display.none", "display.failed", "fonts.none".
[[nodiscard]] Result<OpenWindow> open_window(const Options& options);

}  // namespace kiosk
