#include "ui/pictures_scale.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/raster_rules.h"

namespace kiosk {
namespace {

// Premultiplied rows of a surface of any format, a few at a time: a second whole picture would double the memory.
class Rows {
 public:
  explicit Rows(SDL_Surface& source)
      : source_(source), strip_(SDL_CreateRGBSurfaceWithFormat(0, source.w, kStrip, 32, SDL_PIXELFORMAT_ARGB8888)) {
    SDL_SetSurfaceBlendMode(&source_, SDL_BLENDMODE_NONE);
  }
  [[nodiscard]] bool ready() const { return strip_ != nullptr; }
  const std::uint32_t* row(int y) {
    if (y < first_ || y >= first_ + kStrip) {
      convert(y);
    }
    return pixels() + static_cast<std::ptrdiff_t>(y - first_) * (strip_->pitch / 4);
  }

 private:
  static constexpr int kStrip = 32;

  std::uint32_t* pixels() { return static_cast<std::uint32_t*>(strip_->pixels); }
  void convert(int y) {
    first_ = y;
    SDL_FillRect(strip_.get(), nullptr, 0);  // what the source's colour key leaves out stays empty
    SDL_Rect part = {0, y, source_.w, std::min(kStrip, source_.h - y)};
    SDL_BlitSurface(&source_, &part, strip_.get(), nullptr);
    const auto count = static_cast<std::ptrdiff_t>(strip_->pitch / 4) * part.h;
    std::for_each(pixels(), pixels() + count, [](std::uint32_t& pixel) {
      if ((pixel >> 24) != 255) {
        pixel = raster::premultiply(pixel);
      }
    });
  }

  SDL_Surface& source_;
  OwnedSurface strip_;
  int first_ = -kStrip;
};

using Sum = std::array<float, 4>;

void add(Sum& sum, std::uint32_t pixel, float weight) {
  for (int c = 0; c < 4; ++c) {
    sum[static_cast<std::size_t>(c)] += weight * static_cast<float>(raster::channel(pixel, 8 * c));
  }
}

std::uint32_t rounded(const Sum& sum) {
  std::uint32_t out = 0;
  for (int c = 0; c < 4; ++c) {
    out |= std::min(255U, static_cast<std::uint32_t>(std::floor(sum[static_cast<std::size_t>(c)] + 0.5F))) << (8 * c);
  }
  return out;
}

// Source rows scaled across. Neighbouring drawn rows share at most two of them.
class ScaledRows {
 public:
  ScaledRows(Rows& rows, const AxisShares& across) : rows_(rows), across_(across) {
    for (Kept& kept : kept_) {
      kept.sums.resize(across.pixels.size());
    }
  }
  const std::vector<Sum>& row(int y) {
    Kept& kept = kept_[static_cast<std::size_t>(y) % kept_.size()];
    if (kept.y != y) {
      kept.y = y;
      scale(rows_.row(y), kept.sums);
    }
    return kept.sums;
  }

 private:
  struct Kept {
    int y = -1;
    std::vector<Sum> sums;
  };
  void scale(const std::uint32_t* from, std::vector<Sum>& to) const {
    for (std::size_t i = 0; i < to.size(); ++i) {
      const AxisShares::Pixel& pixel = across_.pixels[i];
      to[i] = {};
      for (int k = 0; k < pixel.count; ++k) {
        add(to[i], from[pixel.first + k], across_.weights[pixel.weights + static_cast<std::size_t>(k)]);
      }
    }
  }
  Rows& rows_;
  const AxisShares& across_;
  std::array<Kept, 2> kept_;
};

// Pixel by pixel, for what is already at the scale it is drawn in.
DecodedPicture cut(Rows& rows, int left, int top, const PictureKey& key) {
  DecodedPicture out{key.width, key.height, {}, false};
  out.pixels.reserve(static_cast<std::size_t>(key.width) * static_cast<std::size_t>(key.height));
  for (int y = 0; y < key.height; ++y) {
    const std::uint32_t* row = rows.row(top + y) + left;
    out.pixels.insert(out.pixels.end(), row, row + key.width);
  }
  return out;
}

}  // namespace

double crop_start(double whole, double length, double focal) {
  return std::clamp(focal * whole - length / 2, 0.0, std::max(0.0, whole - length));
}

AxisShares shares(double from, double length, int source, int drawn) {
  AxisShares out;
  const double step = length / drawn;
  for (int i = 0; i < drawn; ++i) {
    double begin = from + i * step;
    double end = begin + step;
    if (step < 1) {  // larger than life: the two whose centres are nearest
      const double centre = begin + step / 2;
      begin = centre - 0.5;
      end = centre + 0.5;
    }
    const int first = std::clamp(static_cast<int>(std::floor(begin)), 0, source - 1);
    const int last = std::clamp(static_cast<int>(std::ceil(end)) - 1, first, source - 1);
    out.pixels.push_back({first, last - first + 1, out.weights.size()});
    double sum = 0;
    for (int k = first; k <= last; ++k) {
      // What lies beyond the picture's edge counts as the edge.
      const double low = k == first ? begin : std::max(begin, static_cast<double>(k));
      const double high = k == last ? end : std::min(end, static_cast<double>(k) + 1);
      const double weight = std::max(0.0, high - low);
      out.weights.push_back(static_cast<float>(weight));
      sum += weight;
    }
    for (auto at = static_cast<std::ptrdiff_t>(out.pixels.back().weights); at < std::ssize(out.weights); ++at) {
      float& weight = out.weights[static_cast<std::size_t>(at)];
      weight = sum > 0 ? static_cast<float>(static_cast<double>(weight) / sum) : 1.0F;
    }
  }
  return out;
}

std::optional<DecodedPicture> cover(SDL_Surface& source, const PictureKey& key, bool only_cut) {
  Rows rows(source);
  if (!rows.ready()) {
    return std::nullopt;
  }
  const double scale =
      only_cut ? 1.0 : std::max(static_cast<double>(key.width) / source.w, static_cast<double>(key.height) / source.h);
  const double width = std::min(key.width / scale, static_cast<double>(source.w));
  const double height = std::min(key.height / scale, static_cast<double>(source.h));
  double left = crop_start(source.w, width, key.focal_x);
  double top = crop_start(source.h, height, key.focal_y);
  if (only_cut || scale == 1.0) {  // on whole pixels: stays sharp
    left = std::floor(left);
    top = std::floor(top);
    if (source.w >= key.width && source.h >= key.height) {
      return cut(rows, static_cast<int>(left), static_cast<int>(top), key);
    }
  }
  const AxisShares across = shares(left, width, source.w, key.width);
  const AxisShares down = shares(top, height, source.h, key.height);
  ScaledRows scaled(rows, across);
  DecodedPicture out{key.width, key.height, {}, false};
  out.pixels.reserve(static_cast<std::size_t>(key.width) * static_cast<std::size_t>(key.height));
  std::vector<Sum> sums(across.pixels.size());
  for (const AxisShares::Pixel& pixel : down.pixels) {
    std::fill(sums.begin(), sums.end(), Sum{});
    for (int k = 0; k < pixel.count; ++k) {
      const std::vector<Sum>& row = scaled.row(pixel.first + k);
      const float weight = down.weights[pixel.weights + static_cast<std::size_t>(k)];
      for (std::size_t i = 0; i < sums.size(); ++i) {
        for (std::size_t c = 0; c < 4; ++c) {
          sums[i][c] += weight * row[i][c];
        }
      }
    }
    std::transform(sums.begin(), sums.end(), std::back_inserter(out.pixels), rounded);
  }
  return out;
}

}  // namespace kiosk
