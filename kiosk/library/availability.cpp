#include "library/availability.h"

#include <algorithm>

namespace kiosk {

bool has_expired(const Contact& contact, const Date& today) {
  return !contact.emergency && contact.expires_on && *contact.expires_on < today;
}

namespace {

// However it is written: content may have it with the sign of its country, or without.
bool is_same_number(std::string_view one, std::string_view other) {
  if (one.starts_with('+')) one.remove_prefix(1);
  if (other.starts_with('+')) other.remove_prefix(1);
  return one == other;
}

}  // namespace

bool is_emergency(const Contact& contact, std::string_view region) {
  if (contact.emergency) return true;
  return std::ranges::any_of(contact.numbers, [&](const ContactNumber& one) {
    return std::ranges::any_of(emergency_numbers(region),
                               [&](const EmergencyNumber& number) { return is_same_number(number.id, one.dial); });
  });
}

bool is_hidden(const Contact& contact, std::string_view region) {
  return contact.wrong_on && !is_emergency(contact, region);
}

bool is_for_region(const Contact& contact, std::string_view region) {
  return contact.regions.empty() || std::ranges::find(contact.regions, region) != contact.regions.end();
}

const Contact* offered_contact(const Library* library, std::string_view id, std::string_view region,
                               const Date& today) {
  const Contact* contact = library != nullptr ? library->contact(id) : nullptr;
  if (contact == nullptr || !is_for_region(*contact, region) || has_expired(*contact, today) ||
      is_hidden(*contact, region))
    return nullptr;
  return contact;
}

std::vector<const Contact*> offered_contacts(const Library& library, std::string_view region, const Date& today) {
  std::vector<const Contact*> offered;
  for (const Contact& contact : library.contacts) {
    if (!contact.emergency && is_for_region(contact, region) && !has_expired(contact, today) &&
        !is_hidden(contact, region))
      offered.push_back(&contact);
  }
  return offered;
}

std::vector<EmergencyNumber> offered_emergency_numbers(const Library* library, std::string_view region,
                                                       const Date& today) {
  std::vector<EmergencyNumber> offered;
  for (const EmergencyNumber& number : emergency_numbers(region)) {
    // A number is withheld when the content has it in this region and every contact that has it is past its date.
    bool expired = false;
    bool current = false;
    if (library != nullptr && !number.danger) {
      for (const Contact& contact : library->contacts) {
        if (!is_for_region(contact, region)) continue;
        const bool same =
            std::ranges::any_of(contact.numbers, [&](const ContactNumber& each) { return each.dial == number.id; });
        if (same) (has_expired(contact, today) ? expired : current) = true;
      }
    }
    if (current || !expired) offered.push_back(number);
  }
  return offered;
}

}  // namespace kiosk
