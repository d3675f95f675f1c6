#include "sync/watch_log.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace kiosk {

void watch_log(std::string_view code, const std::string& what) {
  constexpr std::size_t kLongest = 300;
  std::string line = "kiosk-sync: ";
  line.append(code).append(": ").append(what);
  if (line.size() > kLongest) line.resize(kLongest);
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  line += '\n';
  // A journal that takes nothing now does without.
  (void)!::write(STDERR_FILENO, line.data(), line.size());
}

std::string utc_now() {
  const std::time_t time = std::time(nullptr);
  std::tm utc{};
  std::array<char, 32> text{};
  if (gmtime_r(&time, &utc) == nullptr || std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc) == 0)
    return {};
  return text.data();
}

}  // namespace kiosk
