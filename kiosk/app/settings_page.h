// The pages on which staff set the kiosk: six of them are the steps of the first set-up, all stand in the staff's settings.
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace kiosk {

enum class SettingsPage {
  menu,
  languages,
  clinic,
  screen,
  printer,
  pin,
  check,
  sound,
  hours,
  clock,
  contacts,
  contact
};

// The steps of the set-up, in their order.
inline constexpr std::array<SettingsPage, 6> kSetUpSteps{SettingsPage::languages, SettingsPage::clinic,
                                                         SettingsPage::screen,    SettingsPage::printer,
                                                         SettingsPage::pin,       SettingsPage::check};

// "languages": as it stands in a route's string form, in kiosk.json ("set_up") and in ids.
[[nodiscard]] std::string_view to_string(SettingsPage page);
[[nodiscard]] std::optional<SettingsPage> parse_settings_page(std::string_view text);
// What kiosk.json says of the set-up: its steps, and the clock, which the last of them leads to: somebody has set it or found it right.
[[nodiscard]] bool is_of_set_up(SettingsPage page);
// Which step it is, from 0; nothing for a page that is none.
[[nodiscard]] std::optional<int> step_of(SettingsPage page);

}  // namespace kiosk
