// ServiceManager: what the kiosk tells the service that watches over it (systemd's Type=notify and WatchdogSec=): that it stands, that
// it still turns, that it ends. Datagrams to $NOTIFY_SOCKET; without one nothing is said and nothing is asked for, and a kiosk at rest
// wakes for nobody. Main thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace kiosk {

class ServiceManager {
 public:
  // `socket`: a path, or "@name" for an abstract one; empty: nobody is told. `watchdog`: within so long a sign of life is wanted; 0: none.
  explicit ServiceManager(std::string socket = {}, Millis watchdog = Millis{0});
  ~ServiceManager();
  ServiceManager(const ServiceManager&) = delete;
  ServiceManager& operator=(const ServiceManager&) = delete;

  // The first frame is on the glass. `status` as for status().
  void ready(std::string_view status);
  void stopping();
  // One plain line for `systemctl status`; what would break the line is left out.
  void status(std::string_view line);

  // The loop has turned: says so where it is time. Never called from anything but the loop, so that what hangs is silent.
  void turned(Monotonic now);
  // When turned() is next to be called at the latest; nothing: nobody waits for it.
  [[nodiscard]] std::optional<Monotonic> due() const;

 private:
  void say(std::string_view what) const;
  std::string socket_;
  Millis every_;
  std::optional<Monotonic> due_;
  int fd_ = -1;
};

// As the environment of this process says. The variables are taken away, so that no child speaks in the kiosk's name.
struct ServiceWishes {
  std::string socket;
  Millis watchdog{0};
};
// Call it before there is a second thread.
[[nodiscard]] ServiceWishes take_service_wishes();

}  // namespace kiosk
