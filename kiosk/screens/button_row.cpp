#include "screens/button_row.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

constexpr float kGap = 20;
constexpr float kPadding = 32;

// Places the boxes; height of all lines.
float lay(Frame& frame, std::vector<RowButton>& buttons, const Box& box) {
  if (buttons.empty()) return 0;
  const float side = frame.target();
  float x = box.x;
  float y = box.y;
  for (RowButton& button : buttons) {
    const bool icon = !button.spec.icon.empty() || !button.spec.icon_after.empty();
    const float width = std::min(box.w, std::max(side, button_width(frame, button.spec.label, icon, kPadding)));
    if (x > box.x && x + width > box.end() + 0.5F) {
      x = box.x;
      y += side + kGap;
    }
    button.spec.box = {x, y, width, side};
    x += width + kGap;
  }
  return y + side - box.y;
}

}  // namespace

float button_row_width(Frame& frame, const std::vector<RowButton>& buttons) {
  std::vector<RowButton> laid = buttons;
  lay(frame, laid, {0, 0, 1e6F, 0});
  return laid.empty() ? 0 : laid.back().spec.box.end();
}

float button_row_height(Frame& frame, const std::vector<RowButton>& buttons, float width) {
  std::vector<RowButton> laid = buttons;
  return lay(frame, laid, {0, 0, width, 0});
}

void draw_button_row(Frame& frame, std::vector<RowButton> buttons, const Box& box) {
  lay(frame, buttons, box);
  for (const RowButton& each : buttons) {
    if (button(frame, each.spec)) frame.emit(each.event);
  }
}

RowButton row_button(Frame& frame, const char* id, const char* words, std::string_view icon, Event event,
                     ButtonKind kind) {
  RowButton made;
  made.spec.id = id;
  made.spec.label = frame.say(words);
  made.spec.icon = icon;
  made.spec.kind = kind;
  made.event = std::move(event);
  return made;
}

RowButton keep_button(Frame& frame, const std::string& id, const ItemRef& item, bool short_words) {
  const bool kept = is_kept(frame.state, item);
  RowButton made;
  made.spec.id = id;
  made.spec.label = frame.say(kept ? "keep.kept" : short_words ? "keep.short" : "keep.keep");
  made.spec.icon = kept ? "check" : "plus";
  made.spec.kind = kept ? ButtonKind::soft : ButtonKind::secondary;
  made.spec.selected = kept;
  made.spec.quiet = true;
  made.event = event::ToggleKept{item};
  return made;
}

RowButton print_button(Frame& frame, const std::string& id, PrintOrder::What what, const std::string& item,
                       bool short_words) {
  RowButton made;
  made.spec.id = id;
  made.spec.label = frame.say(short_words ? "print.short" : "print.this");
  made.spec.icon = "print";
  made.spec.action = "printing";
  made.spec.quiet = true;
  made.event = event::Print{what, item};
  return made;
}

}  // namespace kiosk
