// The slow reference: every pixel asks every triangle. Shares with the rasteriser only the arithmetic of
// ui/raster_rules.h, which is the definition.
#pragma once
#include <span>

#include "support/drawing.h"
#include "ui/pixel_rect.h"

namespace kiosk::test {

void rasterise_slowly(const ImDrawData& data, const Surface& surface, std::span<const PixelRect> damage);

}  // namespace kiosk::test
