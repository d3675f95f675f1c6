// What a search found, as rows: the kind, the title and a sentence that speaks of it, with what was looked for marked.
#pragma once
#include "search/search.h"
#include "ui/frame.h"

namespace kiosk {

// The height that every row has at this width.
[[nodiscard]] float found_row_height(Frame& frame, const SearchFound& found, float width);
// Opens what it shows when it is touched.
void draw_found_row(Frame& frame, const SearchHit& hit, const Box& box);

}  // namespace kiosk
