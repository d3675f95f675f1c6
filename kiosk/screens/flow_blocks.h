// Running text in a column: what its blocks measure, and drawing them. Shared by articles and stories.
#pragma once
#include <span>

#include "screens/flow.h"
#include "ui/frame.h"

namespace kiosk {

struct TextColumn {
  LanguageTag language;  // that the text is really in
  Type type = Type::reading;
  float width = 0;       // of the lines
  float card_width = 0;  // care cards may be wider than lines
};

[[nodiscard]] float block_height(Frame& frame, const Block& block, const TextColumn& column);
[[nodiscard]] float block_gap(const Frame& frame, const Block& above, const Block& below, Type type);
// All of FlowMeasure but its room and headings. Holds references to `frame` and `column`.
[[nodiscard]] FlowMeasure measure_blocks(Frame& frame, const TextColumn& column);
// From (x, y) down; cards that end the page stand on `bottom`, as near to the thumb as the pager.
void draw_blocks(Frame& frame, std::span<const Block> blocks, float x, float y, float bottom, const TextColumn& column,
                 int asked = 0);

}  // namespace kiosk
