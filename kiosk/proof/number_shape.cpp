// The one file that knows libphonenumber, or does without it.
#include "proof/numbers.h"

#ifdef KIOSK_PHONENUMBER
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>
#endif

namespace kiosk {

#ifdef KIOSK_PHONENUMBER

bool knows_number_shapes() { return true; }

NumberShape shape_of(const std::string& dial, const std::string& country, bool text) {
  using i18n::phonenumbers::PhoneNumber;
  using i18n::phonenumbers::PhoneNumberUtil;
  using i18n::phonenumbers::ShortNumberInfo;
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (util.Parse(dial, country, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return NumberShape::wrong;
  if (util.IsValidNumber(number)) return NumberShape::good;
  const ShortNumberInfo short_numbers;
  if (short_numbers.IsValidShortNumberForRegion(number, country)) return NumberShape::good;
  // Codes for messages are given out without being listed: their length is all that can be known.
  if (text && short_numbers.IsPossibleShortNumberForRegion(number, country)) return NumberShape::good;
  return NumberShape::wrong;
}

#else

bool knows_number_shapes() { return false; }

NumberShape shape_of(const std::string& dial, const std::string& country, bool text) {
  (void)dial;
  (void)country;
  (void)text;
  return NumberShape::unknown;
}

#endif

}  // namespace kiosk
