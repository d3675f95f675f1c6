// "Make it comfortable": text size, colours, movement. A sheet over any screen; applies at once.
#include <array>

#include "screens/screens.h"
#include "screens/voice_steps.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

struct SizeChoice {
  TextSize size;
  const char* id;
  Type sample;
};
struct ThemeChoice {
  Theme theme;
  const char* id;
};

// A choice with its own frame: tick, thicker edge and tint when it is the one (CARE A3).
template <class Draw>
bool choice(Frame& frame, const std::string& id, const Words& words, const Box& box, bool on, Colour fill,
            Draw draw_inside) {
  ControlSpec control{id, words, box};
  control.role = Role::tab;
  control.radius = frame.tokens.radius.row;
  control.state.selected = on;
  const Press press = frame.begin(control);
  frame.fill(box, fill, frame.tokens.radius.row);
  frame.edge(box, on ? Colour::primary : Colour::line_strong,
             on ? frame.tokens.stroke.selected_card : frame.tokens.stroke.control, frame.tokens.radius.row);
  draw_inside();
  press_veil(frame, box, frame.tokens.radius.row, press.pressed);
  frame.end();
  return press.activated;
}

void ticked(Frame& frame, const Box& box, const Words& words, bool on, Colour ink, Type type = Type::label) {
  const float tick = on ? 44.0F : 0.0F;
  const float room = box.w - 24 - tick;
  const float width = std::min(frame.text_width(words, type) + 2, room);
  const float x = box.x + (box.w - width - tick) / 2;
  if (on) frame.icon("check", x + 17, box.y + box.h / 2, 34, ink);
  TextSpec spec{type, ink};
  spec.place = Place::middle;
  frame.text({x + tick, box.y, width, box.h}, words, spec);
}

void sizes(Frame& frame, const Box& row) {
  static constexpr std::array<SizeChoice, 3> kSizes{{{TextSize::normal, "normal", Type::h2},
                                                     {TextSize::large, "large", Type::heading},
                                                     {TextSize::largest, "largest", Type::number}}};
  const float w = (row.w - 40) / 3;
  float x = row.x;
  for (const SizeChoice& one : kSizes) {
    const bool on = frame.size == one.size;
    const Box box{x, row.y, w, row.h};
    const Colour fill = on ? Colour::primary_soft : Colour::surface;
    const Colour ink = on ? Colour::on_primary_soft : Colour::ink;
    const Words words = frame.say(std::string("text_size.") + one.id);
    const auto inside = [&] {
      frame.on(fill);
      const float line = frame.line_of(Type::label);
      TextSpec sample{one.sample, ink, TextAlign::centre, Place::middle};
      sample.silent = true;
      frame.text({box.x, box.y + 8, box.w, box.h - line - 16}, frame.say("text_size.sample"), sample);
      ticked(frame, {box.x, box.bottom() - line - 12, box.w, line}, words, on, ink);
      frame.on(Colour::surface);
    };
    if (choice(frame, std::string("text_size.") + one.id, words, box, on, fill, inside))
      frame.emit(event::ChooseTextSize{one.size});
    x += w + 20;
  }
}

// Each drawn in its own colours.
void themes(Frame& frame, const Box& row) {
  static constexpr std::array<ThemeChoice, 3> kThemes{
      {{Theme::day, "day"}, {Theme::evening, "evening"}, {Theme::contrast, "contrast"}}};
  const float w = (row.w - 40) / 3;
  float x = row.x;
  for (const ThemeChoice& one : kThemes) {
    const bool on = frame.theme == one.theme;
    const Box box{x, row.y, w, row.h};
    const Words words = frame.say(std::string("text_size.") + one.id);
    ControlSpec control{std::string("text_size.") + one.id, words, box};
    control.role = Role::tab;
    control.radius = frame.tokens.radius.row;
    control.state.selected = on;
    const Press press = frame.begin(control);
    const PixelRect at = frame.geometry.to_window(box);
    const int radius = frame.geometry.px(frame.tokens.radius.row);
    frame.canvas.fill(at, radius, frame.tokens.colour(one.theme, Colour::bg));
    frame.edge(box, on ? Colour::primary : Colour::line_strong,
               on ? frame.tokens.stroke.selected_card : frame.tokens.stroke.control, frame.tokens.radius.row);
    const Rgb ink = frame.tokens.colour(one.theme, Colour::ink);
    // The dot of the theme's own green, close to the edge where the card is narrow.
    const float before = box.w < 320 ? 32.0F : 52.0F;
    const float cx = box.x + before;
    const float cy = box.y + box.h / 2;
    const PixelRect dot = frame.geometry.to_window({cx - 20, cy - 20, 40, 40});
    frame.canvas.fill(dot, dot.w / 2, frame.tokens.colour(one.theme, Colour::primary));
    if (on) frame.icon("check", cx, cy, 28, Colour::on_primary);
    frame.themed_text({cx + 36, box.y, box.end() - cx - 36 - 8, box.h}, words, Type::label, ink,
                      frame.tokens.colour(one.theme, Colour::bg));
    press_veil(frame, box, frame.tokens.radius.row, press.pressed);
    frame.end();
    if (press.activated) frame.emit(event::ChooseTheme{one.theme});
    x += w + 20;
  }
}

constexpr float kSwitchGap = 17;
constexpr int kSwitches = 4;
float switches_height(float row) { return kSwitches * row + (kSwitches - 1) * kSwitchGap; }

void draw_switches(Frame& frame, Box box) {
  const Preferences& now = frame.state.visit.preferences;
  const auto next = [&] { box.y += box.h + kSwitchGap; };
  if (toggle_row(frame, "text_size.less_movement", box, frame.say("text_size.less_movement"), now.reduced_motion))
    frame.emit(event::SetReducedMotion{!now.reduced_motion});
  next();
  if (toggle_row(frame, "text_size.lower_controls", box, frame.say("text_size.lower_controls"), now.lower_controls))
    frame.emit(event::SetLowerControls{!now.lower_controls});
  next();
  if (toggle_row(frame, "text_size.left_hand", box, frame.say("text_size.left_hand"), now.left_hand))
    frame.emit(event::SetLeftHand{!now.left_hand});
  next();
  if (toggle_row(frame, "text_size.read_pages", box, frame.say("text_size.read_pages"), now.read_pages))
    frame.emit(event::SetReadPages{!now.read_pages});
}

}  // namespace

void draw(const route::TextSize&, Frame& frame) {
  const float side = frame.target();
  // With lower controls there is no room for it within reach: it stands where the voice asks alone.
  const bool voice = frame.reach_top() <= 0;
  const bool wide = !frame.portrait;
  const float line = frame.line_of(Type::label);
  const float theme_height = std::max(120.0F, 2 * line + 24);
  const float size_height = frame.largest() ? (frame.reach_top() > 0 ? 196.0F : 220.0F) : 176.0F;
  const float choices = size_height + 20 + line + 10 + theme_height + (wide && voice ? 20 + side : 0);
  const float inside = wide ? std::max(choices + (voice ? 32 : 56), switches_height(side) + 32)
                            : choices + 24 + switches_height(side) + (voice ? kSwitchGap + side : 0) + 32;
  const float height = 32 + side + 17 + inside;
  const float bottom = frame.dock().y - 24;
  const Box box{32, bottom - height, frame.geometry.width() - 64, height};
  const Sheet sheet(frame, box, true);
  const float x = box.x + 56;
  float y = box.y + 32;
  frame.screen = "text_size";
  TextSpec title{Type::h2, Colour::ink, TextAlign::start, Place::middle, Role::heading, "text_size.heading"};
  frame.text({x, y, box.w - 112 - side - 24, side}, frame.say("text_size.title"), title);
  // Out of reach it would be no use: the dock's Text size closes what it has opened.
  if (y >= frame.reach_top() && round_button(frame, "text_size.close", {box.end() - 56 - side, y, side, side}, "close",
                                             frame.say("text_size.close")))
    frame.emit(event::Back{});
  y += side + 17;
  const float column = wide ? 1040.0F : box.w - 112;
  const float switches = y;
  if (wide) y = std::max(y, std::min(frame.reach_top(), box.bottom() - 24 - choices));
  sizes(frame, {x, y, column, size_height});
  y += size_height + 20;
  TextSpec colours{Type::label};
  frame.text({x, y, column, line + 1}, frame.say("text_size.colours"), colours);
  y += line + 10;
  themes(frame, {x, y, column, theme_height});
  const Box first = wide ? Box{x + column + 64, switches, box.end() - 56 - x - column - 64, side}
                         : Box{x, y + theme_height + 24, column, side};
  draw_switches(frame, first);
  if (!voice) return;
  draw_voice_steps(frame,
                   wide ? Box{x, y + theme_height + 20, column, side}
                        : Box{x, first.y + switches_height(side) + kSwitchGap, column, side},
                   "text_size.voice");
}

}  // namespace kiosk
