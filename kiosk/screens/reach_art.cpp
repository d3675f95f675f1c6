#include "screens/reach_art.h"

namespace kiosk {

namespace {
constexpr float kLeastArt = 120;
}  // namespace

void draw_reach_art(Frame& frame, const Box& box, std::string_view picture) {
  if (frame.reach_top() <= 0 || picture.empty() || box.h < kLeastArt) return;
  frame.picture(box, picture, frame.tokens.radius.picture, {}, frame.screen + ".art");
}

}  // namespace kiosk
