// What the two screens of the conversation card share: the card itself, as it grows and as it is shown.
#pragma once
#include <vector>

#include "library/conversation_text.h"
#include "screens/button_row.h"
#include "ui/frame.h"

namespace kiosk {

[[nodiscard]] ConversationText card_text(const Frame& frame);

struct CardSizes {
  Type heading = Type::help;
  Type clinic = Type::row_title;  // bold
  Type own = Type::help;
  float gap = 26;  // between statements
};
[[nodiscard]] float said_height(Frame& frame, const SaidTwice& said, Type first, Type second, float width);
// Height used. `id` of the first words; the second has ".own".
float draw_said(Frame& frame, const SaidTwice& said, Type first, Type second, const Box& box, const std::string& id,
                Colour colour);

// Beside the statements, as it grows.
void draw_growing_card(Frame& frame, const Box& box);
// Print, where there is a printer, and Show to staff.
[[nodiscard]] std::vector<RowButton> card_actions(Frame& frame);
// Side by side and as wide as `box` where they fit so.
void draw_card_actions(Frame& frame, std::vector<RowButton> buttons, const Box& box);

// Softly, and at once: somebody may be in danger (the band with Urgent help). With lower controls it has no button, and may stand
// above the reach: the dock's is at hand.
[[nodiscard]] float safety_height(Frame& frame, float width);
void draw_safety(Frame& frame, const Box& box, const std::string& id);

}  // namespace kiosk
