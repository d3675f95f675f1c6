// What the machine says of itself. Reads files and asks the system: for a thread beside the screen.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace kiosk {

// Of this process, since it began; 1024 bytes each. 0 where the system does not say.
[[nodiscard]] std::uint64_t peak_memory_kb();
// 1000000 bytes each; 0 where the folder is none.
[[nodiscard]] std::uint64_t disk_free_mb(const std::string& folder);
// Of all that may be written; 100 where the folder is none.
[[nodiscard]] int disk_free_percent(const std::string& folder);
// The hottest of the zones below `folder`; nothing where none says a temperature that a machine can have.
[[nodiscard]] std::optional<int> hottest_celsius(const std::string& folder = "/sys/class/thermal");

}  // namespace kiosk
