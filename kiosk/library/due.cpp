#include "library/due.h"

#include <algorithm>
#include <tuple>

#include "library/availability.h"
#include "library/lint.h"

namespace kiosk {

std::vector<DueItem> due_items(const Library& library, const Date& today, std::string_view region) {
  std::vector<DueItem> due;
  const auto title = [&](const auto& item) {
    const auto& words = library.words(item, library.edition.default_language).words;
    if constexpr (requires { words.title; }) return words.title;
    else return words.name;
  };
  const auto numbers = [](const Contact& contact) {
    std::string out;
    for (const ContactNumber& number : contact.numbers) out.append(out.empty() ? "" : ", ").append(number.display);
    return out;
  };
  const auto look = [&](const std::string& kind, const auto& item) {
    if (item.review.next_review != Date{} && item.review.next_review < today)
      due.push_back({DueItem::What::review, kind, item.id, title(item), item.review.next_review});
  };
  for_each_item_of(library, look);
  for (const Group& group : library.groups) look("group", group);
  for (const Contact& contact : library.contacts) {
    if (!is_for_region(contact, region)) continue;
    if (!contact.emergency && has_expired(contact, today))
      due.push_back({DueItem::What::expired, "contact", contact.id, title(contact), *contact.expires_on});
    else if (is_hidden(contact, region))
      due.push_back({DueItem::What::wrong, "contact", contact.id, title(contact), *contact.wrong_on});
    else if (is_unconfirmed(contact))
      due.push_back({DueItem::What::dial, "contact", contact.id, title(contact), {}, numbers(contact)});
  }
  std::ranges::stable_sort(due, {},
                           [](const DueItem& one) { return std::tuple(one.what == DueItem::What::dial, one.day); });
  return due;
}

}  // namespace kiosk
