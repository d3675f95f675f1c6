// How large the glass is, measured with a bank card (ISO/IEC 7810 ID-1: 85.60 by 53.98 mm), and how people stand to it.
#include <algorithm>
#include <cmath>

#include "screens/settings_parts.h"

namespace kiosk {

namespace {

constexpr float kCardLong = 85.6F;
constexpr float kCardShort = 53.98F;

// Design px a millimetre of a glass of that size, whatever the window's pixels are.
float px_a_mm(const Frame& frame, double inches) {
  const float w = frame.geometry.width();
  const float h = frame.geometry.height();
  return std::sqrt(w * w + h * h) / static_cast<float>(inches * 25.4);
}

std::string tenths(double number) {
  const int all = static_cast<int>(number * 10 + 0.5);
  std::string out = std::to_string(all / 10);
  out += '.';
  out += static_cast<char>('0' + all % 10);
  return out;
}

void draw_outline(Frame& frame, const Box& room, float scale) {
  // A small glass has no room for the whole card: then its short side is held against the line.
  const bool whole = kCardLong * scale <= room.w && kCardShort * scale <= room.h;
  const float wide = whole ? kCardLong * scale : std::min(room.w, kCardShort * scale);
  const float high = whole ? kCardShort * scale : room.h;
  const Box card{room.x + (room.w - wide) / 2, room.y + (room.h - high) / 2, wide, high};
  frame.fill(card, Colour::primary_soft, 12);
  frame.edge(card, Colour::primary, 4, 12);
  const Colour before = frame.background();
  frame.on(Colour::primary_soft);
  TextSpec words{Type::caption, Colour::on_primary_soft, TextAlign::centre, Place::middle};
  words.id = "screen.card";
  const Words said = frame.say(whole ? "settings.card_here" : "settings.card_short_here");
  if (frame.text_width(said, Type::caption) < wide - 16) frame.text(card, said, words);
  frame.on(before);
}

}  // namespace

void draw_screen_page(Frame& frame, const Box& body) {
  const auto [left, right] = two_cards(frame, body, 0.5F);
  const double inches = frame.state.settings.diagonal_inches;
  const float scale = px_a_mm(frame, inches);
  const Box inside = settings_card(frame, left, frame.say("settings.press_until"), "screen.press");
  constexpr float kCoarse = 96;
  const float bottom = inside.bottom() - 96;
  draw_outline(frame, {inside.x, inside.y, inside.w, bottom - 24 - inside.y}, scale);
  // An inch at a time at the outside, a tenth within.
  const auto coarse = [&](const char* id, float x, const char* label, int by) {
    ButtonSpec spec;
    spec.id = id;
    spec.label = {label, LanguageTag{"en"}};  // a sign stands before its number in every language
    spec.box = {x, bottom, kCoarse, 96};
    if (button(frame, spec)) frame.emit(event::ChangeSetting{change::Diagonal{by}});
  };
  coarse("screen.smaller", inside.x, "−1", -10);
  coarse("screen.larger", inside.end() - kCoarse, "+1", 10);
  StepperSpec fine;
  fine.id = "screen.diagonal";
  fine.value = frame.say("settings.inches", {{"n", tenths(inches)}});
  fine.less = event::ChangeSetting{change::Diagonal{-1}};
  fine.more = event::ChangeSetting{change::Diagonal{1}};
  fine.less_speech = frame.say("settings.smaller").text;
  fine.more_speech = frame.say("settings.larger").text;
  stepper(frame, {inside.x + kCoarse + 17, bottom, inside.w - 2 * (kCoarse + 17), 96}, fine);
  const Box reach = settings_card(frame, right, frame.say("settings.reach"), "screen.reach");
  const auto row = [&](const char* id, const char* words, const char* note, Reach value) {
    return ChoiceRow{id, frame.say(words), frame.say(note), frame.state.settings.reach == value,
                     event::ChangeSetting{change::Reach{value}}};
  };
  choice_rows(frame, reach,
              {row("screen.reach.usual", "settings.reach_usual", "settings.reach_usual_note", Reach::usual),
               row("screen.reach.low", "settings.reach_low", "settings.reach_low_note", Reach::low),
               row("screen.reach.table", "settings.reach_table", "settings.reach_table_note", Reach::table)},
              132);
  frame.on(Colour::bg);
}

}  // namespace kiosk
