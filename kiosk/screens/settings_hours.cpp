// When the screen is on, day by day.
#include "base/clock_text.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

constexpr int kQuarter = 15;
constexpr float kDayRow = 96;
constexpr float kWeekHigh = 20 + 4 * kDayRow + 3 * 17 + 17 + 96 + 20;

Words span_words(Frame& frame, const std::optional<DaySpan>& span) {
  if (!span) return frame.say("settings.day_off");
  if (span->from == span->to) return frame.say("settings.day_long");
  return frame.say("settings.span", {{"from", clock_text(span->from)}, {"to", clock_text(span->to)}});
}

void draw_week(Frame& frame, const Box& box) {
  const ScreenHours& hours = *frame.state.settings.hours;
  const float wide = (box.w - frame.gap()) / 2;
  for (int day = 0; day < 7; ++day) {
    const Box row{box.x + static_cast<float>(day / 4) * (wide + frame.gap()),
                  box.y + static_cast<float>(day % 4) * (kDayRow + frame.gap()), wide, kDayRow};
    choice_row(frame, row,
               {std::string("hours.day.").append(std::to_string(day + 1)),
                frame.say(std::string("settings.day.").append(std::to_string(day + 1))),
                span_words(frame, hours.days[static_cast<std::size_t>(day)]), frame.state.setting.day == day,
                event::ChangeSetting{change::Day{day}}, true});
  }
}

void draw_day(Frame& frame, const Box& box) {
  const auto& span = frame.state.settings.hours->days[static_cast<std::size_t>(frame.state.setting.day)];
  float y = box.y;
  const Words day = frame.say(std::string("settings.day.").append(std::to_string(frame.state.setting.day + 1)));
  y += staff_line(frame, {box.x, y, box.w, 0}, frame.say("settings.times_for", {{"day", day.text}}), Type::row_title,
                  Colour::ink, "hours.title") +
       8;
  // Upright there is room for both beside each other, and not for one below the other.
  const float wide = frame.portrait ? (box.w - 40) / 2 : box.w;
  float x = box.x;
  const auto edge = [&](const char* id, const char* label, int minutes, const Event& earlier, const Event& later) {
    time_stepper(frame, {x, y, wide, kStepper}, id, label, minutes, earlier, later);
    if (frame.portrait && x == box.x) x += wide + 40;
    else y += kStepper;
  };
  if (span) {
    edge("hours.from", "settings.on_from", span->from, event::ChangeSetting{change::DayFrom{-kQuarter}},
         event::ChangeSetting{change::DayFrom{kQuarter}});
    edge("hours.to", "settings.on_to", span->to, event::ChangeSetting{change::DayTo{-kQuarter}},
         event::ChangeSetting{change::DayTo{kQuarter}});
    y += frame.gap();
  }
  if (toggle_row(frame, "hours.off", {box.x, y, box.w, 88}, frame.say("settings.off_all_day"), !span.has_value()))
    frame.emit(event::ChangeSetting{change::DayOff{span.has_value()}});
}

}  // namespace

void draw_hours_page(Frame& frame, const Box& body) {
  const bool set = frame.state.settings.hours.has_value();
  const float always = 88;
  if (toggle_row(frame, "hours.always", {body.x, body.y, std::min(body.w, 760.0F), always},
                 frame.say("settings.always_on"), !set))
    frame.emit(event::ChangeSetting{change::AlwaysOn{set}});
  const Box rest{body.x, body.y + always + 17, body.w, body.h - always - 17};
  if (!set) {
    staff_line(frame, {rest.x, rest.y + 8, rest.w, 0}, frame.say("settings.always_note"), Type::lead, Colour::ink2,
               "hours.note");
    return;
  }
  const auto [left, right] = two_cards(frame, rest, frame.portrait ? kWeekHigh / (rest.h - 24) : 0.62F);
  frame.card(left, Colour::surface, 36);
  frame.on(Colour::surface);
  draw_week(frame, {left.x + 28, left.y + 20, left.w - 56, left.h - 40});
  const std::vector<RowButton> same{row_button(frame, "hours.weekdays", "settings.same_weekdays", {},
                                               event::ChangeSetting{change::SameDays{true}}, ButtonKind::secondary),
                                    row_button(frame, "hours.week", "settings.same_week", {},
                                               event::ChangeSetting{change::SameDays{false}}, ButtonKind::secondary)};
  draw_button_row(frame, same, {left.x + 28, left.y + kWeekHigh - 20 - 96, left.w - 56, 96});
  frame.card(right, Colour::surface, 36);
  frame.on(Colour::surface);
  draw_day(frame, {right.x + 32, right.y + 20, right.w - 64, right.h - 40});
  frame.on(Colour::bg);
}

}  // namespace kiosk
