// How the machine is, as a card of small figures on the staff's status screen.
#pragma once
#include "ui/widgets.h"

namespace kiosk {

[[nodiscard]] float vitals_height(Frame& frame);
void draw_vitals(Frame& frame, const Box& box, const Vitals& vitals);

}  // namespace kiosk
