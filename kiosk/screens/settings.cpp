// The pages on which staff set the kiosk, and the steps of the first set-up, which are the same pages (mock-up setup-screen).
#include "screens/screens.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

void draw_settings_page(Frame& frame, const SettingsFrame& page) {
  const Box body = settings_frame(frame, page);
  switch (page.page) {
    case SettingsPage::menu:
      return draw_settings_menu(frame, body);
    case SettingsPage::languages:
      return draw_languages_page(frame, page, body);
    case SettingsPage::clinic:
      return draw_clinic_page(frame, page, body);
    case SettingsPage::screen:
      return draw_screen_page(frame, body);
    case SettingsPage::printer:
      return draw_printer_page(frame, page, body);
    case SettingsPage::pin:
      return draw_new_pin_page(frame, body);
    case SettingsPage::check:
      return draw_last_check_page(frame, body);
    case SettingsPage::sound:
      return draw_sound_page(frame, body);
    case SettingsPage::hours:
      return draw_hours_page(frame, body);
    case SettingsPage::contacts:
      return draw_contacts_page(frame, page, body);
    case SettingsPage::contact:
      return draw_contact_page(frame, page, body);
    case SettingsPage::clock:
      return draw_clock_page(frame, body);
  }
}

}  // namespace

void draw(const route::StaffSettings& route, Frame& frame) {
  draw_settings_page(frame, {route.page, false, route.part});
}

void draw(const route::SetUp& route, Frame& frame) { draw_settings_page(frame, {route.page, true, route.part}); }

}  // namespace kiosk
