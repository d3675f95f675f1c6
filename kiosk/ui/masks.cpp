#include "ui/masks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk {

struct Masks::Entry {
  Coverage coverage;
  Texture texture;
};

namespace {

enum Kind { kDisc, kRing, kShadow };

std::uint8_t to_byte(float value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255.0F));
}

float disc_at(float radius, float x, float y) { return radius - std::hypot(x, y) + 0.5F; }

Coverage make_ring(int radius, int width) {
  Coverage out{2 * radius, 2 * radius, {}, next_pixels_id()};
  const auto r = static_cast<float>(radius);
  const float inner = width > 0 ? r - static_cast<float>(width) : 0.0F;
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const float dx = static_cast<float>(x) + 0.5F - r;
      const float dy = static_cast<float>(y) + 0.5F - r;
      float a = std::clamp(disc_at(r, dx, dy), 0.0F, 1.0F);
      if (width > 0) a -= std::clamp(disc_at(inner, dx, dy), 0.0F, 1.0F);
      out.pixels.push_back(to_byte(a));
    }
  }
  return out;
}

// Three box blurs come within 3 % of a Gaussian (W3C filter effects, feGaussianBlur).
void blur_rows(std::vector<float>& pixels, int width, int height, int box) {
  std::vector<float> row(static_cast<std::size_t>(width));
  const int half = box / 2;
  for (int y = 0; y < height; ++y) {
    float* at = &pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)];
    float sum = 0;
    for (int x = -half; x <= half; ++x) sum += at[std::clamp(x, 0, width - 1)];
    for (int x = 0; x < width; ++x) {
      row[static_cast<std::size_t>(x)] = sum / static_cast<float>(2 * half + 1);
      sum += at[std::min(x + half + 1, width - 1)] - at[std::max(x - half, 0)];
    }
    std::copy(row.begin(), row.end(), at);
  }
}

void transpose(std::vector<float>& pixels, int side) {
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < y; ++x) {
      std::swap(pixels[static_cast<std::size_t>(y * side + x)], pixels[static_cast<std::size_t>(x * side + y)]);
    }
  }
}

Coverage make_shadow(int radius, int blur) {
  const int reach = blur;
  const int corner = radius + 2 * reach;
  const int side = 2 * corner + 1;
  std::vector<float> pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  const auto r = static_cast<float>(radius);
  const float centre = static_cast<float>(side) / 2.0F;
  const float straight = centre - static_cast<float>(reach) - r;  // half of the side without its corners
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const float dx = std::max(std::abs(static_cast<float>(x) + 0.5F - centre) - straight, 0.0F);
      const float dy = std::max(std::abs(static_cast<float>(y) + 0.5F - centre) - straight, 0.0F);
      pixels[static_cast<std::size_t>(y * side + x)] = std::clamp(disc_at(r, dx, dy), 0.0F, 1.0F);
    }
  }
  const int box = std::max(1, static_cast<int>(std::lround(static_cast<double>(blur) / 2.0 * 1.88)) | 1);
  for (int pass = 0; pass < 2; ++pass) {
    for (int i = 0; i < 3; ++i) blur_rows(pixels, side, side, box);
    transpose(pixels, side);
  }
  Coverage out{side, side, {}, next_pixels_id()};
  for (const float value : pixels) out.pixels.push_back(to_byte(value));
  return out;
}

}  // namespace

Masks::Masks() = default;
Masks::~Masks() = default;

const Masks::Entry& Masks::made(const Key& key) {
  auto& entry = entries_[key];
  if (!entry) {
    entry = std::make_unique<Entry>();
    const auto [kind, radius, extent] = key;
    entry->coverage = kind == kShadow ? make_shadow(radius, extent) : make_ring(radius, extent);
    entry->texture = {Texture::Format::coverage,     entry->coverage.width, entry->coverage.height,
                      entry->coverage.pixels.data(), entry->coverage.id,    false};
  }
  return *entry;
}

const Texture* Masks::disc(int radius) { return &made({kDisc, std::max(radius, 1), 0}).texture; }

const Texture* Masks::ring(int radius, int width) {
  return &made({kRing, std::max(radius, 1), std::clamp(width, 1, std::max(radius, 1))}).texture;
}

Masks::Shadow Masks::shadow(int radius, int blur) {
  const Entry& entry = made({kShadow, radius, blur});
  return {&entry.texture, radius + 2 * blur, blur};
}

}  // namespace kiosk
