// The staff's door: a pad of digits. Nothing on it says which digits were typed, or how many (mock-up staff-pin).
#include <algorithm>
#include <string>

#include "screens/screens.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

// What there is to say: the wait, the mistake, that there is no PIN, or nothing.
Words saying(Frame& frame) {
  const State& state = frame.state;
  if (state.settings.pin_hash.empty())
    return frame.say(state.settings.pin_unknown ? "staff.pin_unknown" : "staff.pin_none");
  if (const int seconds = pin_seconds(state); seconds > 0) {
    if (seconds > 90) return frame.say("staff.pin_wait_minutes", {{"n", std::to_string((seconds + 59) / 60)}});
    return frame.say("staff.pin_wait", {{"n", std::to_string(seconds)}});
  }
  if (state.entry.job != 0) return frame.say("staff.pin_checking");
  if (state.entry.wrong) return frame.say("staff.pin_wrong");
  return frame.say("staff.pin_rule");
}

}  // namespace

void draw(const route::StaffPin&, Frame& frame) {
  const float w = frame.geometry.width();
  const bool portrait = frame.portrait;
  const Box card = portrait ? Box{(w - 640) / 2, 820, 640, 744} : Box{1038, 168, 640, 744};
  const float x = portrait ? 64 : 200;
  float y = portrait ? 140 : 196;
  const float width = portrait ? w - 128 : 680;
  staff_disc(frame, x, y + 56, 112, "lock", Colour::primary_soft, Colour::on_primary_soft);
  y += 112 + 24;
  y += heading(frame, {x, y, width, 200}, frame.say("staff.title"), Type::h1, "staff_pin.heading") + 4;
  y += staff_line(frame, {x, y, width, 0}, frame.say("staff.pin_lead"), Type::lead, Colour::ink, "staff_pin.lead") + 40;
  const bool typed = !frame.state.entry.digits.empty() || frame.state.entry.job != 0;
  y += draw_pin_dots(frame, x, y, typed) + 24;
  const Words words = saying(frame);
  const bool grave = frame.state.entry.wrong || pin_seconds(frame.state) > 0 || frame.state.settings.pin_hash.empty();
  if (grave) (void)notice(frame, {x, y, width, 0}, words);
  else staff_line(frame, {x, y, width, 0}, words, Type::caption, Colour::ink2, "staff_pin.words");
  const bool live = !frame.state.settings.pin_hash.empty();
  draw_digit_pad(frame, card, "staff_pin", live);
  ButtonSpec back;
  back.id = "staff_pin.back";
  back.label = frame.say("staff.pin_back");
  back.icon = "return";
  back.box = {x, portrait ? 1700.0F : 816.0F, std::min(width, button_width(frame, back.label, true)), 96};
  if (button(frame, back)) frame.emit(event::LeaveStaff{});
}

}  // namespace kiosk
