// The clinic's own contacts, and which of all somebody there has dialled, or found wrong (CARE E2).
#include <algorithm>

#include "app/update_parts.h"
#include "base/letters.h"
#include "library/availability.h"
#include "library/local_contacts.h"

namespace kiosk {
namespace {

using Trouble = SettingsVisit::ContactTrouble;

// Laid over what is shown, and saved at once: who confirms a number does not wait to see it.
void local_changed(Updated& u) {
  State& state = u.state;
  const auto over = [&](std::shared_ptr<const Library>& library) {
    library = with_local(std::move(library), state.settings.local, state.settings.time_zone);
  };
  over(state.library);
  over(state.next_library);
  // What was set before and is not saved yet goes first.
  if (!state.setting.save_local) save_settings(u);
  state.setting.save_local = true;
  state.setting.save_due = state.now;
  save_settings(u);
}

std::string trimmed_of(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

// Which of its two texts is typed: the name on the first part of the page, the number on the second.
std::string* typed_text(State& state) {
  const auto* page = std::get_if<route::StaffSettings>(&shown(state));
  if (shown_settings(state) != SettingsPage::contact || page == nullptr || !state.setting.contact) return nullptr;
  return page->part == 2 ? &state.setting.contact->number : &state.setting.contact->name;
}

std::string next_own_id(const LocalContacts& local) {
  for (int number = 1;; ++number) {
    std::string id(kOwnContact);
    id.append(std::to_string(number));
    if (std::ranges::find(local.own, id, &LocalContact::id) == local.own.end()) return id;
  }
}

}  // namespace

void dialled(Updated& u, const std::string& id) {
  State& state = u.state;
  const Contact* contact = state.library ? state.library->contact(id) : nullptr;
  if (contact == nullptr || clock_is_doubtful(state) || clock_runs_ahead(state)) return;
  // One that is hidden is shown again by its own button.
  if (is_hidden(*contact, state.settings.region)) return;
  std::vector<DialledContact>& all = state.settings.local.dialled;
  std::erase_if(all, [&](const DialledContact& one) { return one.id == id; });
  // What was said today can be taken back.
  if (contact->dialled_on != today(state)) all.push_back({id, ways_of(*contact), today(state)});
  local_changed(u);
}

// At once, whatever the clock says: a number that reaches a stranger is not shown until somebody knows the day.
void mark_wrong(Updated& u, const std::string& id) {
  State& state = u.state;
  const Contact* contact = state.library ? state.library->contact(id) : nullptr;
  if (contact == nullptr || contact->own || is_emergency(*contact, state.settings.region)) return;
  LocalContacts& local = state.settings.local;
  const bool taken_back = contact->wrong_on.has_value();
  std::erase_if(local.wrong, [&](const WrongContact& one) { return one.id == id; });
  // The day on which somebody tried it stays: taken back, it is as it was.
  if (!taken_back) local.wrong.push_back({id, ways_of(*contact), today(state)});
  local_changed(u);
}

void edit_contact(Updated& u, const std::string& id) {
  SettingsVisit& visit = u.state.setting;
  const std::vector<LocalContact>& own = u.state.settings.local.own;
  const auto at = std::ranges::find(own, id, &LocalContact::id);
  if (!id.empty() && at == own.end()) return;
  visit.contact = id.empty() ? LocalContact{} : *at;
  visit.contact_trouble = Trouble::none;
  u.state.visit.trail = {route::StaffSettings{SettingsPage::contact}};
}

void keep_contact(Updated& u) {
  State& state = u.state;
  SettingsVisit& visit = state.setting;
  if (!visit.contact) return;
  LocalContact made = *visit.contact;
  made.name = trimmed_of(made.name);
  made.number = trimmed_of(made.number);
  std::vector<LocalContact>& own = state.settings.local.own;
  const NumberTrouble wrong = number_trouble(made.number);
  visit.contact_trouble = made.name.empty()                                   ? Trouble::no_name
                          : wrong == NumberTrouble::not_a_number              ? Trouble::not_a_number
                          : wrong == NumberTrouble::superseded                ? Trouble::superseded
                          : made.id.empty() && own.size() >= kMostOwnContacts ? Trouble::too_many
                                                                              : Trouble::none;
  if (visit.contact_trouble != Trouble::none) {
    state.visit.trail = {route::StaffSettings{SettingsPage::contact, made.name.empty() ? 1 : 2}};
    return;
  }
  if (made.id.empty()) {
    made.id = next_own_id(state.settings.local);
    made.typed = today(state);
    own.push_back(made);
  } else {
    *std::ranges::find(own, made.id, &LocalContact::id) = made;
  }
  visit.contact.reset();
  state.visit.trail = {route::StaffSettings{SettingsPage::contacts}};
  local_changed(u);
}

void remove_contact(Updated& u) {
  State& state = u.state;
  if (!state.setting.contact) return;
  const std::string id = state.setting.contact->id;
  if (!id.empty() && !is_sure(state, SettingsVisit::Sure::remove)) return;
  state.setting.contact.reset();
  state.visit.trail = {route::StaffSettings{SettingsPage::contacts}};
  if (id.empty()) return;
  std::erase_if(state.settings.local.own, [&](const LocalContact& one) { return one.id == id; });
  std::erase_if(state.settings.local.dialled, [&](const DialledContact& one) { return one.id == id; });
  local_changed(u);
}

bool type_contact(Updated& u, const std::string& text) {
  std::string* const to = typed_text(u.state);
  if (to == nullptr) return false;
  if (!begin_action(u, Place::page)) return true;
  const bool number = to == &u.state.setting.contact->number;
  const bool idle_space = text == " " && (to->empty() || to->back() == ' ');
  const bool fits = letters_in(*to) + letters_in(text) <= (number ? kMostContactNumber : kMostContactName);
  const bool digit = text == " " || text == "+" || (text.size() == 1 && text[0] >= '0' && text[0] <= '9');
  if (text.empty() || idle_space || !fits || (number && !digit)) return true;
  *to += number ? text : as_in_name(*to, text);
  u.state.setting.contact_trouble = Trouble::none;
  return true;
}

bool erase_contact(Updated& u, bool all) {
  std::string* const to = typed_text(u.state);
  if (to == nullptr) return false;
  if (!begin_action(u, Place::page)) return true;
  if (all) to->clear();
  drop_letter(*to);
  return true;
}

}  // namespace kiosk
