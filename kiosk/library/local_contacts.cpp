#include "library/local_contacts.h"

#include <algorithm>

#include "base/clock_text.h"
#include "library/blocked_numbers.h"
#include "library/labels.h"

namespace kiosk {

namespace {

std::string hours_words(const Library& library, const LanguageTag& language, const LocalContact& own) {
  using Days = LocalContact::Days;
  if (own.days == Days::unsaid) return {};
  if (own.days == Days::always) return label(&library, language, "local.always").text;
  return label(&library, language, own.days == Days::daily ? "local.daily" : "local.weekdays",
               {{"from", clock_text(own.from)}, {"to", clock_text(own.to)}})
      .text;
}

Contact contact_of(const Library& library, const LocalContact& own, const std::string& time_zone) {
  using Days = LocalContact::Days;
  Contact made;
  made.id = own.id;
  made.own = true;
  made.numbers = {{NumberKind::call, own.number, dial_of(own.number), {}}};
  made.source = "clinic";
  made.always = own.days == Days::always;
  if (own.days == Days::weekdays || own.days == Days::daily) {
    made.hours = {{own.days == Days::daily ? "daily" : "mon-fri", clock_text(own.from), clock_text(own.to)}};
    made.time_zone = time_zone;
  }
  std::vector<LanguageTag> languages{library.edition.default_language};
  for (const LabelLanguage& known : label_languages()) languages.push_back(known.tag);
  for (const LanguageTag& language : languages)
    made.words[language] = {
        own.name, label(&library, language, "local.summary").text, hours_words(library, language, own), {}};
  return made;
}

}  // namespace

std::string dial_of(std::string_view number) {
  std::string out;
  for (const char c : number)
    if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
  return out;
}

NumberTrouble number_trouble(std::string_view number) {
  const std::string dial = dial_of(number);
  // Three digits are a service's short number; longer than fifteen has no number in the world (ITU-T E.164).
  const std::size_t digits = dial.size() - (dial.starts_with('+') ? 1 : 0);
  if (digits < 3 || digits > 15) return NumberTrouble::not_a_number;
  return blocked_number(number) || blocked_number(dial) ? NumberTrouble::superseded : NumberTrouble::none;
}

std::string number_to_dial(const Contact& contact) {
  const auto call = std::ranges::find(contact.numbers, NumberKind::call, &ContactNumber::kind);
  if (call != contact.numbers.end()) return call->dial;
  if (!contact.numbers.empty()) return contact.numbers.front().dial;
  return contact.url;
}

std::string ways_of(const Contact& contact) {
  std::string out;
  for (const ContactNumber& number : contact.numbers) out.append(out.empty() ? "" : ",").append(number.dial);
  return out.empty() ? contact.url : out;
}

std::optional<Date> confirmed_on(const Contact& contact) {
  if (!contact.dialled_on) return contact.checked_on;
  return contact.checked_on ? std::max(*contact.checked_on, *contact.dialled_on) : contact.dialled_on;
}

std::shared_ptr<const Library> with_local(std::shared_ptr<const Library> library, const LocalContacts& local,
                                          const std::string& time_zone) {
  if (!library || (library->local == local && (local.own.empty() || library->local_zone == time_zone))) return library;
  auto made = std::make_shared<Library>(*library);
  std::erase_if(made->contacts, [](const Contact& contact) { return contact.own; });
  for (Contact& contact : made->contacts) {
    contact.dialled_on.reset();
    contact.wrong_on.reset();
    for (const DialledContact& dialled : local.dialled)
      if (dialled.id == contact.id && dialled.number == ways_of(contact)) contact.dialled_on = dialled.day;
    for (const WrongContact& wrong : local.wrong)
      if (wrong.id == contact.id && wrong.number == ways_of(contact)) contact.wrong_on = wrong.day;
  }
  std::vector<Contact> own;
  for (const LocalContact& one : local.own) {
    if (number_trouble(one.number) != NumberTrouble::none || made->contact(one.id) != nullptr) continue;
    own.push_back(contact_of(*made, one, time_zone));
    for (const DialledContact& dialled : local.dialled)
      if (dialled.id == one.id && dialled.number == dial_of(one.number)) own.back().dialled_on = dialled.day;
  }
  // The clinic's own stand first: they are the nearest.
  made->contacts.insert(made->contacts.begin(), own.begin(), own.end());
  made->local = local;
  made->local_zone = time_zone;
  return made;
}

}  // namespace kiosk
