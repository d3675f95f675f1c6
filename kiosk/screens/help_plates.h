// The plates of urgent help: a number, what it is for, its code. Shared by the help screen and the fallback, which must
// stand without any content (CARE D3).
#pragma once
#include "library/emergency.h"
#include "ui/frame.h"

namespace kiosk {

struct PlateSpec {
  Box box;
  bool with_code = true;
  bool with_voice = true;
};

void draw_number_plate(Frame& frame, const EmergencyNumber& number, const PlateSpec& spec);
void draw_desk_plate(Frame& frame, const Box& box, const Words& title, const Words& body);

}  // namespace kiosk
