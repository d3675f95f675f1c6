#include "screens/preview_strip.h"

#include <algorithm>

#include "screens/staff_parts.h"

namespace kiosk {

namespace {

// Another stick may have brought a newer one since.
std::string previewed(const State& state) {
  const std::string release = release_of(state.library);
  return release.empty() ? state.stick.news.pending : release;
}

}  // namespace

std::optional<Box> preview_strip_box(Frame& frame) {
  if (!frame.state.live || std::holds_alternative<route::Cover>(shown(frame.state))) return std::nullopt;
  const float width = std::min(1000.0F, frame.geometry.width() - 80);
  return Box{frame.geometry.width() - 40 - width, 24, width, 144};
}

void draw_preview_strip(Frame& frame, const Box& box) {
  const std::string screen = frame.screen;
  frame.screen = "preview";
  frame.card(box, Colour::ink, 40, Elevation::sheet);
  frame.on(Colour::ink);
  const std::vector<RowButton> button{
      row_button(frame, "preview.end", "staff.preview_end", "return", event::EndPreview{}, ButtonKind::secondary)};
  const float wide = button_row_width(frame, button);
  TextSpec title{Type::row_title, Colour::bg};
  title.id = "preview.title";
  title.place = Place::middle;
  title.max_lines = 2;
  frame.text({box.x + 36, box.y, box.w - 36 - wide - 24 - 28, box.h},
             frame.say("staff.previewing", {{"n", version_number(previewed(frame.state))}}), title);
  frame.on(Colour::surface);
  draw_button_row(frame, button, {box.end() - 28 - wide, box.y + (box.h - frame.target()) / 2, wide, frame.target()});
  frame.on(Colour::bg);
  frame.screen = screen;
}

}  // namespace kiosk
