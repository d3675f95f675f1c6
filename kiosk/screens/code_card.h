// A white card with a code to scan, what to do above it, and what it does below it.
#pragma once
#include <string>

#include "ui/frame.h"

namespace kiosk {

struct CodeCard {
  std::string id;       // of the qr node
  std::string payload;  // empty: the words alone
  Words title;
  Words help;
  Words note;
};

// The words give way to the code where the card is small: a code too fine cannot be scanned.
void draw_code_card(Frame& frame, const Box& box, const CodeCard& card);

// What a contact's code does when it is scanned, by its payload; why there is none.
[[nodiscard]] Words code_note(Frame& frame, const std::string& payload);

}  // namespace kiosk
