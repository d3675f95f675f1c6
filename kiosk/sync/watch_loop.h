// kiosk-sync watch: the service around StickWatcher. One thread, one poll(): it turns what comes from sticks, processes, the store and the
// socket into events, and carries out the actions. It never reads from a stick and never waits for the store's lock; both are for the
// processes that it starts.
#pragma once
#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace kiosk {

struct WatchOptions {
  std::string store, trust;
  std::string sticks;  // a folder of folders; empty: sticks as udev tells of them
  std::string mounts = "/run/kiosk/sticks";
  std::string local_out = "/var/lib/kiosk/local.json";
  std::string clock_request = "/run/kiosk/clock-wanted";
  std::string write_requests = "/run/kiosk/write";  // only with udev
  std::string news = "/run/kiosk/sync.json";
  std::string socket = "/run/kiosk/sync.sock";
  uid_t kiosk_user = 0;
  int stall_s = 60;                   // how long nothing may come of a stick
  std::optional<bool> staff_approve;  // else as kiosk.json says
  std::vector<std::string> configs{"/etc/kiosk/kiosk.json", "/var/lib/kiosk/kiosk.json"};
  std::string config_out = "/var/lib/kiosk/kiosk.json";
};

// Until SIGTERM or SIGINT. Errors: those of Sticks and RequestSocket, at the start; later nothing ends it.
[[nodiscard]] Result<void> watch(const WatchOptions& options);

}  // namespace kiosk
