// What the two screens of the conversation card share: the card itself, as it grows and as it is shown.
#pragma once
#include "library/conversation_text.h"
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

// Softly, and at once: somebody may be in danger (the band with Urgent help). With lower controls it has no button, and may stand
// above the reach: the dock's is at hand.
[[nodiscard]] float safety_height(Frame& frame, float width);
void draw_safety(Frame& frame, const Box& box, const std::string& id);

}  // namespace kiosk
