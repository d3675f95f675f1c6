// What the pages of settings are put together from (mock-up setup-screen): the frame with its rail of steps or the staff's own, rows to
// choose from, steppers, cards with a heading.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "screens/button_row.h"
#include "screens/staff_parts.h"

namespace kiosk {

struct SettingsFrame {
  SettingsPage page = SettingsPage::menu;
  bool set_up = false;  // a step of the set-up, with Next and Back
  int part = 1;
};

// Rail, heading, lead, the row at the bottom; what is left between.
[[nodiscard]] Box settings_frame(Frame& frame, const SettingsFrame& page);
// The same page in the same place: for pages that have parts.
[[nodiscard]] Route settings_route(const SettingsFrame& page, int part);

// Side by side, one below the other upright; `share` is the first's part of the whole.
[[nodiscard]] std::pair<Box, Box> two_cards(const Frame& frame, const Box& body, float share);
// A card with its heading; the room inside.
[[nodiscard]] Box settings_card(Frame& frame, const Box& box, const Words& title, const std::string& id);

struct ChoiceRow {
  std::string id;
  Words title;
  Words note{};  // or none
  bool on = false;
  Event event{};
  bool plain = false;  // which of several is looked at, not which of them holds: without a tick
};
inline constexpr float kChoiceRow = 92;
// One of several, with a tick (CARE A3).
void choice_row(Frame& frame, const Box& box, const ChoiceRow& row);
// One below the other from the top of the box, as high as there is room for up to `high`.
void choice_rows(Frame& frame, const Box& box, const std::vector<ChoiceRow>& rows, float high = kChoiceRow);

struct StepperSpec {
  std::string id;
  Words label;  // above
  Words value;
  Words note{};  // under the value
  Event less, more;
  std::string less_speech{}, more_speech{};
};
inline constexpr float kStepper = 150;
// Minus, the value, plus.
void stepper(Frame& frame, const Box& box, const StepperSpec& spec);

// What is typed, in its frame; or, while nothing is, what is to be typed.
void draw_typed(Frame& frame, const Box& box, const std::string& id, const std::string& typed, const char* empty);
// A time of day, earlier and later.
void time_stepper(Frame& frame, const Box& box, const char* id, const char* label, int minutes, const Event& earlier,
                  const Event& later);
// "England", of "GB-ENG".
[[nodiscard]] Words region_words(Frame& frame, std::string_view region);

// Of the United States, by label "settings.zone.0" and so on.
inline constexpr std::array<const char*, 7> kZones{"America/New_York", "America/Chicago",     "America/Denver",
                                                   "America/Phoenix",  "America/Los_Angeles", "America/Anchorage",
                                                   "Pacific/Honolulu"};

// The pages' own parts.
void draw_languages_page(Frame& frame, const SettingsFrame& page, const Box& body);
void draw_clinic_page(Frame& frame, const SettingsFrame& page, const Box& body);
void draw_screen_page(Frame& frame, const Box& body);
void draw_printer_page(Frame& frame, const SettingsFrame& page, const Box& body);
void draw_new_pin_page(Frame& frame, const Box& body);
void draw_last_check_page(Frame& frame, const Box& body);
void draw_sound_page(Frame& frame, const Box& body);
void draw_hours_page(Frame& frame, const Box& body);
void draw_clock_page(Frame& frame, const Box& body);
void draw_contacts_page(Frame& frame, const SettingsFrame& page, const Box& body);
void draw_contact_page(Frame& frame, const SettingsFrame& page, const Box& body);
// What is wrong with what was typed; nothing: nothing is.
[[nodiscard]] Words contact_trouble(Frame& frame);
[[nodiscard]] std::vector<RowButton> contact_buttons(Frame& frame, const SettingsFrame& page);
void draw_settings_menu(Frame& frame, const Box& body);

// A pad of digits, laid in the middle of `card`. Ids "NAME.digit.0" and so on.
void draw_digit_pad(Frame& frame, const Box& card, const std::string& name, bool live);
// Six circles, whatever the PIN's length: empty, or full once anything was typed. Height used.
float draw_pin_dots(Frame& frame, float x, float y, bool typed);

}  // namespace kiosk
