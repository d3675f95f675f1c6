// USB sticks as udev tells of them. A small unit of root's mounts each read-only (deploy/sticks); here it is only seen that it has
// been. A stick has gone when its device has.
#pragma once
#include <memory>
#include <string>

#include "base/result.h"
#include "sync/sticks.h"

namespace kiosk {

// `mounts`: where a stick called sdb1 appears as the folder sdb1. Error "sticks.failed".
[[nodiscard]] Result<std::unique_ptr<Sticks>> watch_udev_sticks(const std::string& mounts);

}  // namespace kiosk
