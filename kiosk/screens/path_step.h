// The next step on the visitor's path, as it stands at the end of an article or a story.
#pragma once
#include <optional>

#include "screens/button_row.h"
#include "screens/item_rows.h"

namespace kiosk {

// "Next, 2 minutes"
[[nodiscard]] Words next_words(Frame& frame, int minutes);
// Nothing when no path was chosen, or all of it was read.
[[nodiscard]] std::optional<ItemRow> next_row(Frame& frame, const ItemRef& after);
// The same as a button, where there is no room for a row.
[[nodiscard]] RowButton next_button(const ItemRow& row);

}  // namespace kiosk
