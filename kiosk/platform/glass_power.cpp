// Alone in its unit: X11 has macros of common words.
#include "platform/glass_power.h"

#include <SDL.h>
// Xlib first: dpms.h knows its types.
#include <X11/Xlib.h>

#include <X11/Xmd.h>
#include <X11/extensions/dpms.h>

#include <cstring>
#include <memory>

namespace kiosk {
namespace {

constexpr CARD16 kOffAgainSeconds = 60;

struct CloseDisplay {
  void operator()(::Display* display) const { ::XCloseDisplay(display); }
};

}  // namespace

bool switch_glass(bool on) {
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver == nullptr || std::strcmp(driver, "x11") != 0) return false;
  const std::unique_ptr<::Display, CloseDisplay> display(::XOpenDisplay(nullptr));
  int event = 0;
  int error = 0;
  if (!display || !::DPMSQueryExtension(display.get(), &event, &error) || !::DPMSCapable(display.get())) return false;
  const CARD16 after = on ? 0 : kOffAgainSeconds;
  ::DPMSEnable(display.get());
  ::DPMSSetTimeouts(display.get(), after, after, after);
  const bool done = ::DPMSForceLevel(display.get(), on ? DPMSModeOn : DPMSModeOff) != 0;
  ::XSync(display.get(), False);
  return done;
}

}  // namespace kiosk
