#include "screens/contact_words.h"

#include <algorithm>

#include "library/availability.h"
#include "library/local_contacts.h"
#include "library/opening.h"
#include "ui/widgets.h"

namespace kiosk {

const Contact* shown_contact(const Frame& frame, const std::string& id) {
  return offered_contact(frame.state.library.get(), id, frame.state.settings.region, today(frame.state));
}

ShortWay short_way(Frame& frame, const Contact& contact) {
  const auto call = std::ranges::find(contact.numbers, NumberKind::call, &ContactNumber::kind);
  if (call != contact.numbers.end()) return {number_words(call->display), spelled_number(call->display)};
  if (!contact.numbers.empty()) return {frame.say("contact.by_text")};
  if (!contact.url.empty()) return {frame.say("contact.on_the_web")};
  return {frame.say("contact.at_the_desk")};
}

std::vector<ContactFact> contact_facts(Frame& frame, const Contact& contact) {
  std::vector<ContactFact> facts;
  const auto found = frame.state.library->words(contact, frame.language);
  const Opening now = clock_is_doubtful(frame.state) ? Opening::unknown : opening(contact, frame.state.wall);
  const bool by_hours = now != Opening::unknown && !contact.always;  // "open now" says nothing of who never closes
  if (by_hours) {
    facts.push_back({now == Opening::open ? "check" : "clock",
                     frame.say(now == Opening::open ? "contact.open_now" : "contact.closed_now"), "contact.open"});
  }
  if (!found.words.hours.empty() && !contact.numbers.empty())
    facts.push_back({"clock", {found.words.hours, found.language}, "contact.hours"});
  if (contact.own) facts.push_back({"home", frame.say("contact.own"), "contact.own"});
  if (const auto checked = confirmed_on(contact)) {
    const Words day = date_words(frame, *checked, true);
    facts.push_back({"shield", frame.say("contact.checked", {{"date", day.text}}), "contact.checked"});
  }
  return facts;
}

const std::vector<NeedGroup>& need_groups() {
  static const std::vector<NeedGroup> groups{{"mood", {"mood", "someone-to-talk-to"}},
                                             {"feeding", {"feeding"}},
                                             {"crying", {"crying", "sleep"}},
                                             {"birth", {"birth", "premature", "loss"}},
                                             {"home", {"abuse", "partner"}}};
  return groups;
}

bool is_in_group(const Contact& contact, std::string_view group) {
  if (group.empty()) return true;
  const auto it = std::ranges::find(need_groups(), group, &NeedGroup::id);
  if (it == need_groups().end()) return true;
  return std::ranges::any_of(contact.needs, [&](const std::string& need) {
    return std::ranges::find(it->needs, std::string_view(need)) != it->needs.end();
  });
}

}  // namespace kiosk
