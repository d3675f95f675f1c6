// Scaling a decoded picture so that it covers a place: each pixel the average of the area it stands for.
#pragma once
#include <optional>
#include <vector>

#include "ui/pictures_decode.h"

namespace kiosk {

// One axis of a cover crop: which source pixels make each of the drawn ones, and how much of each.
struct AxisShares {
  struct Pixel {
    int first = 0;
    int count = 0;
    std::size_t weights = 0;  // where its own begin
  };
  std::vector<Pixel> pixels;
  std::vector<float> weights;  // of one pixel: together 1
};

// Source pixels [from, from + length) become `drawn` pixels. Averages areas when that makes it smaller, and mixes the two
// nearest when larger.
[[nodiscard]] AxisShares shares(double from, double length, int source, int drawn);

// Where a part of `length` begins in a source of `whole`, so that `focal` (0 to 1) is in its middle if it can be.
[[nodiscard]] double crop_start(double whole, double length, double focal);

// The picture cut about its focal point to key's proportions, at key's size, premultiplied. `only_cut`: the surface is
// already at the scale it is drawn in. Nothing when memory is short.
[[nodiscard]] std::optional<DecodedPicture> cover(SDL_Surface& source, const PictureKey& key, bool only_cut);

}  // namespace kiosk
