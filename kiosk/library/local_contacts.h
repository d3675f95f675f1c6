// What the clinic itself knows of contacts: its own, and which of the content's somebody there has dialled or found wrong. An overlay on the signed
// content (INTERFACE "Configuration", local.json): it never changes what was signed, and is marked as the clinic's.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "library/library.h"
#include "library/local_values.h"

namespace kiosk {

inline constexpr std::size_t kMostOwnContacts = 12;
inline constexpr std::size_t kMostContactName = 32;  // letters
inline constexpr std::size_t kMostContactNumber = 20;
inline constexpr std::string_view kOwnContact = "clinic-own-";

// What is wrong with a number that somebody typed, as with one in content (CARE E2).
enum class NumberTrouble { none, not_a_number, superseded };
[[nodiscard]] NumberTrouble number_trouble(std::string_view number);
// Digits alone, with a + before them where it was typed.
[[nodiscard]] std::string dial_of(std::string_view number);
// What is tried to confirm the contact: its number to call, else another, else its address; empty: it has none of them.
[[nodiscard]] std::string number_to_dial(const Contact& contact);
// All the ways of a contact, as they are confirmed together: when one of them changes, it has not been tried.
[[nodiscard]] std::string ways_of(const Contact& contact);
// The newest day on which somebody had it right: checked by its source, or dialled here.
[[nodiscard]] std::optional<Date> confirmed_on(const Contact& contact);

// The library with the overlay; the same one where nothing differs. `time_zone` is the clinic's (IANA).
[[nodiscard]] std::shared_ptr<const Library> with_local(std::shared_ptr<const Library> library,
                                                        const LocalContacts& local, const std::string& time_zone);

}  // namespace kiosk
