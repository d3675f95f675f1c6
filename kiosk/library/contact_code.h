// What the QR code of a contact holds (CARE D4, INTERFACE contacts). One place for screen, paper and check.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "library/library.h"

namespace kiosk {

// A code of more bytes has 77 modules a side or more at level M: too fine to be read at an angle.
inline constexpr std::size_t kMostCodeBytes = 280;

// RFC 3966 and RFC 5724. `dial` as content writes it.
[[nodiscard]] std::string tel_code(std::string_view dial);
[[nodiscard]] std::string sms_code(std::string_view dial, std::string_view body);
// "https://..." of an address that content writes with or without its scheme.
[[nodiscard]] std::string web_code(std::string_view url);

// Sensitive: the bare number, and nothing where there is only a web address, whose name tells. Else: a text service its
// sms:, a web address by itself as it is, anything with a number to call a vCard 3.0 (RFC 2426) that fits. Empty: no code.
[[nodiscard]] std::string contact_code(const Contact& contact, const ContactWords& words);

// A group or course: a bare VEVENT (RFC 5545), for phones refuse it inside a VCALENDAR. Times local to `zone`.
struct CalendarEntry {
  std::string title;
  std::string place;
  std::string begins;  // "20261130T100000"
  std::string ends;
  std::string zone;  // IANA name; empty: floating
  std::string rule;  // RRULE's value; empty: once
};
[[nodiscard]] std::string event_code(const CalendarEntry& entry);

// The take-home list: one line a thing, as much as fits in kMostCodeBytes, whole lines only. Of sensitive contacts the number
// alone; sensitive pages are left out.
struct ListCode {
  std::string payload;
  int held = 0;      // things that are in it
  int left_out = 0;  // that did not fit, or must not be
};
[[nodiscard]] ListCode list_code(const Library& library, const std::vector<ItemRef>& items,
                                 const LanguageTag& language);

}  // namespace kiosk
