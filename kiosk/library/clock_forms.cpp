#include "library/clock_forms.h"

#include <unicode/timezone.h>

#include <memory>

namespace kiosk {

bool is_time(std::string_view text) {
  if (text == "24:00") return true;
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return false;
  return (text[0] - '0') * 10 + (text[1] - '0') <= 23 && text[3] <= '5';
}

bool names_time_zone(const std::string& id) {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(id)));
  return zone != nullptr && *zone != icu::TimeZone::getUnknown();
}

}  // namespace kiosk
