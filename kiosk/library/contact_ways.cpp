#include "library/contact_ways.h"

#include "library/labels.h"

namespace kiosk {

std::string spelled_number(std::string_view display) {
  std::string out;
  for (const char c : display) {
    if (c < '0' || c > '9') continue;
    if (!out.empty()) out += ' ';
    out += c;
  }
  return out;
}

Words number_words(std::string_view display) { return {std::string(display), LanguageTag{"en"}}; }

std::vector<WayToReach> ways_to_reach(const Library& library, const LanguageTag& language, const Contact& contact) {
  std::vector<WayToReach> ways;
  for (const ContactNumber& number : contact.numbers) {
    WayToReach way;
    if (number.kind == NumberKind::call) way.label = label(&library, language, "contact.phone");
    else if (number.kind == NumberKind::tty) way.label = label(&library, language, "contact.tty");
    else if (number.body.empty()) way.label = label(&library, language, "contact.text");
    else way.label = label(&library, language, "contact.text_word", {{"word", number.body}});
    way.display = number_words(number.display);
    way.speech = spelled_number(number.display);
    ways.push_back(std::move(way));
  }
  if (!contact.url.empty()) ways.push_back({label(&library, language, "contact.web"), number_words(contact.url), {}});
  return ways;
}

}  // namespace kiosk
