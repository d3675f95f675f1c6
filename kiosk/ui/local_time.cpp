#include "ui/local_time.h"

#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <memory>

namespace kiosk {

namespace {

std::string formatted(const char16_t* pattern, WallTime wall, const std::string& zone, const icu::Locale& locale) {
  UErrorCode error = U_ZERO_ERROR;
  icu::SimpleDateFormat format(icu::UnicodeString(pattern), locale, error);
  if (U_FAILURE(error) != 0) return {};
  format.adoptTimeZone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  icu::UnicodeString text;
  format.format(static_cast<UDate>(wall.time_since_epoch().count()), text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

LocalTime local_time(WallTime wall, const std::string& zone, const LanguageTag& language) {
  UErrorCode error = U_ZERO_ERROR;
  // Western digits in every language, as on the phone numbers (DESIGN section 3).
  const icu::Locale locale = icu::Locale::forLanguageTag(language.value + "-u-nu-latn", error);
  return {formatted(u"HH:mm", wall, zone, locale), formatted(u"EEEE d MMMM", wall, zone, locale)};
}

bool is_time_zone(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString canonical;
  UBool known = 0;
  icu::TimeZone::getCanonicalID(icu::UnicodeString::fromUTF8(name), canonical, known, error);
  // ICU takes "GMT+5" and its like too, but not as names of its database.
  return U_SUCCESS(error) != 0 && known != 0;
}

}  // namespace kiosk
