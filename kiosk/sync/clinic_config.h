// The little that kiosk-sync wants to know of kiosk.json: whether staff approve updates, and the clinic's name. What is wrong with the
// file the kiosk says, and tells staff. Here a file that is there and cannot be read means that staff approve: it may have said so, and
// an update that waits hurts nobody.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace kiosk {

struct ClinicConfig {
  bool staff_approve_updates = false;  // "updates": {"approval": "staff"}
  std::string clinic_name;
  std::string unreadable;  // a file that is there and could not be read, or says neither; else empty
};

// A later file goes over an earlier one, key by key.
[[nodiscard]] ClinicConfig read_clinic_config(const std::vector<std::string>& paths);

inline constexpr std::size_t kMostConfigBytes = std::size_t{128} << 10U;

// What the set-up screen saves, whole or not at all: written beside its place, synced, put there, its folder synced. Errors:
// "config.malformed" (no JSON object), "config.too_large", "config.unwritable".
[[nodiscard]] Result<void> save_clinic_config(const std::string& path, const std::string& json);

}  // namespace kiosk
