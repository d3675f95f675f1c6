#include <algorithm>
#include <bit>
#include <utility>

#include "ui/damage_rects.h"
#include "ui/raster.h"
#include "ui/raster_primitives.h"

namespace kiosk {
namespace {

constexpr int kTile = 64;  // px
constexpr std::size_t kMostRects = 8;

std::uint64_t stir(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29);
}

std::uint64_t both(float a, float b) {
  return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(a)) << 32 | std::bit_cast<std::uint32_t>(b);
}
std::uint64_t both(int a, int b) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32 | static_cast<std::uint32_t>(b);
}

std::size_t index_of(int column, int row, int columns) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
}

std::uint64_t hash_of(const raster::Primitive& primitive) {
  std::uint64_t hash = stir(primitive.quad ? 2 : 1, primitive.texture != nullptr ? primitive.texture->id : 0);
  if (primitive.texture != nullptr) {
    hash = stir(hash, both(primitive.texture->width, primitive.texture->height));
  }
  hash = stir(hash, both(primitive.clip.x, primitive.clip.y));
  hash = stir(hash, both(primitive.clip.w, primitive.clip.h));
  for (int i = 0; i < primitive.corner_count(); ++i) {
    const raster::Vertex& corner = primitive.corners[static_cast<std::size_t>(i)];
    hash = stir(hash, both(corner.x, corner.y));
    if (primitive.texture != nullptr) {
      hash = stir(hash, both(corner.u, corner.v));
    }
    hash = stir(hash, corner.colour);
  }
  return hash;
}

// Equal neighbours in a row of tiles, and then equal rows, become one rectangle.
std::vector<PixelRect> rects_of(const std::vector<bool>& changed, int columns, int rows) {
  std::vector<PixelRect> done;
  std::vector<PixelRect> open;  // those that end in the row before
  for (int y = 0; y < rows; ++y) {
    std::vector<PixelRect> here;
    for (int x = 0; x < columns; ++x) {
      if (!changed[index_of(x, y, columns)]) {
        continue;
      }
      if (!here.empty() && here.back().right() == x) {
        ++here.back().w;
      } else {
        here.push_back({x, y, 1, 1});
      }
    }
    for (const PixelRect& before : open) {
      const auto same = std::find_if(here.begin(), here.end(),
                                     [&](const PixelRect& r) { return r.x == before.x && r.w == before.w; });
      if (same == here.end()) {
        done.push_back(before);
      } else {
        *same = {before.x, before.y, before.w, before.h + 1};
      }
    }
    open = std::move(here);
  }
  done.insert(done.end(), open.begin(), open.end());
  return done;
}

}  // namespace

std::vector<PixelRect> Damage::find(const ImDrawData& data, int width, int height) {
  if (width <= 0 || height <= 0) {
    forget();
    return {};
  }
  const int columns = (width - 1) / kTile + 1;
  const int rows = (height - 1) / kTile + 1;
  std::vector<std::uint64_t> tiles(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  raster::for_each_primitive(data, width, height, [&](const raster::Primitive& primitive) {
    const PixelRect box = raster::touched(primitive);
    if (box.empty()) {
      return;
    }
    const std::uint64_t hash = hash_of(primitive);
    for (int y = box.y / kTile; y <= (box.bottom() - 1) / kTile; ++y) {
      for (int x = box.x / kTile; x <= (box.right() - 1) / kTile; ++x) {
        std::uint64_t& tile = tiles[index_of(x, y, columns)];
        tile = stir(tile, hash);
      }
    }
  });
  const bool comparable = width == width_ && height == height_ && tiles.size() == tiles_.size();
  std::swap(tiles_, tiles);
  width_ = width;
  height_ = height;
  const PixelRect whole = {0, 0, width, height};
  if (!comparable) {
    return {whole};
  }
  std::vector<bool> changed(tiles.size());
  for (std::size_t i = 0; i < tiles.size(); ++i) {
    changed[i] = tiles[i] != tiles_[i];
  }
  std::vector<PixelRect> out = merged(rects_of(changed, columns, rows), kMostRects);
  for (PixelRect& rect : out) {
    rect = intersection({rect.x * kTile, rect.y * kTile, rect.w * kTile, rect.h * kTile}, whole);
  }
  return out;
}

void Damage::forget() {
  tiles_.clear();
  width_ = 0;
  height_ = 0;
}

}  // namespace kiosk
