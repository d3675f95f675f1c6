// SettingChange: one touch on a page of settings, as a value.
#pragma once
#include <string>
#include <variant>

#include "base/language_tag.h"
#include "base/printing.h"
#include "library/local_values.h"

namespace kiosk {

// How high the screen stands, and so what people can reach.
enum class Reach { usual, low, table };

namespace change {

// A table: one change a line.
// clang-format off
struct ShowLanguage { LanguageTag language; bool on = true; };   // among those offered; one stays at least
struct RaiseLanguage { LanguageTag language; };                  // one place up; the first is what visits begin in
struct StaffLanguage { LanguageTag language; };                  // the clinic's own
struct Region { std::string region; };
struct TimeZone { std::string zone; };                           // IANA
struct Diagonal { int tenths = 0; };                             // of an inch, more or less
struct Reach { kiosk::Reach reach = kiosk::Reach::usual; };
struct Printer { std::string address; bool is_queue = false; bool escpos = false; };  // empty: none
struct Paper { PaperKind paper = PaperKind::a4; };
struct Brightness { int percent = 0; };                          // more or less
struct Sound { int percent = 0; };                               // likewise
struct Approval { bool staff = false; };
struct AlwaysOn { bool on = true; };                             // no hours
struct Day { int day = 0; };                                     // the one that the next ones are about; 0 is Monday
struct DayFrom { int minutes = 0; };                             // more or less
struct DayTo { int minutes = 0; };
struct DayOff { bool off = true; };                              // dark all that day
struct SameDays { bool week = false; };                          // Monday to Friday, or all seven, as that day is
struct Dialled { std::string contact; };                         // "I dialled it", today
struct WrongNumber { std::string contact; };                     // hidden from visitors at once; again: shown
struct EditContact { std::string id; };                          // the clinic's own; empty: a new one
struct ContactDays { LocalContact::Days days = LocalContact::Days::unsaid; };
struct ContactFrom { int minutes = 0; };                         // more or less
struct ContactTo { int minutes = 0; };
struct KeepContact {};
struct RemoveContact {};
struct ClockYear { int more = 0; };
struct ClockMonth { int more = 0; };
struct ClockDay { int more = 0; };
struct ClockMinutes { int more = 0; };
// clang-format on

}  // namespace change

using SettingChange =
    std::variant<change::ShowLanguage, change::RaiseLanguage, change::StaffLanguage, change::Region, change::TimeZone,
                 change::Diagonal, change::Reach, change::Printer, change::Paper, change::Brightness, change::Sound,
                 change::Approval, change::AlwaysOn, change::Day, change::DayFrom, change::DayTo, change::DayOff,
                 change::SameDays, change::Dialled, change::WrongNumber, change::EditContact, change::ContactDays,
                 change::ContactFrom, change::ContactTo, change::KeepContact, change::RemoveContact, change::ClockYear,
                 change::ClockMonth, change::ClockDay, change::ClockMinutes>;

}  // namespace kiosk
