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
  // The window's size changed, or it was uncovered (SDL_WINDOWEVENT_EXPOSED): everything is to be drawn again.
  void resized();

 private:
  explicit WindowDisplay(SDL_Window* window) : window_(window) {}
  SDL_Window* window_;
  OwnedSurface between_;  // for screens of another pixel format: drawn into, then converted
  bool lost_ = true;
};

}  // namespace kiosk
