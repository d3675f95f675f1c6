#include <algorithm>

#include "paper/qr.h"
#include "ui/widgets.h"

namespace kiosk {

void qr_panel(Frame& frame, const std::string& id, const Box& box, const std::string& payload, const Words& words,
              float radius) {
  const Result<QrCode> code = encode_qr(payload);
  if (!code) return;  // kiosk-bundle check says so; the screen keeps the number itself
  const PixelRect at = frame.geometry.to_window(box);
  frame.canvas.fill(at, frame.geometry.px(radius), {255, 255, 255});
  // Whole px a module, quiet zone inside the panel.
  const int modules = code->side + 2 * kQrQuietModules;
  const int module = std::max(1, std::min(at.w, at.h) / modules);
  const int left = at.x + (at.w - module * code->side) / 2;
  const int top = at.y + (at.h - module * code->side) / 2;
  for (int y = 0; y < code->side; ++y) {
    for (int x = 0; x < code->side;) {
      int run = x;
      while (run < code->side && code->at(run, y)) ++run;
      if (run > x) frame.canvas.fill({left + x * module, top + y * module, (run - x) * module, module}, 0, {0, 0, 0});
      x = run + 1;
    }
  }
  if (!frame.inert) frame.node(Role::qr, id, words, box).payload = payload;
}

}  // namespace kiosk
