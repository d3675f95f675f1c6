// What is said of a contact on any screen: how to reach them, when, and how that is read aloud.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "library/contact_ways.h"
#include "ui/frame.h"

namespace kiosk {

// The contact, when it may be shown here and today; nullptr otherwise.
[[nodiscard]] const Contact* shown_contact(const Frame& frame, const std::string& id);

// For a list row's end: the number, "By text", "On the web", "At the desk".
struct ShortWay {
  Words words;
  std::string speech{};
};
[[nodiscard]] ShortWay short_way(Frame& frame, const Contact& contact);

struct ContactFact {
  std::string_view icon;
  Words words;
  std::string id;
};
// Whether somebody answers now, as far as the clock can be trusted (CARE E5), the hours, and when it was checked.
[[nodiscard]] std::vector<ContactFact> contact_facts(Frame& frame, const Contact& contact);

// What a list's filter calls a need; the order in which they stand.
struct NeedGroup {
  std::string_view id;  // label contacts.need.ID
  std::vector<std::string_view> needs;
};
[[nodiscard]] const std::vector<NeedGroup>& need_groups();
[[nodiscard]] bool is_in_group(const Contact& contact, std::string_view group);

}  // namespace kiosk
