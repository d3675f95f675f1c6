// WindowDisplay: SDL's window surface, without GL (SDL_FRAMEBUFFER_ACCELERATION=0, set before SDL_Init, or 75 MB of LLVM come in).
#pragma once
#include <cstdint>
#include <memory>

#include "platform/display.h"
#include "ui/surface_owned.h"

struct SDL_Window;

namespace kiosk {

struct WindowOptions {
  int width = 1920;
  int height = 1080;
  bool fullscreen = true;
};

class WindowDisplay final : public Display {
 public:
  // Error "display.none": there is no display; the message says how to get one and what --screenshot does.
  [[nodiscard]] static Result<std::unique_ptr<WindowDisplay>> open(const WindowOptions& options);
  ~WindowDisplay() override;
  [[nodiscard]] Surface surface() override;
  [[nodiscard]] bool lost() override;
  [[nodiscard]] Result<void> present(std::span<const PixelRect> damage) override;
  // Once the first frame is seen. X11 alone: without a window manager SDL waits 100 ms in vain for one to make a window
  // fullscreen, so that it begins as a bare window of the screen's size.
  void fill_screen();
  // The window's size changed, or it was uncovered (SDL_WINDOWEVENT_EXPOSED): everything is to be drawn again.
  void resized();

 private:
  WindowDisplay(SDL_Window* window, bool to_fill) : window_(window), to_fill_(to_fill) {}
  SDL_Window* window_;
  OwnedSurface between_;  // for screens of another pixel format: drawn into, then converted
  bool lost_ = true;
  bool to_fill_ = false;
};

}  // namespace kiosk
