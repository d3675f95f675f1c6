// Draws glyphs into a coverage mask: FreeType's smooth rasteriser on unhinted outlines, so that a glyph's shape depends on
// nothing but its size and its quarter of a pixel.
#pragma once
#include <cstdint>
#include <map>
#include <memory>

#include "text/coverage.h"
#include "text/font_set.h"

struct FT_LibraryRec_;
struct FT_FaceRec_;

namespace kiosk {

class CoveragePainter {
 public:
  explicit CoveragePainter(FontSet& fonts) : fonts_(fonts) {}

  // The glyph's origin stands at (x, y), Units64 from the mask's top left. Parts outside are left out.
  void glyph(Coverage& mask, std::uint32_t face, Units64 size, std::uint32_t glyph, Units64 x, Units64 y);
  // The outline of a rectangle, whole pixels: what stands for a missing glyph.
  static void box(Coverage& mask, int left, int top, int width, int height, int stroke);

 private:
  struct Close {
    void operator()(FT_LibraryRec_* library) const;
    void operator()(FT_FaceRec_* face) const;
  };
  [[nodiscard]] FT_FaceRec_* open(std::uint32_t face);

  FontSet& fonts_;
  std::unique_ptr<FT_LibraryRec_, Close> library_;
  std::map<std::uint32_t, std::unique_ptr<FT_FaceRec_, Close>> faces_;  // after library_: closed before it
};

}  // namespace kiosk
