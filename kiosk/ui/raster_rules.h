// The arithmetic that says what a pixel becomes, in one place: the rasteriser and the slow reference in tests/ both use it.
//
// Coordinates are fixed point, 24.8. A pixel's centre is at (x * 256 + 128, y * 256 + 128). A triangle covers the pixels
// whose centre lies inside, or on a left or a top edge (the top-left rule). Colours are 8 bits a channel, rounded to the
// nearest once for every step named here. The fourth byte of a surface's pixel is kept at 255.
#pragma once
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "ui/texture.h"

namespace kiosk::raster {

inline constexpr int kOne = 256;             // one pixel in fixed point
inline constexpr int kFar = 1 << 20;         // px: coordinates beyond are moved here, far outside any surface
inline constexpr float kOnGrid = 1.0F / 64;  // px: how far a 1:1 quad's size and texels may be from whole numbers

// Rounds to the nearest 1/256 px. Not for NaN: such a triangle is not drawn.
[[nodiscard]] inline std::int32_t snap(float v) {
  const double far = std::clamp(static_cast<double>(v), -static_cast<double>(kFar), static_cast<double>(kFar));
  return static_cast<std::int32_t>(std::floor(far * kOne + 0.5));
}

// The first pixel whose centre is at or after this coordinate.
[[nodiscard]] inline int first_pixel(std::int32_t fixed) { return (fixed - kOne / 2 + kOne - 1) >> 8; }

// x * a / 255, rounded to the nearest (255 is odd: there are no ties). x * a at most 255 * 255 + 127.
[[nodiscard]] inline std::uint32_t over_255(std::uint32_t product) {
  const std::uint32_t t = product + 128;
  return (t + (t >> 8)) >> 8;
}
[[nodiscard]] inline std::uint32_t mul_255(std::uint32_t x, std::uint32_t a) { return over_255(x * a); }

// A colour as a surface holds it, 0xAARRGGBB; ImGui packs 0xAABBGGRR.
[[nodiscard]] inline std::uint32_t from_imgui(std::uint32_t c) {
  return (c & 0xFF00FF00U) | ((c & 0xFFU) << 16) | ((c >> 16) & 0xFFU);
}
[[nodiscard]] inline std::uint32_t channel(std::uint32_t c, int shift) { return (c >> shift) & 0xFFU; }

// Straight colour over what is there.
[[nodiscard]] inline std::uint32_t blend(std::uint32_t under, std::uint32_t colour, std::uint32_t alpha) {
  std::uint32_t out = 0xFF000000U;
  for (int shift = 0; shift < 24; shift += 8) {
    out |= over_255(channel(colour, shift) * alpha + channel(under, shift) * (255 - alpha)) << shift;
  }
  return out;
}

// What a premultiplied picture is multiplied by: the vertex colour with its alpha in every channel.
[[nodiscard]] inline std::uint32_t premultiply(std::uint32_t colour) {
  const std::uint32_t alpha = channel(colour, 24);
  std::uint32_t out = alpha << 24;
  for (int shift = 0; shift < 24; shift += 8) {
    out |= mul_255(channel(colour, shift), alpha) << shift;
  }
  return out;
}
[[nodiscard]] inline std::uint32_t multiply(std::uint32_t texel, std::uint32_t factor) {
  std::uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    out |= mul_255(channel(texel, shift), channel(factor, shift)) << shift;
  }
  return out;
}

// Premultiplied colour over what is there. Saturates, for pictures that are not what they claim.
[[nodiscard]] inline std::uint32_t blend_premultiplied(std::uint32_t under, std::uint32_t over) {
  const std::uint32_t rest = 255 - channel(over, 24);
  std::uint32_t out = 0xFF000000U;
  for (int shift = 0; shift < 24; shift += 8) {
    out |= std::min(255U, channel(over, shift) + mul_255(channel(under, shift), rest)) << shift;
  }
  return out;
}

// Where between two texels a sample lies: texel `first` and the next, `next` of 256 parts of the latter.
struct Tap {
  std::int32_t first = 0;
  std::int32_t next = 0;  // 0 to 256
};

// `t`: in texels from the first one's centre; clamped to the texture's edge.
[[nodiscard]] inline Tap tap(double t, int texels) {
  if (!(t > 0) || texels < 2) {
    return {0, 0};
  }
  if (t >= texels - 1) {
    return {texels - 2, 256};
  }
  const auto fixed = static_cast<std::int32_t>(t * 256 + 0.5);
  const std::int32_t first = std::min(fixed >> 8, texels - 2);
  return {first, fixed - first * 256};
}

// One axis of a quad: what it samples at pixel `at`.
[[nodiscard]] inline double quad_sample(int at, float from, float to, float uv_from, float uv_to, int texels) {
  const double share = (at + 0.5 - static_cast<double>(from)) / (static_cast<double>(to) - static_cast<double>(from));
  const double uv = static_cast<double>(uv_from) + share * (static_cast<double>(uv_to) - static_cast<double>(uv_from));
  return uv * texels - 0.5;
}

// Between two values of a channel.
[[nodiscard]] inline std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::int32_t next) {
  const auto part = static_cast<std::uint32_t>(next);
  return (a * (256 - part) + b * part + 128) >> 8;
}
[[nodiscard]] inline std::uint32_t mix_channels(std::uint32_t a, std::uint32_t b, std::int32_t next) {
  std::uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    out |= mix(channel(a, shift), channel(b, shift), next) << shift;
  }
  return out;
}

// Bilinear, rows first. The texture is not empty.
template <class Texel>
[[nodiscard]] std::uint32_t sample(const Texture& texture, const Tap& x, const Tap& y) {
  const auto* texels = static_cast<const Texel*>(texture.pixels);
  const int right = std::min(x.first + 1, texture.width - 1);
  const int below = std::min(y.first + 1, texture.height - 1);
  const auto at = [&](int tx, int ty) -> std::uint32_t {
    return texels[static_cast<std::int64_t>(ty) * texture.width + tx];
  };
  const std::uint32_t left_side = mix_channels(at(x.first, y.first), at(x.first, below), y.next);
  const std::uint32_t right_side = mix_channels(at(right, y.first), at(right, below), y.next);
  return mix_channels(left_side, right_side, x.next);
}

}  // namespace kiosk::raster
