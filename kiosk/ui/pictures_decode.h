// From the bytes of a picture file to the pixels that are drawn. Runs on any thread; keeps nothing.
//
// What it refuses: files over 16 MB, pictures over 8192 px a side or 40 megapixels (told from the header, before anything
// is decoded), and whatever is not an SVG, PNG, JPEG or WebP. Colour profiles are ignored.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ui/pictures.h"
#include "ui/surface_owned.h"

namespace kiosk {

struct DecodedPicture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;  // 0xAARRGGBB, premultiplied, rows without gaps
  bool opaque = false;
};

inline constexpr std::size_t kMostPictureBytes = 16U << 20U;
inline constexpr int kMostPictureSide = 8192;
inline constexpr std::int64_t kMostPicturePixels = 40'000'000;

// Once, on the main thread, before any other thread decodes: SDL_image notes without a lock what it has set up.
void prepare_decoders();

// The whole file, or "picture.unreadable", "picture.too_large".
[[nodiscard]] Result<std::string> read_picture_file(const std::string& path);

// An SVG that just covers width x height: at least as large in both, equal in one. Errors as decode_picture.
[[nodiscard]] Result<OwnedSurface> rasterise_svg(std::string_view bytes, int width, int height);

// Covers key.width x key.height about the focal point, tinted, corners rounded. Errors "picture.wrong_kind",
// "picture.damaged", "picture.too_large".
[[nodiscard]] Result<DecodedPicture> decode_picture(std::string_view bytes, const PictureKey& key);

}  // namespace kiosk
