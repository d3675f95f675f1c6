#include "platform/machine.h"

#include <sys/resource.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace kiosk {

std::uint64_t peak_memory_kb() {
  struct rusage usage {};
  return ::getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<std::uint64_t>(std::max(0L, usage.ru_maxrss)) : 0;
}

std::uint64_t disk_free_mb(const std::string& folder) {
  struct statvfs about {};
  if (::statvfs(folder.c_str(), &about) != 0) return 0;
  return static_cast<std::uint64_t>(about.f_bavail) * about.f_frsize / 1'000'000;
}

int disk_free_percent(const std::string& folder) {
  struct statvfs about {};
  if (::statvfs(folder.c_str(), &about) != 0 || about.f_blocks == 0) return 100;
  return static_cast<int>(std::min<std::uint64_t>(100, std::uint64_t{about.f_bavail} * 100 / about.f_blocks));
}

std::optional<int> hottest_celsius(const std::string& folder) {
  std::optional<int> hottest;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!it->path().filename().string().starts_with("thermal_zone")) continue;
    std::ifstream file(it->path() / "temp");
    long thousandths = 0;
    // A sensor that is not there says nonsense: absolute zero, or hotter than any chip.
    if (!(file >> thousandths) || thousandths < -60'000 || thousandths > 150'000) continue;
    const int celsius = static_cast<int>(thousandths / 1000);
    hottest = hottest ? std::max(*hottest, celsius) : celsius;
  }
  return hottest;
}

}  // namespace kiosk
