// Texture: what an ImTextureID points to. Either a coverage mask, tinted by the vertex colour, or a picture in
// premultiplied ARGB, multiplied by it. Does not own its pixels; must outlive the frame that draws it.
#pragma once
#include <cstdint>

namespace kiosk {

struct Texture {
  enum class Format { coverage, picture } format = Format::coverage;
  int width = 0;
  int height = 0;
  const void* pixels = nullptr;  // uint8_t or uint32_t (0xAARRGGBB, premultiplied), rows without gaps
  std::uint64_t id = 0;          // changes whenever the pixels do (next_pixels_id)
  bool opaque = false;           // a picture without any transparency: rows can be copied
};

}  // namespace kiosk
