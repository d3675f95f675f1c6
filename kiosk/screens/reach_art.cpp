#include "screens/reach_art.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {
constexpr float kLeastArt = 120;
constexpr float kArtGap = 17;
constexpr float kWidest = 1.7F;  // of a picture to its height; illustrations are 1.5
constexpr float kStretch = 2;    // where that fills the width
}  // namespace

void draw_reach_art(Frame& frame, const Box& box, std::string_view first, std::span<const ItemRow> rows) {
  if (frame.reach_top() <= 0 || box.h < kLeastArt) return;
  std::vector<std::string_view> pictures;
  const auto add = [&](std::string_view picture) {
    if (!picture.empty() && std::ranges::find(pictures, picture) == pictures.end()) pictures.push_back(picture);
  };
  add(first);
  for (const ItemRow& row : rows) add(row.row.picture);
  const auto wanted = static_cast<std::size_t>(std::max(1.0F, std::ceil(box.w / (kWidest * box.h))));
  const std::size_t count = std::min(wanted, pictures.size());
  if (count == 0) return;
  const auto n = static_cast<float>(count);
  const float full = (box.w - kArtGap * (n - 1)) / n;
  const float w = full <= kStretch * box.h ? full : kWidest * box.h;
  for (std::size_t i = 0; i < count; ++i)
    frame.picture({box.x + static_cast<float>(i) * (w + kArtGap), box.y, w, box.h}, pictures[i],
                  frame.tokens.radius.picture, {}, frame.screen + ".art." + std::to_string(i + 1));
}

}  // namespace kiosk
