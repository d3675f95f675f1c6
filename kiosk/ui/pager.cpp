// The pager, the page turn and the sheet: what moves a visitor through pages.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace kiosk {

void dots(Frame& frame, float x, float cy, int count, int selected, bool from_end) {
  const auto width_of = [](int n, int on) {
    return static_cast<float>(n) * 16 + (on > 0 ? 40.0F : 0.0F) + static_cast<float>(n - 1) * 14;
  };
  float at = from_end ? x - width_of(count, selected) : x;
  for (int i = 1; i <= count; ++i) {
    const bool on = i == selected;
    const float w = on ? 56.0F : 16.0F;
    frame.fill({at, cy - 8, w, 16}, on ? Colour::primary : Colour::line_strong, 8, on || frame.contrast ? 1.0F : 0.45F);
    at += w + 14;
  }
}

bool pager(Frame& frame, const PagerSpec& spec) {
  const float side = frame.target();
  const bool last = spec.page >= spec.pages;
  const Words words = last ? frame.say("pager.done") : spec.next.text.empty() ? frame.say("pager.next") : spec.next;
  const float next_width = last && !spec.done ? 0 : button_width(frame, words, true, 56);
  // For the left hand in a language that begins at the right: the buttons where the line ends.
  const bool at_end = frame.state.visit.preferences.left_hand && frame.rtl;
  const float buttons = (spec.page > 1 ? side + 20 : 0) + next_width;
  float x = at_end ? spec.box.end() - buttons : spec.box.x;
  const float cy = spec.box.y + spec.box.h / 2;
  const Box row{x, cy - side / 2, spec.box.w, side};
  if (spec.page > 1) {
    if (round_button(frame, "pager.previous", {x, row.y, side, side}, "back", frame.say("pager.previous"),
                     ButtonKind::secondary, "page/previous"))
      frame.emit(event::TurnTo{spec.page - 1});
    x += side + 20;
  }
  bool done = false;
  if (!last || spec.done) {
    ButtonSpec next;
    next.id = last ? "pager.done" : "pager.next";
    next.label = words;
    next.box = {x, row.y, next_width, side};
    next.kind = ButtonKind::primary;
    next.quiet = true;
    (last ? next.icon : next.icon_after) = last ? "check" : "next";
    next.action = last ? "done" : "page/next";
    if (button(frame, next)) {
      if (last) done = true;
      else frame.emit(event::TurnTo{spec.page + 1});
    }
    x = next.box.end() + 24;
  }
  if (spec.pages > 1) {
    const Words of = frame.say("pager.page", {{"n", std::to_string(spec.page)}, {"total", std::to_string(spec.pages)}});
    const float width = frame.text_width(of, Type::caption) + 4;
    TextSpec text{Type::caption, Colour::ink2, at_end ? TextAlign::start : TextAlign::end, Place::middle};
    text.quiet = true;
    text.id = "pager.page";
    const float room = at_end ? spec.box.w - buttons - 24 : spec.box.end() - x;
    if (width <= room) frame.text({at_end ? spec.box.x : spec.box.end() - width, row.y, width, side}, of, text);
    // Dots only where they have room, and few enough to be counted.
    const float all = static_cast<float>(spec.pages) * 30 + 40;
    if (spec.pages <= 8 && all + 22 + width <= room)
      dots(frame, at_end ? spec.box.x + width + 22 : spec.box.end() - width - 22, cy, spec.pages, spec.page, !at_end);
  }
  return done;
}

PageTurn::PageTurn(Frame& frame) : frame_(frame) {
  const float t = frame.page_turn();
  const float shift = frame.tokens.motion(frame.state.visit.preferences.reduced_motion).page_shift * (1 - t);
  const float towards = static_cast<float>(frame.turn_direction()) * (frame.rtl ? -1.0F : 1.0F);
  frame.canvas.shift_x = static_cast<int>(std::lround(shift * towards * frame.geometry.scale()));
  frame.canvas.fade = t;
}

PageTurn::~PageTurn() {
  frame_.canvas.shift_x = 0;
  frame_.canvas.fade = 1;
}

Sheet::Sheet(Frame& frame, const Box& box, bool scrim) : frame_(frame) {
  const float t = frame.sheet_rise();
  if (scrim) frame.fill(frame.geometry.glass(), Colour::scrim, 0, (frame.contrast ? 0.8F : 0.45F) * t);
  const float rise = frame.state.visit.preferences.reduced_motion ? 0.0F : 64.0F * (1 - t);
  frame.canvas.shift_y = static_cast<int>(std::lround(rise * frame.geometry.scale()));
  frame.canvas.fade = t;
  frame.card(box, Colour::surface, frame.tokens.radius.sheet, Elevation::sheet);
  frame.on(Colour::surface);
}

Sheet::~Sheet() {
  frame_.canvas.shift_y = 0;
  frame_.canvas.fade = 1;
  frame_.on(Colour::bg);
}

}  // namespace kiosk
