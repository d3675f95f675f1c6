#include "text/coverage_painter.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>

namespace kiosk {
namespace {

// Two shapes over one pixel: as if each hid its share of what the other left open. Joined letters overlap, so this is
// solid where they meet.
std::uint8_t over(std::uint8_t below, unsigned added) {
  const unsigned open = (255U - below) * (255U - added);
  return static_cast<std::uint8_t>(255U - (open + 127U) / 255U);
}

struct Target {
  Coverage* mask;
  int height;
};

void blend_spans(int y, int count, const FT_Span* spans, void* user) {
  const auto* target = static_cast<const Target*>(user);
  Coverage& mask = *target->mask;
  const int row = target->height - 1 - y;  // FreeType counts upwards
  if (row < 0 || row >= mask.height) return;
  std::uint8_t* line = mask.pixels.data() + static_cast<std::ptrdiff_t>(row) * mask.width;
  for (int i = 0; i < count; ++i) {
    const int left = std::max<int>(spans[i].x, 0);
    const int right = std::min(spans[i].x + static_cast<int>(spans[i].len), mask.width);
    for (int x = left; x < right; ++x) line[x] = over(line[x], spans[i].coverage);
  }
}

}  // namespace

void CoveragePainter::Close::operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }
void CoveragePainter::Close::operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }

FT_FaceRec_* CoveragePainter::open(std::uint32_t index) {
  const auto known = faces_.find(index);
  if (known != faces_.end()) return known->second.get();
  if (!library_) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return nullptr;
    library_.reset(library);
  }
  FT_Face face = nullptr;
  const auto [data, length] = fonts_.face(index).bytes();
  if (length == 0 || FT_New_Memory_Face(library_.get(), data, static_cast<FT_Long>(length),
                                        static_cast<FT_Long>(fonts_.face(index).index()), &face) != 0) {
    face = nullptr;
  }
  faces_[index].reset(face);
  return face;
}

void CoveragePainter::glyph(Coverage& mask, std::uint32_t face, Units64 size, std::uint32_t glyph, Units64 x,
                            Units64 y) {
  FT_Face opened = open(face);
  if (opened == nullptr || mask.width == 0 || mask.height == 0) return;
  // Unhinted, a change of size is two numbers: cheaper than keeping sizes.
  if (FT_Set_Char_Size(opened, 0, size, 72, 72) != 0) return;
  if (FT_Load_Glyph(opened, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return;
  FT_Outline& outline = opened->glyph->outline;
  if (opened->glyph->format != FT_GLYPH_FORMAT_OUTLINE || outline.n_points == 0) return;
  FT_Outline_Translate(&outline, x, mask.height * 64 - y);
  Target target{&mask, mask.height};
  FT_Raster_Params params{};
  params.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
  params.gray_spans = &blend_spans;
  params.user = &target;
  params.clip_box = {0, 0, mask.width, mask.height};
  FT_Outline_Render(library_.get(), &outline, &params);
}

void CoveragePainter::box(Coverage& mask, int left, int top, int width, int height, int stroke) {
  for (int y = std::max(top, 0); y < std::min(top + height, mask.height); ++y) {
    for (int x = std::max(left, 0); x < std::min(left + width, mask.width); ++x) {
      const bool edge =
          x < left + stroke || x >= left + width - stroke || y < top + stroke || y >= top + height - stroke;
      if (edge)
        mask.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(x)] =
            255;
    }
  }
}

}  // namespace kiosk
