// What somebody has to look after in content: reviews past their date, contacts that nobody has dialled, that have ended, and that staff
// found wrong (CARE E1, E2). One answer for the staff's screens, for an update that waits and for the report that a stick takes home.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "library/library.h"

namespace kiosk {

struct DueItem {
  enum class What { review, expired, dial, wrong } what = What::review;
  std::string kind, id;  // "article", "sleep"; "contact", "samaritans"
  std::string title;     // in the edition's own language
  Date day{};            // that has passed; none for what was never dialled
  std::string number{};  // what is to be dialled, as visitors read it; several with commas between them
};

// Reviews and what has ended, the oldest first; then what nobody has dialled. Contacts of this region alone.
[[nodiscard]] std::vector<DueItem> due_items(const Library& library, const Date& today, std::string_view region);

}  // namespace kiosk
