#include "proof/numbers.h"

#include <set>

#include "library/blocked_numbers.h"

namespace kiosk {
namespace {

// "GB-ENG" is in "GB". Of a contact for all regions: all that the edition offers.
std::set<std::string> countries_of(const Contact& contact, const Edition& edition) {
  std::set<std::string> countries;
  for (const std::string& region : contact.regions.empty() ? edition.regions : contact.regions)
    countries.insert(region.substr(0, region.find('-')));
  return countries;
}

}  // namespace

Findings check_numbers(const Checked& checked) {
  const Library& library = *checked.library;
  if (library.contacts.empty()) return {};
  if (!knows_number_shapes()) {
    return {{Severity::note, "contact.numbers_unchecked", "contacts.json", 0,
             "this program was built without libphonenumber, so nobody has looked at the shape of the numbers",
             "install libphonenumber-dev and build again, or compare each number with its source once more"}};
  }
  Findings findings;
  for (const Contact& contact : library.contacts) {
    const auto place = checked.places.find("contact/" + contact.id);
    for (const ContactNumber& number : contact.numbers) {
      // Nobody has such a number, and the check has said so already.
      if (is_example_number(number.dial)) continue;
      for (const std::string& country : countries_of(contact, library.edition)) {
        if (shape_of(number.dial, country, number.kind == NumberKind::text) != NumberShape::wrong) continue;
        findings.push_back({Severity::error, "contact.not_a_number",
                            place == checked.places.end() ? "contacts.json" : place->second.file,
                            place == checked.places.end() ? 0 : place->second.line,
                            "there can be no number " + number.dial + " in " + country + ", which contact/" +
                                contact.id + " names (CARE E2)",
                            "compare it with its source: a digit may be missing or too many, or the regions wrong"});
      }
    }
  }
  return findings;
}

}  // namespace kiosk
