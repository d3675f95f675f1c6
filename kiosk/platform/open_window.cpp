#include "platform/open_window.h"

#include <utility>

#include "platform/memory_habits.h"

namespace kiosk {

Result<OpenWindow> open_window(const Options& options) {
  leave_no_core();
  if (options.display == "kms")
    return fail(
        "display.none",
        "drawing straight to a console (--display kms) is not built yet; start under a desktop, or by xvfb-run");
  WindowOptions window;
  window.fullscreen = !options.window;
  window.width = options.width;
  window.height = options.height;
  auto display = WindowDisplay::open(window);
  if (!display) return tl::unexpected(display.error());
  auto text = TextEngine::open();
  if (!text) return tl::unexpected(text.error());
  return OpenWindow{std::move(*display), std::move(*text)};
}

}  // namespace kiosk
