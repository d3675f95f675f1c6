// The staff's door: a pad of digits. Nothing on it says which digits were typed, or how many (mock-up staff-pin).
#include <algorithm>
#include <string>

#include "screens/key.h"
#include "screens/screens.h"
#include "screens/staff_parts.h"

namespace kiosk {

namespace {

void draw_pad(Frame& frame, const Box& card, bool live) {
  frame.card(card, Colour::surface, 48);
  frame.on(Colour::surface);
  constexpr float kWide = 152;
  constexpr float kHigh = 132;
  const float x = card.x + (card.w - 3 * kWide - 2 * 20) / 2;
  const float y = card.y + (card.h - 4 * kHigh - 3 * 24) / 2;
  // The digits stand as on every pad, in a language written from right to left too.
  const auto at = [&](int column, int row) {
    const auto c = static_cast<float>(frame.rtl ? 2 - column : column);
    return Box{x + c * (kWide + 20), y + static_cast<float>(row) * (kHigh + 24), kWide, kHigh};
  };
  for (int digit = 1; digit <= 9; ++digit) {
    const std::string name = std::to_string(digit);
    if (key(frame, {"staff_pin.digit." + name,
                    {name, LanguageTag{"en"}},
                    at((digit - 1) % 3, (digit - 1) / 3),
                    {},
                    false,
                    true}) &&
        live)
      frame.emit(event::TypeDigit{name.front()});
  }
  if (key(frame, {"staff_pin.erase", frame.say("staff.pin_erase"), at(0, 3), {}, true}) && live)
    frame.emit(event::EraseDigits{});
  if (key(frame, {"staff_pin.digit.0", {"0", LanguageTag{"en"}}, at(1, 3), {}, false, true}) && live)
    frame.emit(event::TypeDigit{'0'});
  if (key(frame, {"staff_pin.ok", frame.say("staff.pin_ok"), at(2, 3), {}, false, false, {}, true}) && live)
    frame.emit(event::TryPin{});
  frame.on(Colour::bg);
}

// What there is to say: the wait, the mistake, that there is no PIN, or nothing.
Words saying(Frame& frame) {
  const State& state = frame.state;
  if (state.settings.pin_hash.empty()) return frame.say("staff.pin_none");
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
  // Six circles, whatever the PIN's length: empty, or full once anything was typed.
  const bool typed = !frame.state.entry.digits.empty() || frame.state.entry.job != 0;
  for (int i = 0; i < 6; ++i) {
    const Box dot{x + 60 * static_cast<float>(i), y, 36, 36};
    if (typed) frame.fill(dot, Colour::ink, 18);
    else frame.edge(dot, Colour::line_strong, 4, 18);
  }
  y += 36 + 24;
  const Words words = saying(frame);
  const bool grave = frame.state.entry.wrong || pin_seconds(frame.state) > 0 || frame.state.settings.pin_hash.empty();
  if (grave) (void)notice(frame, {x, y, width, 0}, words);
  else staff_line(frame, {x, y, width, 0}, words, Type::caption, Colour::ink2, "staff_pin.words");
  const bool live = !frame.state.settings.pin_hash.empty();
  draw_pad(frame, card, live);
  ButtonSpec back;
  back.id = "staff_pin.back";
  back.label = frame.say("staff.pin_back");
  back.icon = "return";
  back.box = {x, portrait ? 1700.0F : 816.0F, std::min(width, button_width(frame, back.label, true)), 96};
  if (button(frame, back)) frame.emit(event::LeaveStaff{});
}

}  // namespace kiosk
