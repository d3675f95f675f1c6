// The clock, set by hand: by somebody's phone, at the moment that it shows the same.
#include <chrono>

#include "base/clock_text.h"
#include "library/opening.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

constexpr float kClockRows = 24;  // between two of them

void draw_steppers(Frame& frame, const Box& box) {
  const State& state = frame.state;
  const WallTime shown_time = state.setting.clock.value_or(
      std::chrono::floor<std::chrono::minutes>(local_clock(state.wall, state.settings.time_zone)));
  const auto midnight = std::chrono::floor<std::chrono::days>(shown_time);
  const std::chrono::year_month_day day(midnight);
  const auto minutes =
      static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(shown_time - midnight).count());
  struct Part {
    const char* id;
    Words value;
    Event less, more;
  };
  const auto number = [&](int value) { return frame.say("settings.plain", {{"words", std::to_string(value)}}); };
  const auto two = [&](int value) { return frame.say("settings.plain", {{"words", clock_text(value).substr(3)}}); };
  const auto change = [](const auto& one) { return event::ChangeSetting{one}; };
  const std::array<Part, 5> parts{
      Part{"day", number(static_cast<int>(static_cast<unsigned>(day.day()))), change(change::ClockDay{-1}),
           change(change::ClockDay{1})},
      Part{"month",
           frame.say(std::string("settings.month.").append(std::to_string(static_cast<unsigned>(day.month())))),
           change(change::ClockMonth{-1}), change(change::ClockMonth{1})},
      Part{"year", number(static_cast<int>(day.year())), change(change::ClockYear{-1}), change(change::ClockYear{1})},
      Part{"hour", two(minutes / 60), change(change::ClockMinutes{-60}), change(change::ClockMinutes{60})},
      Part{"minute", two(minutes % 60), change(change::ClockMinutes{-1}), change(change::ClockMinutes{1})}};
  // A day above, a time below: upright the year stands between them.
  struct At {
    int column, row;
  };
  static constexpr std::array<At, 5> kWide{{{0, 0}, {1, 0}, {2, 0}, {0, 1}, {1, 1}}};
  static constexpr std::array<At, 5> kUpright{{{0, 0}, {1, 0}, {0, 1}, {0, 2}, {1, 2}}};
  const int columns = frame.portrait ? 2 : 3;
  const float between = 40;
  const float wide = (box.w - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    const At at = (frame.portrait ? kUpright : kWide)[i];
    StepperSpec spec;
    spec.id = std::string("clock.").append(part.id);
    spec.label = frame.say(std::string("settings.clock_").append(part.id));
    spec.value = part.value;
    spec.less = part.less;
    spec.more = part.more;
    spec.less_speech = frame.say("settings.earlier").text;
    spec.more_speech = frame.say("settings.later").text;
    stepper(frame,
            {box.x + static_cast<float>(at.column) * (wide + between),
             box.y + static_cast<float>(at.row) * (kStepper + kClockRows), wide, kStepper},
            spec);
  }
}

}  // namespace

void draw_clock_page(Frame& frame, const Box& body) {
  using Setting = SettingsVisit::Clock;
  const SettingsVisit& visit = frame.state.setting;
  const float rows = frame.portrait ? 3 : 2;
  const Box card{body.x, body.y, body.w, rows * kStepper + (rows - 1) * kClockRows + 64};
  frame.card(card, Colour::surface, 36);
  frame.on(Colour::surface);
  draw_steppers(frame, {card.x + 40, card.y + 32, card.w - 80, card.h - 64});
  frame.on(Colour::bg);
  const float y = card.bottom() + 24;
  float wide = 0;
  if (visit.clock) {
    const std::vector<RowButton> set{
        row_button(frame, "clock.set", "settings.set_clock", "check", event::SetClock{}, ButtonKind::primary)};
    wide = button_row_width(frame, set);
    draw_button_row(frame, set, {body.x, y, wide, 96});
    wide += 32;
  }
  const char* words = visit.clock_set == Setting::asked     ? "settings.clock_asked"
                      : visit.clock_set == Setting::set     ? "settings.clock_was_set"
                      : visit.clock_set == Setting::refused ? "settings.clock_refused"
                      : visit.clock                         ? "settings.clock_press"
                                                            : "settings.clock_now";
  TextSpec said{Type::caption, visit.clock_set == Setting::refused ? Colour::warn : Colour::ink2, TextAlign::start,
                Place::middle};
  said.id = "clock.words";
  frame.text({body.x + wide, y, body.w - wide, 96}, frame.say(words, {{"code", visit.trouble}}), said);
}

}  // namespace kiosk
