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
constexpr float kBesideSwitch = 40;
constexpr int kSwitches = 4;
float switches_height(float row) { return kSwitches * row + (kSwitches - 1) * kSwitchGap; }

// `columns` of them beside each other; `last`: the width of the last of them, or 0.
void draw_switches(Frame& frame, const Box& first, int columns, float last) {
  const Preferences& now = frame.state.visit.preferences;
  struct Switch {
    const char* id;
    bool on;
    Event event;
  };
  const std::array<Switch, kSwitches> all{
      {{"text_size.less_movement", now.reduced_motion, event::SetReducedMotion{!now.reduced_motion}},
       {"text_size.lower_controls", now.lower_controls, event::SetLowerControls{!now.lower_controls}},
       {"text_size.left_hand", now.left_hand, event::SetLeftHand{!now.left_hand}},
       {"text_size.read_pages", now.read_pages, event::SetReadPages{!now.read_pages}}}};
  for (int i = 0; i < kSwitches; ++i) {
    const Switch& one = all[static_cast<std::size_t>(i)];
    const Box box{first.x + static_cast<float>(i % columns) * (first.w + kBesideSwitch),
                  first.y + static_cast<float>(i / columns) * (first.h + kSwitchGap),
                  i + 1 == kSwitches && last > 0 ? last : first.w, first.h};
    if (toggle_row(frame, one.id, box, frame.say(one.id), one.on)) frame.emit(one.event);
  }
}

// Where everything of the sheet stands.
struct SizePlan {
  Box sheet;
  float header = 0;  // its top
  Box sizes, colours, themes;
  Box first_switch;
  int columns = 1;
  float last_switch = 0;  // its width; 0: as wide as the others
  Box voice;
};

float sheet_width(const Frame& frame) { return frame.geometry.width() - 64; }

// From the bottom of `plan.sheet`, which is known: how far up it reaches, and the header above what stands in it.
void close_plan(const Frame& frame, SizePlan& plan, float content_top) {
  const float side = frame.target();
  plan.header = content_top - 17 - side;
  plan.sheet = {32, plan.header - 32, sheet_width(frame), plan.sheet.bottom() - plan.header + 32};
}

SizePlan usual_plan(const Frame& frame) {
  const float side = frame.target();
  const bool wide = !frame.portrait;
  const float line = frame.line_of(Type::label);
  const float theme_height = std::max(120.0F, 2 * line + 24);
  const float size_height = frame.largest() ? 220.0F : 176.0F;
  const float choices = size_height + 20 + line + 10 + theme_height + (wide ? 20 + side : 0);
  const float inside = wide ? std::max(choices, switches_height(side)) + 32
                            : choices + 24 + switches_height(side) + kSwitchGap + side + 32;
  SizePlan plan;
  const float bottom = frame.dock().y - 24;
  const float top = bottom - inside;
  plan.sheet = {32, top, sheet_width(frame), inside};
  close_plan(frame, plan, top);
  const float x = plan.sheet.x + 56;
  const float column = wide ? 1040.0F : plan.sheet.w - 112;
  plan.sizes = {x, top, column, size_height};
  plan.colours = {x, plan.sizes.bottom() + 20, column, line + 1};
  plan.themes = {x, plan.sizes.bottom() + 20 + line + 10, column, theme_height};
  plan.first_switch = wide ? Box{x + column + 64, top, plan.sheet.end() - 56 - x - column - 64, side}
                           : Box{x, plan.themes.bottom() + 24, column, side};
  plan.voice = wide ? Box{x, plan.themes.bottom() + 20, column, side}
                    : Box{x, plan.first_switch.y + switches_height(side) + kSwitchGap, column, side};
  return plan;
}

// With lower controls all of it stands within reach: sizes and colours beside each other, below them the switches and the voice.
SizePlan low_plan(const Frame& frame) {
  const float side = frame.target();
  const float line = frame.line_of(Type::label);
  const float band = std::max(176.0F, line + 8 + std::max(side, 2 * line));
  const float inside = band + kSwitchGap + 2 * side + kSwitchGap + 16;
  SizePlan plan;
  const float bottom = frame.dock().y - 24;
  const float top = bottom - inside;
  plan.sheet = {32, top, sheet_width(frame), inside};
  close_plan(frame, plan, top);
  const float x = plan.sheet.x + 56;
  const float room = plan.sheet.w - 112;
  // The colours' names are longer than the sizes'.
  const float of_sizes = 800;
  const Box beside{x + of_sizes + 40, top, room - of_sizes - 40, band};
  plan.sizes = {x, top, of_sizes, band};
  plan.colours = {beside.x, top, beside.w, line + 1};
  plan.themes = {beside.x, top + line + 8, beside.w, band - line - 8};
  // Three in a row; the last of the switches has the longest words, and the voice what is left beside it.
  const float cell = (room - 2 * kBesideSwitch) / 3;
  plan.first_switch = {x, top + band + kSwitchGap, cell, side};
  plan.columns = 3;
  plan.last_switch = 700;
  plan.voice = {x + plan.last_switch + kBesideSwitch, plan.first_switch.y + side + kSwitchGap,
                room - plan.last_switch - kBesideSwitch, side};
  return plan;
}

// Upright the words at their usual size leave room for two switches in a row; what is larger needs more than the lower part in any case.
SizePlan low_upright_plan(const Frame& frame) {
  SizePlan plan = usual_plan(frame);
  if (frame.size != TextSize::normal) return plan;
  const float side = frame.target();
  const float less = 2 * (side + kSwitchGap);
  for (Box* box : {&plan.sizes, &plan.colours, &plan.themes, &plan.first_switch}) box->y += less;
  plan.columns = 2;
  plan.first_switch.w = (plan.first_switch.w - kBesideSwitch) / 2;
  close_plan(frame, plan, plan.sizes.y);
  return plan;
}

}  // namespace

void draw(const route::TextSize&, Frame& frame) {
  const bool low = frame.reach_top() > 0;
  const SizePlan plan = !low ? usual_plan(frame) : frame.portrait ? low_upright_plan(frame) : low_plan(frame);
  const float side = frame.target();
  const Sheet sheet(frame, plan.sheet, true);
  const float x = plan.sheet.x + 56;
  const float y = plan.header;
  frame.screen = "text_size";
  TextSpec title{Type::h2, Colour::ink, TextAlign::start, Place::middle, Role::heading, "text_size.heading"};
  frame.text({x, y, plan.sheet.w - 112 - side - 24, side}, frame.say("text_size.title"), title);
  // Out of reach it would be no use: the dock's Text size closes what it has opened.
  if (y >= frame.reach_top() && round_button(frame, "text_size.close", {plan.sheet.end() - 56 - side, y, side, side},
                                             "close", frame.say("text_size.close")))
    frame.emit(event::Back{});
  sizes(frame, plan.sizes);
  TextSpec colours{Type::label};
  frame.text(plan.colours, frame.say("text_size.colours"), colours);
  themes(frame, plan.themes);
  draw_switches(frame, plan.first_switch, plan.columns, plan.last_switch);
  draw_voice_steps(frame, plan.voice, "text_size.voice");
}

}  // namespace kiosk
