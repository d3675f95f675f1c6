// Sets of rectangles: made disjoint, and made few.
#pragma once
#include <span>
#include <vector>

#include "ui/pixel_rect.h"

namespace kiosk {

// The same pixels, each in one rectangle only, those outside `bounds` left out.
[[nodiscard]] std::vector<PixelRect> disjoint(std::span<const PixelRect> rects, const PixelRect& bounds);

// At most `most` disjoint rectangles that hold all of these, with little more besides.
[[nodiscard]] std::vector<PixelRect> merged(std::vector<PixelRect> rects, std::size_t most);

}  // namespace kiosk
