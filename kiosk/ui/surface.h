// Surface: where pixels go. 32 bits, 0xXXRRGGBB in native byte order (SDL's XRGB8888, DRM's XR24). Does not own its memory.
#pragma once
#include <cstdint>

namespace kiosk {

struct Surface {
  std::uint32_t* pixels = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;  // in pixels
};

}  // namespace kiosk
