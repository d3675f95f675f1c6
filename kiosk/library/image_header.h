// What a picture file says of itself, read from its first bytes without decoding it: a file that lies about its size
// must not reach a decoder that believes it.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace kiosk {

struct ImageSize {
  std::uint32_t width = 0;  // 0 x 0 for SVG, which has no pixels
  std::uint32_t height = 0;
};

// Enough for a JPEG whose colour profile and camera data stand before its size.
inline constexpr std::size_t kImageHeadBytes = 512U << 10U;
inline constexpr std::uint32_t kMaxImageSide = 8192;

// `extension`: "svg", "png", "jpg", "jpeg" or "webp". Errors: "picture.wrong_kind" (the bytes are of another kind),
// "picture.damaged" (the header ends early or says nonsense), "picture.too_large" (a side over kMaxImageSide).
[[nodiscard]] Result<ImageSize> read_image_header(std::string_view head, std::string_view extension);

}  // namespace kiosk
