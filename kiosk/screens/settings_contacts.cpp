// The contacts that visitors see: which were dialled and when, and the clinic's own.
#include <algorithm>

#include "library/availability.h"
#include "library/contact_ways.h"
#include "library/lint.h"
#include "library/local_contacts.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

constexpr float kContactRow = 128;
constexpr float kTallContactRow = 252;  // its buttons under its words

// Those that staff have hidden first, then those that nobody has confirmed, then the clinic's own, then by how long ago. What was touched
// today has not moved yet: no row comes under a finger that was meant for another.
std::vector<const Contact*> contacts_by_need(const State& state) {
  std::vector<const Contact*> out;
  if (!state.library) return out;
  for (const Contact& contact : state.library->contacts) {
    const bool offered =
        !contact.emergency && is_for_region(contact, state.settings.region) && !has_expired(contact, today(state));
    if (offered && !number_to_dial(contact).empty()) out.push_back(&contact);
  }
  std::ranges::stable_sort(out, {}, [&](const Contact* contact) {
    Contact then = *contact;
    if (then.dialled_on == today(state)) then.dialled_on.reset();
    if (then.wrong_on == today(state)) then.wrong_on.reset();
    return std::tuple(!is_hidden(then, state.settings.region), !is_unconfirmed(then), !then.own,
                      confirmed_on(then).value_or(Date{}));
  });
  return out;
}

std::vector<RowButton> buttons_of(Frame& frame, const Contact& contact, bool hidden) {
  std::vector<RowButton> buttons;
  const Event wrong = event::ChangeSetting{change::WrongNumber{contact.id}};
  if (hidden)
    return {row_button(frame, "contacts.wrong", "settings.show_again", "return", wrong, ButtonKind::secondary)};
  if (contact.own)
    buttons.push_back(row_button(frame, "contacts.change", "settings.change_contact", {},
                                 event::ChangeSetting{change::EditContact{contact.id}}, ButtonKind::secondary));
  else if (!is_emergency(contact, frame.state.settings.region))
    buttons.push_back(
        row_button(frame, "contacts.wrong", "settings.wrong_number", "close", wrong, ButtonKind::secondary));
  // A touch too many is taken back by another.
  const bool now = contact.dialled_on == today(frame.state);
  buttons.push_back(row_button(frame, "contacts.dialled", now ? "settings.not_dialled" : "settings.dialled",
                               now ? "return" : "check", event::ChangeSetting{change::Dialled{contact.id}},
                               ButtonKind::secondary));
  return buttons;
}

// What is known of it, in a sentence.
Words contact_state(Frame& frame, const Contact& contact, bool hidden) {
  const auto call = std::ranges::find(contact.numbers, NumberKind::call, &ContactNumber::kind);
  const std::string number = call != contact.numbers.end() ? call->display
                             : contact.numbers.empty()     ? contact.url
                                                           : contact.numbers.front().display;
  const auto said = [&](const char* id, const Date& day) {
    return frame.say(id, {{"day", date_words(frame, day, true).text}, {"number", number}});
  };
  if (hidden) return said("settings.was_wrong", *contact.wrong_on);
  const auto day = confirmed_on(contact);
  if (!day) return frame.say("settings.never_dialled", {{"number", number}});
  return said(contact.dialled_on == day ? "settings.was_dialled" : "settings.was_checked", *day);
}

void draw_contact_row(Frame& frame, const Box& box, const Contact& contact) {
  frame.card(box, Colour::surface, 28);
  frame.on(Colour::surface);
  const std::string id = std::string("contacts.row.").append(contact.id);
  const bool hidden = is_hidden(contact, frame.state.settings.region);
  std::vector<RowButton> buttons = buttons_of(frame, contact, hidden);
  for (RowButton& button : buttons) button.spec.id.append(".").append(contact.id);
  const float wide = button_row_width(frame, buttons);
  const bool under = frame.portrait;
  draw_button_row(frame, buttons,
                  {box.end() - 20 - wide, under ? box.bottom() - 20 - 96 : box.y + (box.h - 96) / 2, wide, 96});
  const float x = box.x + 32;
  const float room = under ? box.w - 64 : box.w - wide - 32 - 20 - 24;
  const auto found = frame.state.library->words(contact, frame.language);
  const Words name = contact.own ? frame.say("settings.plain", {{"words", found.words.name}})
                                 : Words{found.words.name, found.language};
  const Words state = contact_state(frame, contact, hidden);
  const bool calm = !hidden && confirmed_on(contact).has_value();
  const Type type = frame.text_width(name, Type::label) > room ? Type::caption : Type::label;
  const float first = frame.text_height(name, type, room);
  const float second = frame.text_height(state, Type::caption, room);
  const float top = box.y + ((under ? box.h - 96 - 20 : box.h) - first - second) / 2;
  TextSpec title{type, Colour::ink};
  title.id = id;
  frame.text({x, top, room, first + 1}, name, title);
  frame.text({x, top + first, room, second + 1}, state, {Type::caption, calm ? Colour::ink2 : Colour::warn});
  frame.on(Colour::bg);
}

}  // namespace

void draw_contacts_page(Frame& frame, const SettingsFrame& page, const Box& body) {
  const State& state = frame.state;
  const std::vector<const Contact*> all = contacts_by_need(state);
  const float high = frame.portrait ? kTallContactRow : kContactRow;
  const int fit = std::max(1, static_cast<int>((body.h - 96) / (high + 17)));
  const int pages = std::max(1, (static_cast<int>(all.size()) + fit - 1) / fit);
  const int part = std::clamp(page.part, 1, pages);
  float y = body.y;
  for (int i = (part - 1) * fit; i < std::min(static_cast<int>(all.size()), part * fit); ++i) {
    draw_contact_row(frame, {body.x, y, body.w, high}, *all[static_cast<std::size_t>(i)]);
    y += high + 17;
  }
  const Box row{body.x, body.bottom() - 96, body.w, 96};
  float wide = 0;
  if (state.settings.local.own.size() < kMostOwnContacts) {
    const std::vector<RowButton> add{row_button(frame, "contacts.add", "settings.add_contact", "plus",
                                                event::ChangeSetting{change::EditContact{}}, ButtonKind::secondary)};
    wide = button_row_width(frame, add);
    draw_button_row(frame, add, {row.x, row.y, wide, 96});
  }
  if (pages > 1) pager(frame, {{row.x + wide + 40, row.y, row.w - wide - 40, 96}, part, pages, false, {}});
}

}  // namespace kiosk
