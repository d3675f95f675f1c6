// "Make it comfortable": text size, colours, movement. A sheet over any screen; applies at once.
#include <array>
#include <cmath>
#include <span>

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

constexpr float kSampleShare = 0.85F;  // of its line, which letters fill, with what stands above and below them

// Below the sample stands a line of words, with what keeps both off the edges.
float sampled_height(const Frame& frame) {
  return std::ceil(kSampleShare * frame.line_of(Type::number)) + frame.line_of(Type::label) + 16;
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
      const float above = box.h - line - 16;
      // All three or none of them: where there is no room for the largest the words alone say it.
      const bool shows_sample = box.h >= sampled_height(frame);
      if (shows_sample) {
        TextSpec sample{one.sample, ink, TextAlign::centre, Place::middle};
        sample.silent = true;
        frame.text({box.x, box.y + 8, box.w, above}, frame.say("text_size.sample"), sample);
      }
      ticked(frame, {box.x, shows_sample ? box.bottom() - line - 12 : box.y + (box.h - line) / 2, box.w, line}, words,
             on, ink);
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
constexpr std::array kSwitchIds{"text_size.less_movement", "text_size.lower_controls", "text_size.left_hand",
                                "text_size.read_pages"};
constexpr float kLeastBelow = 16;  // between what stands lowest and the sheet's edge
constexpr int kSwitches = kSwitchIds.size();
float switches_height(float row) { return kSwitches * row + (kSwitches - 1) * kSwitchGap; }

// `columns` of them beside each other.
void draw_switches(Frame& frame, const Box& first, int columns) {
  const Preferences& now = frame.state.visit.preferences;
  struct Switch {
    bool on;
    Event event;
  };
  const std::array<Switch, kSwitches> all{{{now.reduced_motion, event::SetReducedMotion{!now.reduced_motion}},
                                           {now.lower_controls, event::SetLowerControls{!now.lower_controls}},
                                           {now.left_hand, event::SetLeftHand{!now.left_hand}},
                                           {now.read_pages, event::SetReadPages{!now.read_pages}}}};
  for (int i = 0; i < kSwitches; ++i) {
    const Switch& one = all[static_cast<std::size_t>(i)];
    const Box box{first.x + static_cast<float>(i % columns) * (first.w + kBesideSwitch),
                  first.y + static_cast<float>(i / columns) * (first.h + kSwitchGap), first.w, first.h};
    const char* const id = kSwitchIds[static_cast<std::size_t>(i)];
    if (toggle_row(frame, id, box, frame.say(id), one.on, columns > 1)) frame.emit(one.event);
  }
}

// Where everything of the sheet stands.
struct SizePlan {
  Box sheet;
  bool closes = false;
  float header = 0;  // its top
  float header_height = 0;
  float top = 0;  // of what stands below the header
  Box sizes, colours, themes;
  Box first_switch;
  int columns = 1;
  Box voice;
};

// A sheet that ends above the dock and holds so much below its header.
SizePlan begin_plan(const Frame& frame, float inside) {
  SizePlan plan;
  const float bottom = frame.dock().y - 24;
  plan.top = bottom - inside;
  // Out of reach a close button would be no use, and takes no room: the dock's Text size closes what it has opened.
  plan.closes = plan.top - 17 - frame.target() >= frame.reach_top();
  plan.header_height = plan.closes ? frame.target() : frame.line_of(Type::h2);
  plan.header = plan.top - 17 - plan.header_height;
  plan.sheet = {32, plan.header - 32, frame.geometry.width() - 64, bottom - plan.header + 32};
  return plan;
}

SizePlan usual_plan(const Frame& frame) {
  const float side = frame.target();
  const bool wide = !frame.portrait;
  const float line = frame.line_of(Type::label);
  const float theme_height = std::max(120.0F, 2 * line + 24);
  // In a script with high lines the samples need more than the drawing's height.
  const float size_height = std::max(frame.largest() ? 220.0F : 176.0F, sampled_height(frame));
  const float choices = size_height + 20 + line + 10 + theme_height + (wide ? 20 + side : 0);
  const float inside = wide ? std::max(choices, switches_height(side)) + 32
                            : choices + 24 + switches_height(side) + kSwitchGap + side + 32;
  SizePlan plan = begin_plan(frame, inside);
  const float top = plan.top;
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

constexpr std::array kThemeIds{"text_size.day", "text_size.evening", "text_size.contrast"};

// The height of the one of these labels that needs the most lines.
float tallest(Frame& frame, std::span<const char* const> ids, float width) {
  float out = 0;
  for (const char* id : ids) out = std::max(out, frame.text_height(frame.say(id), Type::label, width));
  return out;
}

// With lower controls all of it stands within reach: sizes and colours beside each other, the colours' heading where there is
// room for it, below them the switches and the voice.
SizePlan low_plan(Frame& frame) {
  const float room = frame.geometry.width() - 64 - 112;
  const float cell = (room - 2 * kBesideSwitch) / 3;
  const float side = frame.target();
  const float row = std::max(side, tallest(frame, kSwitchIds, cell - 104 - 24));
  const float line = frame.line_of(Type::label);
  // The colours' names are longer than the sizes'.
  const float of_sizes = 800;
  const float of_themes = room - of_sizes - 40;
  const float names = std::max(side, tallest(frame, kThemeIds, (of_themes - 40) / 3 - 76));
  const float below = kSwitchGap + 2 * row + kSwitchGap;
  const float reach = frame.dock().y - 24 - frame.reach_top() - below;
  const bool headed = line + 8 + names <= reach - kLeastBelow;
  const float band = std::max(176.0F, headed ? line + 8 + names : names);
  const float inside = band + below + std::clamp(reach - band, kLeastBelow, 32.0F);
  SizePlan plan = begin_plan(frame, inside);
  const float top = plan.top;
  const float x = plan.sheet.x + 56;
  const Box beside{x + of_sizes + 40, top, of_themes, band};
  plan.sizes = {x, top, of_sizes, band};
  if (headed) plan.colours = {beside.x, top, beside.w, line + 1};
  plan.themes = headed ? Box{beside.x, top + line + 8, beside.w, band - line - 8} : beside;
  // Three in a row, and below the last of them the voice over two.
  plan.first_switch = {x, top + band + kSwitchGap, cell, row};
  plan.columns = 3;
  plan.voice = {x + cell + kBesideSwitch, plan.first_switch.y + row + kSwitchGap + (row - side) / 2,
                room - cell - kBesideSwitch, side};
  return plan;
}

// Upright all of it has to stand in the lower half: two switches in a row, their words in two lines where they need them, the sizes as high
// as what is left, and the colours' heading where that is enough.
SizePlan low_upright_plan(Frame& frame) {
  const float line = frame.line_of(Type::label);
  const float column = frame.geometry.width() - 64 - 112;
  const float half = (column - kBesideSwitch) / 2;
  const float row = std::max(frame.target(), tallest(frame, kSwitchIds, half - 104 - 24));
  const float theme_height = std::max(120.0F, tallest(frame, kThemeIds, (column - 40) / 3 - 76) + 20);
  const float side = frame.target();
  const float fixed = theme_height + 2 * (row + kSwitchGap) + kSwitchGap + side;
  const float room = frame.dock().y - 24 - kLeastBelow - frame.reach_top() - fixed;
  const bool roomy = room >= 176 + 20 + line + 10;
  const float between = roomy ? 20 + line + 10 : kSwitchGap;
  const float size_height = std::min(176.0F, room - between);
  SizePlan plan = begin_plan(frame, size_height + between + fixed + (roomy ? 32 : kLeastBelow));
  const float x = plan.sheet.x + 56;
  plan.sizes = {x, plan.top, column, size_height};
  if (roomy) plan.colours = {x, plan.sizes.bottom() + 20, column, line + 1};
  plan.themes = {x, plan.sizes.bottom() + between, column, theme_height};
  plan.columns = 2;
  plan.first_switch = {x, plan.themes.bottom() + kSwitchGap, half, row};
  plan.voice = {x, plan.first_switch.y + 2 * (row + kSwitchGap), column, side};
  return plan;
}

}  // namespace

void draw(const route::TextSize&, Frame& frame) {
  const bool low = frame.reach_top() > 0;
  const SizePlan plan = !low ? usual_plan(frame) : frame.portrait ? low_upright_plan(frame) : low_plan(frame);
  const Sheet sheet(frame, plan.sheet, true);
  const float x = plan.sheet.x + 56;
  const float close = plan.closes ? frame.target() : 0;
  frame.screen = "text_size";
  TextSpec title{Type::h2, Colour::ink, TextAlign::start, Place::middle, Role::heading, "text_size.heading"};
  frame.text({x, plan.header, plan.sheet.w - 112 - close - 24, plan.header_height}, frame.say("text_size.title"),
             title);
  if (plan.closes && round_button(frame, "text_size.close", {plan.sheet.end() - 56 - close, plan.header, close, close},
                                  "close", frame.say("text_size.close")))
    frame.emit(event::Back{});
  sizes(frame, plan.sizes);
  if (plan.colours.h > 0) frame.text(plan.colours, frame.say("text_size.colours"), TextSpec{Type::label});
  themes(frame, plan.themes);
  draw_switches(frame, plan.first_switch, plan.columns);
  draw_voice_steps(frame, plan.voice, "text_size.voice");
}

}  // namespace kiosk
