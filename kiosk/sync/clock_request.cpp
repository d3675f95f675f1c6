#include "sync/clock_request.h"

#include "base/date.h"
#include "bundle/whole_file.h"

namespace kiosk {

bool is_clock_time(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text.substr(16) != ":00Z") return false;
  const auto number = [&](std::size_t at) {
    const char high = text[at];
    const char low = text[at + 1];
    if (high < '0' || high > '9' || low < '0' || low > '9') return 99;
    return (high - '0') * 10 + (low - '0');
  };
  const auto date = parse_date(text.substr(0, 10));
  return date && date->year >= 2020 && date->year <= 2099 && number(11) < 24 && number(14) < 60;
}

Result<void> ask_for_clock(const std::string& path, std::string_view time) {
  if (!is_clock_time(time)) return fail("clock.malformed", "A time is written as 2026-11-29T10:12:00Z.");
  const std::string line = std::string(time) + "\n";
  WholeFile file(path);
  auto done = file.write(bytes_of(line));
  if (done) done = file.finish();
  if (!done) return fail("clock.unwritable", done.error().message);
  return {};
}

}  // namespace kiosk
