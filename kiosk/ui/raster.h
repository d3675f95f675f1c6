// Our rasteriser of ImGui's draw data (ARCHITECTURE.md says why not SDL_RenderGeometry or GL). ImTextureID is a
// `const Texture*`; ImGui's font atlas is a coverage texture of one white texel. Source-over blending in 8 bits; the rule
// for which pixels a triangle covers is the usual top-left rule at pixel centres, so that neighbours never overlap or gap.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "ui/pixel_rect.h"
#include "ui/surface.h"

struct ImDrawData;

namespace kiosk {

// Draws into `surface`, touching only pixels inside `damage`, which begin as black. Outside them the surface keeps the last
// frame. The rectangles may overlap or reach beyond the surface. ui/raster_rules.h says exactly what a pixel becomes.
void rasterise(const ImDrawData& data, const Surface& surface, std::span<const PixelRect> damage);

// Finds what differs between one frame's draw data and the last's: tiles of 64 px whose primitives (positions, colours,
// texture ids, clips, in order) hash differently, merged into few rectangles. Conservative: never too little.
class Damage {
 public:
  // Empty when nothing changed. The first frame, another size and a call after forget() give the whole surface.
  [[nodiscard]] std::vector<PixelRect> find(const ImDrawData& data, int width, int height);
  void forget();

 private:
  std::vector<std::uint64_t> tiles_;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace kiosk
