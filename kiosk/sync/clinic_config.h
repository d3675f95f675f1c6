// The little that kiosk-sync wants to know of kiosk.json: whether staff approve updates, and the clinic's name. What is wrong with the
// file the kiosk says, and tells staff; here a file that cannot be read is passed over.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace kiosk {

struct ClinicConfig {
  bool staff_approve_updates = false;  // "updates": {"approval": "staff"}
  std::string clinic_name;
};

// A later file goes over an earlier one, key by key.
[[nodiscard]] ClinicConfig read_clinic_config(const std::vector<std::string>& paths);

inline constexpr std::size_t kMostConfigBytes = std::size_t{128} << 10U;

// What the set-up screen saves, whole or not at all: written beside its place, synced, put there, its folder synced. Errors:
// "config.malformed" (no JSON object), "config.too_large", "config.unwritable".
[[nodiscard]] Result<void> save_clinic_config(const std::string& path, const std::string& json);

}  // namespace kiosk
