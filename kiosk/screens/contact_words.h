// What is said of a contact on any screen: how to reach them, when, and how that is read aloud.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace kiosk {

// "9 9 9": digit by digit.
[[nodiscard]] std::string spelled_number(std::string_view display);
// A number as words of its own: Western digits, left to right in every language.
[[nodiscard]] Words number_words(std::string_view display);

struct WayToReach {
  Words label;         // "Phone", "Text the word PANDAS to"
  Words display;       // the number or the address
  std::string speech;  // of it
};
// In the content's order; the web address last. Empty: at the desk alone.
[[nodiscard]] std::vector<WayToReach> ways_to_reach(Frame& frame, const Contact& contact);

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
