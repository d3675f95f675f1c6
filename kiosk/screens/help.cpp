// Urgent help: on the paper ground, never a red screen: it must not frighten, or be read across the room. Needs no content.
#include <algorithm>

#include "library/availability.h"
#include "screens/button_row.h"
#include "screens/help_plates.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

void draw(const route::Help&, Frame& frame) {
  const Box content = frame.content();
  float y = frame.portrait ? 64.0F : 72.0F;
  y += heading(frame, {content.x, y, content.w, 400}, frame.say("help.title"));
  y += 4;
  // Running text where it takes one line, or the glass is high; a short help line otherwise: the numbers need the room.
  const Words words = frame.say("help.lead");
  const bool room = frame.portrait || frame.line_count(words, Type::reading, content.w) == 1;
  TextSpec spec{room && !frame.largest() ? Type::reading : Type::help};
  spec.id = "help.lead";
  y += frame.text({content.x, y, content.w, 600}, words, spec) + 16;

  const auto numbers =
      offered_emergency_numbers(frame.state.library.get(), frame.state.settings.region, today(frame.state));
  const int cells = static_cast<int>(numbers.size()) + 1;
  // The numbers come before the reach: on an upright glass large words need all its height.
  if (!frame.portrait || frame.size == TextSize::normal) y = std::max(y, frame.reach_top());
  const bool in_one_row = frame.reach_top() > 0 && !frame.portrait && !frame.largest() && cells <= 3;
  const int columns = frame.portrait ? 1 : in_one_row ? cells : 2;
  const int rows = (cells + columns - 1) / columns;
  const float gap = 24;
  const float w = (content.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float side = frame.target();
  const float line = frame.largest() ? 0.0F : frame.line_of(Type::caption);
  const auto height_above = [&](float foot) {
    const float bottom = content.bottom() - foot - (foot > 0 ? 18.0F : 0.0F);
    return std::min(300.0F, (bottom - y - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
  };
  // The numbers come first: where words are so large that a plate would lose its own, the list of people prints them.
  const bool prints = can_print(frame.state) && height_above(side) >= (frame.largest() ? 225.0F : 190.0F);
  const float foot = prints ? side : line;
  const float h = height_above(foot);

  // This screen cannot make calls: said where it has room, in the tree always with the last plate's words. Beside it, or
  // below the numbers alone, the way to take them along.
  const Words calls = frame.say("help.no_calls");
  if (line > 0) {
    const float top = content.bottom() - (foot + line) / 2;
    frame.icon("phone", content.x + 17, top + line / 2, 34, Colour::ink2);
    TextSpec small{Type::caption, Colour::ink2};
    small.id = "help.no_calls";
    frame.text({content.x + 48, top, frame.text_width(calls, Type::caption) + 2, line + 1}, calls, small);
  }
  if (prints) {
    RowButton print = print_button(frame, "help.print", PrintOrder::What::help, {}, frame.portrait);
    if (!frame.portrait) print.spec.label = frame.say("print.help");
    const float wide = button_width(frame, print.spec.label, true, 32);
    print.spec.box = {content.end() - wide, content.bottom() - side, wide, side};
    if (button(frame, print.spec)) frame.emit(print.event);
  }

  for (int i = 0; i < cells; ++i) {
    Box box{content.x + static_cast<float>(i % columns) * (w + gap), y + static_cast<float>(i / columns) * (h + gap), w,
            h};
    if (i + 1 == cells && columns == 2 && cells % 2 == 1) box.w = content.w;
    if (i + 1 < cells) draw_number_plate(frame, numbers[static_cast<std::size_t>(i)], {box, true, true});
    else draw_desk_plate(frame, box, frame.say("help.desk_title"), frame.say("help.desk_body"));
  }
}

}  // namespace kiosk
