// A contact as a list row: whom, for what, and the number itself, so that it is found without another touch.
#pragma once
#include <span>

#include "ui/frame.h"

namespace kiosk {

[[nodiscard]] float contact_row_height(Frame& frame, const Contact& contact, float width);
// Emits event::Open when it is touched.
void draw_contact_row(Frame& frame, const Contact& contact, const Box& box);

}  // namespace kiosk
