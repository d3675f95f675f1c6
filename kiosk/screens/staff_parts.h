// What the staff's screens have in common: the rail, which is where the others are chosen, and cards of their own. They have no
// dock, and stand at the usual text size (DESIGN sections 11 and 15).
#pragma once
#include <optional>
#include <string>

#include "publish/update_words.h"
#include "screens/button_row.h"

namespace kiosk {

enum class StaffPlace { status, update, contacts, settings, numbers };

// Draws the rail; what is left of the glass, with its margins.
[[nodiscard]] Box staff_page(Frame& frame, StaffPlace place);

// The same with the steps of the set-up on the rail.
[[nodiscard]] Box set_up_page(Frame& frame, SettingsPage step);

// An icon in a circle.
void staff_disc(Frame& frame, float x, float cy, float size, std::string_view icon, Colour disc, Colour ink);
// A line of text in one piece; height used.
float staff_line(Frame& frame, const Box& box, const Words& words, Type type, Colour colour,
                 const std::string& id = {});
// What there is to say where there is nothing to show: a picture, a line and a sentence on a card. Height used.
float staff_card(Frame& frame, const Box& box, std::string_view icon, const Words& title, const Words& words,
                 const std::string& id);
// The report to the stick that is in: the button that writes it, where that can be done now; what there is to say about it.
[[nodiscard]] std::optional<RowButton> report_button(Frame& frame, const char* id);
[[nodiscard]] Words report_words(Frame& frame);
// Label `id` with "_time" and {time} where it was today, with "_day" and {day} where it was before.
[[nodiscard]] Words when_words(Frame& frame, const std::string& id, WallTime at);
// The same for what was noticed by the clock that nobody sets. Not for a doubtful clock (CARE E5).
[[nodiscard]] Words when_words(Frame& frame, const std::string& id, Monotonic at);
// The release whose pages visitors see; where the pages come from no store, what the store says.
[[nodiscard]] std::string shown_release(const State& state);
// "46 MB", at least 1.
[[nodiscard]] Words megabytes(Frame& frame, std::uint64_t bytes);

}  // namespace kiosk
