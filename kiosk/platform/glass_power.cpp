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

struct CloseDisplay {
  void operator()(::Display* display) const { ::XCloseDisplay(display); }
};
using Connection = std::unique_ptr<::Display, CloseDisplay>;

// A connection of its own for each of a few calls a day; empty: this display cannot.
Connection connect() {
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver == nullptr || std::strcmp(driver, "x11") != 0) return nullptr;
  Connection display(::XOpenDisplay(nullptr));
  int event = 0;
  int error = 0;
  if (!display || !::DPMSQueryExtension(display.get(), &event, &error) || !::DPMSCapable(display.get())) return nullptr;
  return display;
}

// Xlib ends a program that has asked for what cannot be done; whether it was done is asked for instead.
class KeepGoing {
 public:
  KeepGoing() : before_(::XSetErrorHandler([](::Display*, XErrorEvent*) { return 0; })) {}
  ~KeepGoing() { ::XSetErrorHandler(before_); }
  KeepGoing(const KeepGoing&) = delete;
  KeepGoing& operator=(const KeepGoing&) = delete;

 private:
  XErrorHandler before_;
};

bool is_lit(::Display* display) {
  CARD16 level = DPMSModeOn;
  BOOL enabled = 0;
  return ::DPMSInfo(display, &level, &enabled) == 0 || enabled == 0 || level == DPMSModeOn;
}

}  // namespace

GlassPower::~GlassPower() {
  if (!before_) return;
  light(true);
  const KeepGoing keep_going;
  const Connection display = connect();
  if (!display) return;
  const Timeouts& then = before_->timeouts;
  ::DPMSSetTimeouts(display.get(), then.standby, then.suspend, then.off);
  if (!before_->enabled) ::DPMSDisable(display.get());
  ::XSync(display.get(), False);
}

void GlassPower::light(bool on) {
  if (on == lit_) return;
  const KeepGoing keep_going;
  const Connection display = connect();
  if (!display) return;
  if (!before_) {
    CARD16 level = 0;
    BOOL enabled = 0;
    Before now;
    if (::DPMSInfo(display.get(), &level, &enabled) == 0 ||
        ::DPMSGetTimeouts(display.get(), &now.timeouts.standby, &now.timeouts.suspend, &now.timeouts.off) == 0)
      return;
    now.enabled = enabled != 0;
    // Left by a kiosk that was killed.
    if (now.timeouts == kDark) now.timeouts = {};
    before_ = now;
  }
  // By day it never goes off by itself.
  const Timeouts after = on ? Timeouts{} : kDark;
  ::DPMSEnable(display.get());
  ::DPMSSetTimeouts(display.get(), after.standby, after.suspend, after.off);
  ::DPMSForceLevel(display.get(), on ? DPMSModeOn : DPMSModeOff);
  ::XSync(display.get(), False);
  if (on && !is_lit(display.get())) return;
  lit_ = on;
}

}  // namespace kiosk
