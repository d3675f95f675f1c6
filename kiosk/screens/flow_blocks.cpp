#include "screens/flow_blocks.h"

#include <algorithm>
#include <string>

#include "screens/flow_split.h"
#include "text/break_places.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

bool is_item(const Block& block) { return block.kind == BlockKind::bullet || block.kind == BlockKind::numbered; }

// From a list item's side to its words: a dot, or "10." and a space.
float indent(const Frame& frame, const Block& block, Type type) {
  return is_item(block) ? frame.line_of(type) * (block.kind == BlockKind::numbered ? 0.95F : 0.7F) : 0.0F;
}

// The dot or number stands on the text's own side, which is not the layout's when the text is not translated.
void draw_item_sign(Frame& frame, const Block& block, float x, float y, const TextColumn& column) {
  const float room = indent(frame, block, column.type);
  const bool turned = is_right_to_left(column.language) != frame.rtl;
  const float left = turned ? x + column.width - room : x;
  const Words number{std::to_string(block.number) + ".", column.language};
  const float line = frame.text_height(number, column.type, 0);
  if (block.kind == BlockKind::bullet) {
    const float dot = line * 0.2F;
    const float inset = line * 0.12F;
    frame.fill({turned ? left + room - inset - dot : left + inset, y + (line - dot) / 2, dot, dot}, Colour::primary,
               dot / 2);
    return;
  }
  TextSpec spec{column.type, Colour::primary};
  spec.own_side = true;
  frame.text({left, y, room, line + 1}, number, spec);
}

void draw_block(Frame& frame, const Block& block, float x, float y, const TextColumn& column, int asked) {
  if (is_card(block)) {
    care_card(frame, {x, y, column.card_width, card_height(frame, block, column.language, column.card_width)}, block,
              column.language);
    return;
  }
  const float before = indent(frame, block, column.type);
  if (before > 0) draw_item_sign(frame, block, x, y, column);
  const bool turned = is_right_to_left(column.language) != frame.rtl;
  TextSpec spec{column.type, Colour::ink};
  spec.own_side = true;
  for (const Prose& prose : block.prose) {
    const float width = column.width - before;
    const float height = frame.block(prose, column.language, column.type, width).height / frame.geometry.scale();
    y += frame.prose({turned ? x : x + before, y, width, height + 1}, prose, column.language, spec, asked);
  }
}

}  // namespace

float block_height(Frame& frame, const Block& block, const TextColumn& column) {
  if (is_card(block)) return card_height(frame, block, column.language, column.card_width);
  const float width = column.width - indent(frame, block, column.type);
  float height = 0;
  for (const Prose& prose : block.prose)
    height += frame.block(prose, column.language, column.type, width).height / frame.geometry.scale();
  return height;
}

float block_gap(const Frame& frame, const Block& above, const Block& below, Type type) {
  const float line = frame.line_of(type);
  if (is_card(above) && is_card(below)) return 20;
  if (is_card(above) || is_card(below)) return line * 0.5F;
  if (is_item(above) && is_item(below)) return line * 0.2F;
  if (is_item(below)) return line * 0.25F;
  return line * 0.45F;
}

FlowMeasure measure_blocks(Frame& frame, const TextColumn& column) {
  FlowMeasure measure;
  measure.block = [&frame, &column](const Block& block) { return block_height(frame, block, column); };
  measure.gap = [&frame, &column](const Block& above, const Block& below) {
    return block_gap(frame, above, below, column.type);
  };
  measure.breaks = [&column](const Prose& prose) { return break_places(prose.text, column.language); };
  return measure;
}

void draw_blocks(Frame& frame, std::span<const Block> blocks, float x, float y, float bottom, const TextColumn& column,
                 int asked) {
  const auto last_text =
      std::find_if(blocks.rbegin(), blocks.rend(), [](const Block& block) { return !is_card(block); });
  const auto cards_from =
      static_cast<std::size_t>(blocks.rend() - last_text);  // 0: the page is all cards, which begin at its top
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) y += block_gap(frame, blocks[i - 1], blocks[i], column.type);
    if (i > 0 && i == cards_from)
      y = std::max(y, bottom - stack_height(blocks.subspan(i), measure_blocks(frame, column)));
    draw_block(frame, blocks[i], x, y, column, asked);
    y += block_height(frame, blocks[i], column);
  }
}

}  // namespace kiosk
