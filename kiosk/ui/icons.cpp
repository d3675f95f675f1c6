#include <SDL.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "text/coverage.h"
#include "ui/pictures.h"
#include "ui/pictures_builtin.h"
#include "ui/pictures_decode.h"

namespace kiosk {
namespace {

constexpr int kMostSize = 2048;  // px

// The strokes are white: how much of a pixel they cover is its alpha.
std::vector<std::uint8_t> coverage_of(SDL_Surface& icon, int size, bool mirrored) {
  std::vector<std::uint8_t> out(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
  for (int y = 0; y < size; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(icon.pixels) +
                                                             static_cast<std::ptrdiff_t>(y) * icon.pitch);
    auto* to = out.data() + static_cast<std::ptrdiff_t>(y) * size;
    for (int x = 0; x < size; ++x) {
      to[mirrored ? size - 1 - x : x] = static_cast<std::uint8_t>((row[x] & icon.format->Amask) >> icon.format->Ashift);
    }
  }
  return out;
}

}  // namespace

struct Icons::Impl {
  struct Kept {
    std::vector<std::uint8_t> pixels;
    Texture texture;
  };
  std::map<std::tuple<std::string, int, bool>, Kept> kept;
  Texture none;
};

Icons::Icons() : impl_(std::make_unique<Impl>()) {}
Icons::~Icons() = default;

const Texture* Icons::get(std::string_view name, int size, bool mirrored) {
  const auto bytes = builtin_icon(name);
  assert(bytes && "no icon of this name in kiosk/ui/icons");
  if (!bytes || size <= 0 || size > kMostSize) {
    return &impl_->none;
  }
  const auto [it, is_new] = impl_->kept.try_emplace({std::string(name), size, mirrored});
  Impl::Kept& kept = it->second;
  if (is_new) {
    if (const Result<OwnedSurface> icon = rasterise_svg(*bytes, size, size)) {
      kept.pixels = coverage_of(**icon, size, mirrored);
      kept.texture = {Texture::Format::coverage, size, size, kept.pixels.data(), next_pixels_id(), false};
    }
  }
  return &kept.texture;
}

}  // namespace kiosk
