// Which contacts may be shown and printed: by region, by date (CARE E1), and by what the clinic found wrong. An emergency number is never
// withheld.
#pragma once
#include <string_view>
#include <vector>

#include "base/date.h"
#include "library/emergency.h"
#include "library/library.h"

namespace kiosk {

// Past its `expires_on`: withheld from every screen, slip and code. The day itself is its last.
[[nodiscard]] bool has_expired(const Contact& contact, const Date& today);
// One of its numbers stands under urgent help in this region, or it is an emergency's itself: nobody hides it.
[[nodiscard]] bool is_emergency(const Contact& contact, std::string_view region);
// Somebody at the clinic found its number wrong.
[[nodiscard]] bool is_hidden(const Contact& contact, std::string_view region);
[[nodiscard]] bool is_for_region(const Contact& contact, std::string_view region);
// The contact, when it may be shown in this region today; nullptr otherwise. `library` may be null.
[[nodiscard]] const Contact* offered_contact(const Library* library, std::string_view id, std::string_view region,
                                             const Date& today);
// All of them, in the content's order, without the emergency numbers (they have places of their own).
[[nodiscard]] std::vector<const Contact*> offered_contacts(const Library& library, std::string_view region,
                                                           const Date& today);
// Urgent help's numbers without those whose contact in the content has expired. `library` may be null: all of them.
[[nodiscard]] std::vector<EmergencyNumber> offered_emergency_numbers(const Library* library, std::string_view region,
                                                                     const Date& today);

}  // namespace kiosk
