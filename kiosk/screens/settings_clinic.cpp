// What the clinic is called, and where it is: that decides which emergency numbers are shown.
#include <algorithm>
#include <array>

#include "screens/keyboard.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

constexpr std::array<const char*, 5> kPlaces{"GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "US"};
void draw_zones(Frame& frame, const SettingsFrame& page, const Box& body) {
  const Box inside = settings_card(frame, body, frame.say("settings.zone"), frame.screen + ".zone");
  const int columns = frame.portrait ? 1 : 2;
  const float wide = (inside.w - frame.gap() * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < kZones.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    choice_row(
        frame,
        {inside.x + column * (wide + frame.gap()), inside.y + row * (kChoiceRow + frame.gap()), wide, kChoiceRow},
        {std::string("clinic.zone.").append(std::to_string(i)),
         frame.say(std::string("settings.zone.").append(std::to_string(i))),
         {},
         frame.state.settings.time_zone == kZones[i],
         event::ChangeSetting{change::TimeZone{kZones[i]}}});
  }
  const std::vector<RowButton> back{row_button(frame, "clinic.places", "settings.places", "return",
                                               event::Open{settings_route(page, 1)}, ButtonKind::secondary)};
  draw_button_row(frame, back, {inside.x, inside.bottom() - 80, inside.w, 96});
  frame.on(Colour::bg);
}

}  // namespace

void draw_clinic_page(Frame& frame, const SettingsFrame& page, const Box& body) {
  const bool american = frame.state.settings.region == "US";
  if (page.part == 2 && american) return draw_zones(frame, page, body);
  const float keys = frame.portrait ? std::min(frame.geometry.width() - 32, kKeyboardWidth) : kKeyboardWidth;
  const float x = frame.portrait ? (frame.geometry.width() - keys) / 2 : body.x;
  draw_typed(frame, {x, body.y, keys, 96}, "clinic.name", frame.state.settings.clinic_name, "settings.name_empty");
  draw_keyboard(frame, {x, body.y + 96 + 24, keys, kKeyboardHeight}, frame.state.setting.keys, true);
  Box places = frame.portrait ? Box{body.x, body.y + 96 + 24 + kKeyboardHeight + 40, body.w, 5 * (kChoiceRow + 17)}
                              : Box{x + keys + 32, body.y, body.end() - x - keys - 32, body.h};
  std::vector<ChoiceRow> rows;
  for (const char* place : kPlaces) {
    ChoiceRow row{std::string("clinic.region.").append(place),
                  region_words(frame, place),
                  {},
                  frame.state.settings.region == place,
                  event::ChangeSetting{change::Region{place}}};
    // Where there are several zones, the second touch leads to them.
    if (american && row.on) {
      row.note = frame.say("settings.zone_change");
      row.event = event::Open{settings_route(page, 2)};
    }
    rows.push_back(std::move(row));
  }
  if (!frame.portrait) return choice_rows(frame, places, rows, 100);
  const float wide = (places.w - frame.gap()) / 2;
  for (std::size_t i = 0; i < rows.size(); ++i)
    choice_row(frame,
               {places.x + static_cast<float>(i % 2) * (wide + frame.gap()),
                places.y + static_cast<float>(i / 2) * (kChoiceRow + frame.gap()), wide, kChoiceRow},
               rows[i]);
}

}  // namespace kiosk
