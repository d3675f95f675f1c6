// A new PIN, typed twice. Nothing on the screen says which digits were typed, or how many.
#include <algorithm>

#include "screens/key.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

constexpr float kPadWide = 640;
constexpr float kPadHigh = 660;

Words pin_words(Frame& frame) {
  using Trouble = SettingsVisit::PinTrouble;
  const SettingsVisit& visit = frame.state.setting;
  if (visit.pin_job != 0) return frame.say("staff.pin_checking");
  if (visit.pin_trouble == Trouble::short_one) return frame.say("settings.pin_short");
  if (visit.pin_trouble == Trouble::differs) return frame.say("settings.pin_differs");
  if (visit.pin_trouble == Trouble::failed) return frame.say("settings.pin_failed");
  if (visit.pin_set) return frame.say("settings.pin_set");
  if (visit.repeats) return frame.say("settings.pin_again");
  return frame.say(frame.state.settings.pin_hash.empty() ? "settings.pin_type" : "settings.pin_change");
}

}  // namespace

void draw_digit_pad(Frame& frame, const Box& card, const std::string& name, bool live) {
  constexpr float kWide = 152;
  constexpr float kBetween = 20;
  const float high = std::min(132.0F, (card.h - 2 * 24 - 3 * kBetween) / 4);
  frame.card(card, Colour::surface, 48);
  frame.on(Colour::surface);
  const float x = card.x + (card.w - 3 * kWide - 2 * kBetween) / 2;
  const float between = std::min(24.0F, (card.h - 48 - 4 * high) / 3);
  const float y = card.y + (card.h - 4 * high - 3 * between) / 2;
  // The digits stand as on every pad, in a language written from right to left too.
  const auto at = [&](int column, int row) {
    const auto c = static_cast<float>(frame.rtl ? 2 - column : column);
    return Box{x + c * (kWide + kBetween), y + static_cast<float>(row) * (high + between), kWide, high};
  };
  for (int digit = 1; digit <= 9; ++digit) {
    const std::string digits = std::to_string(digit);
    if (key(frame, {std::string(name).append(".digit.").append(digits),
                    {digits, LanguageTag{"en"}},
                    at((digit - 1) % 3, (digit - 1) / 3),
                    {},
                    false,
                    true}) &&
        live)
      frame.emit(event::TypeDigit{digits.front()});
  }
  if (key(frame, {name + ".erase", frame.say("staff.pin_erase"), at(0, 3), {}, true}) && live)
    frame.emit(event::EraseDigits{});
  if (key(frame, {name + ".digit.0", {"0", LanguageTag{"en"}}, at(1, 3), {}, false, true}) && live)
    frame.emit(event::TypeDigit{'0'});
  if (key(frame, {name + ".ok", frame.say("staff.pin_ok"), at(2, 3), {}, false, false, {}, true}) && live)
    frame.emit(event::TryPin{});
  frame.on(Colour::bg);
}

float draw_pin_dots(Frame& frame, float x, float y, bool typed) {
  for (int i = 0; i < 6; ++i) {
    const Box dot{x + 60 * static_cast<float>(i), y, 36, 36};
    if (typed) frame.fill(dot, Colour::ink, 18);
    else frame.edge(dot, Colour::line_strong, 4, 18);
  }
  return 36;
}

void draw_new_pin_page(Frame& frame, const Box& body) {
  const SettingsVisit& visit = frame.state.setting;
  const bool trouble = visit.pin_trouble != SettingsVisit::PinTrouble::none;
  const float pad_high = frame.portrait ? std::min(kPadHigh, body.h - 300) : body.h;
  const Box pad = frame.portrait ? Box{body.x + (body.w - kPadWide) / 2, body.bottom() - pad_high, kPadWide, pad_high}
                                 : Box{body.end() - kPadWide, body.y, kPadWide, pad_high};
  const float width = frame.portrait ? body.w : pad.x - body.x - 48;
  float y = body.y + 24;
  y += draw_pin_dots(frame, body.x + 4, y,
                     !(visit.repeats ? visit.pin_again : visit.pin).empty() || visit.pin_job != 0) +
       28;
  const Words words = pin_words(frame);
  if (trouble) y += notice(frame, {body.x, y, width, 0}, words) + 20;
  else
    y += staff_line(frame, {body.x, y, width, 0}, words, visit.pin_set ? Type::row_title : Type::lead, Colour::ink,
                    "pin.words") +
         20;
  staff_line(frame, {body.x, y, width, 0}, frame.say("settings.pin_rule"), Type::caption, Colour::ink2, "pin.rule");
  draw_digit_pad(frame, pad, "pin", true);
}

}  // namespace kiosk
