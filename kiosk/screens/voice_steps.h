// How loud the voice is, in words, with a button for each way: where it is asked for, and with what makes reading comfortable (CARE B3).
#pragma once
#include <string>

#include "ui/frame.h"

namespace kiosk {

// One row: the words at its start, quieter and louder at its end. Ids "ID.quieter", "ID.louder", "ID.value".
void draw_voice_steps(Frame& frame, const Box& row, const std::string& id);

}  // namespace kiosk
