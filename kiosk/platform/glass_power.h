// The glass itself, switched off and on (X11's DPMS): a black picture still shines. Only X does it here; elsewhere nothing happens, and
// the picture is black all the same.
#pragma once

namespace kiosk {

// A connection of its own for each call, which comes a few times a day. False: this display cannot. While it is off X itself switches it
// on at a touch, before the kiosk hears of it; and off again after a minute if the kiosk was not meant.
bool switch_glass(bool on);

}  // namespace kiosk
