// PrintOrder: what a visitor asked to have on paper, as a value; paper/ lays it out from the Library.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/language_tag.h"
#include "library/items.h"

namespace kiosk {

struct UpdateReview;

struct PrintOrder {
  enum class What {
    contact,       // the slip of one contact: `id`
    group,         // the slip of one group or course: `id`
    article,       // the handout: `id`; a neutral one for what is sensitive (CARE D4)
    story,         // likewise
    list,          // the take-home list: `items`
    help,          // the numbers of urgent help
    conversation,  // the card: `statements`, for `id`
    test,          // that printing works: `id` is the clinic's name
    update         // what waits for staff's yes: `review`, of release `id`
  } what = What::contact;
  std::string id{};
  std::vector<ItemRef> items{};
  LanguageTag language{};
  std::string region{};
  Date today{};  // what has expired by then is left out (CARE E1)
  std::vector<std::string> statements{};
  LanguageTag clinic_language{};  // of what a clinician reads first
  // From here on groups are looked for when they meet next; nothing where the clock cannot be trusted (CARE E5). Not on any paper.
  std::optional<WallTime> clock{};
  std::shared_ptr<const UpdateReview> review{};  // as it was shown to them
  friend bool operator==(const PrintOrder&, const PrintOrder&) = default;
};

}  // namespace kiosk
