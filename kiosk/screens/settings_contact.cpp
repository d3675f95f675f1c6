// One of the clinic's own contacts, typed: its name, then its number and hours.
#include <algorithm>

#include "base/clock_text.h"
#include "screens/key.h"
#include "screens/keyboard.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

void draw_number_keys(Frame& frame, const Box& box) {
  static constexpr std::array<const char*, 12> kKeys{"1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "0", " "};
  const float between = frame.gap();
  const float wide = (box.w - 2 * between) / 3;
  const float high = std::min(110.0F, (box.h - 4 * between) / 5);
  const auto at = [&](std::size_t column, std::size_t row) {
    const std::size_t c = frame.rtl ? 2 - column : column;
    return Box{box.x + static_cast<float>(c) * (wide + between), box.y + static_cast<float>(row) * (high + between),
               wide, high};
  };
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const std::string text(kKeys[i]);
    const bool space = text == " ";
    const bool plus = text == "+";
    const Words label = space ? frame.say("search.space") : Words{text, LanguageTag{"en"}};
    const std::string name = space ? "space" : plus ? "plus" : text;
    if (key(frame, {std::string("contact.key.").append(name), label, at(i % 3, i / 3), {}, space || plus, !space}))
      frame.emit(event::TypeText{text});
  }
  Box erase = at(0, 4);
  erase.x = box.x;
  erase.w = box.w;
  if (key(frame, {"contact.erase", frame.say("search.erase"), erase, "erase", true})) frame.emit(event::EraseLetter{});
}

void draw_contact_hours(Frame& frame, const Box& box, const LocalContact& contact) {
  using Days = LocalContact::Days;
  const auto row = [&](const char* id, const char* words, Days days) {
    return ChoiceRow{id, frame.say(words), {}, contact.days == days, event::ChangeSetting{change::ContactDays{days}}};
  };
  const std::vector<ChoiceRow> choices{row("contact.days.unsaid", "settings.hours_unsaid", Days::unsaid),
                                       row("contact.days.weekdays", "settings.hours_weekdays", Days::weekdays),
                                       row("contact.days.daily", "settings.hours_daily", Days::daily),
                                       row("contact.days.always", "settings.hours_always", Days::always)};
  // Two beside each other upright, where the keys stand above them.
  const std::size_t columns = frame.portrait ? 2 : 1;
  const float each = (box.w - frame.gap() * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < choices.size(); ++i)
    choice_row(frame,
               {box.x + static_cast<float>(i % columns) * (each + frame.gap()),
                box.y + static_cast<float>(i / columns) * (88 + frame.gap()), each, 88},
               choices[i]);
  const float rows = frame.portrait ? 2 * 88 + 17 : 4 * 88 + 3 * 17;
  if (contact.days != Days::weekdays && contact.days != Days::daily) return;
  const float wide = (box.w - 32) / 2;
  const float y = box.y + rows + 17;
  time_stepper(frame, {box.x, y, wide, kStepper}, "contact.from", "settings.open_from", contact.from,
               event::ChangeSetting{change::ContactFrom{-15}}, event::ChangeSetting{change::ContactFrom{15}});
  time_stepper(frame, {box.x + wide + 32, y, wide, kStepper}, "contact.to", "settings.on_to", contact.to,
               event::ChangeSetting{change::ContactTo{-15}}, event::ChangeSetting{change::ContactTo{15}});
}

void draw_name_part(Frame& frame, const Box& body, const LocalContact& contact) {
  const float keys = frame.portrait ? std::min(frame.geometry.width() - 32, kKeyboardWidth) : kKeyboardWidth;
  const float x = frame.portrait ? (frame.geometry.width() - keys) / 2 : body.x;
  draw_typed(frame, {x, body.y, keys, 96}, "contact.name", contact.name, "settings.contact_name");
  draw_keyboard(frame, {x, body.y + 96 + 24, keys, kKeyboardHeight}, frame.state.setting.keys, true);
}

void draw_number_part(Frame& frame, const Box& body, const LocalContact& contact) {
  const auto [left, right] = two_cards(frame, body, frame.portrait ? (body.h - 24 - 370) / (body.h - 24) : 0.45F);
  draw_typed(frame, {left.x, left.y, left.w, 96}, "contact.number", contact.number, "settings.contact_number");
  draw_number_keys(frame, {left.x, left.y + 96 + 20, left.w, left.h - 96 - 20});
  draw_contact_hours(frame, right, contact);
}

}  // namespace

Words contact_trouble(Frame& frame) {
  using Trouble = SettingsVisit::ContactTrouble;
  switch (frame.state.setting.contact_trouble) {
    case Trouble::none:
      break;
    case Trouble::no_name:
      return frame.say("settings.contact_no_name");
    case Trouble::not_a_number:
      return frame.say("settings.contact_not_a_number");
    case Trouble::superseded:
      return frame.say("settings.contact_superseded");
    case Trouble::too_many:
      return frame.say("settings.contact_too_many");
  }
  return {};
}

std::vector<RowButton> contact_buttons(Frame& frame, const SettingsFrame& page) {
  std::vector<RowButton> buttons;
  const bool first = page.part != 2;
  if (first) {
    RowButton next = row_button(frame, "contact.next", "settings.next", {},
                                event::Open{route::StaffSettings{SettingsPage::contact, 2}}, ButtonKind::primary);
    next.spec.icon_after = "next";
    buttons.push_back(next);
    buttons.push_back(row_button(frame, "contact.all", "settings.back", "return",
                                 event::Open{route::StaffSettings{SettingsPage::contacts}}, ButtonKind::secondary));
  } else {
    buttons.push_back(row_button(frame, "contact.keep", "settings.keep_contact", "check",
                                 event::ChangeSetting{change::KeepContact{}}, ButtonKind::primary));
    buttons.push_back(row_button(frame, "contact.back", "settings.back", "return",
                                 event::Open{route::StaffSettings{SettingsPage::contact, 1}}, ButtonKind::secondary));
  }
  const bool known = frame.state.setting.contact && !frame.state.setting.contact->id.empty();
  const bool sure = frame.state.setting.sure == SettingsVisit::Sure::remove;
  buttons.push_back(row_button(frame, "contact.remove",
                               sure    ? "settings.remove_sure"
                               : known ? "settings.remove_contact"
                                       : "settings.drop_contact",
                               "close", event::ChangeSetting{change::RemoveContact{}}, ButtonKind::secondary));
  return buttons;
}

void draw_contact_page(Frame& frame, const SettingsFrame& page, const Box& body) {
  const LocalContact contact = frame.state.setting.contact.value_or(LocalContact{});
  if (page.part == 2) draw_number_part(frame, body, contact);
  else draw_name_part(frame, body, contact);
}

}  // namespace kiosk
