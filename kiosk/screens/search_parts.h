// What the search's two screens share (DESIGN section 15, "search", "search-empty").
#pragma once
#include "ui/widgets.h"

namespace kiosk {

// The answer to the words that stand there; null while there is none.
[[nodiscard]] const SearchFound* shown_answer(const Frame& frame);
// "7 found", "7 found for “premature”", "Nothing found"; no count where urgent help stands first.
[[nodiscard]] Words found_heading(Frame& frame, const SearchFound& found);
// Words of danger were typed: urgent help, softly.
[[nodiscard]] float danger_row_height(Frame& frame, float width);
void draw_danger_row(Frame& frame, const Box& box);
// The same where there is no room for so many words.
void draw_danger_button(Frame& frame, const Box& box);
[[nodiscard]] bool has_room_for_danger_row(Frame& frame, const Box& box);
// Rows of what was found, a page of them, with the pager below. `box` ends where the pager ends.
void draw_found(Frame& frame, const SearchFound& found, const Box& box, int page);
// Ways on where nothing was found, or nothing was looked for yet.
void draw_ways_on(Frame& frame, const SearchFound* found, const Box& box);

}  // namespace kiosk
