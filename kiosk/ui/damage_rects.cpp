#include "ui/damage_rects.h"

#include <cstdint>
#include <limits>

namespace kiosk {
namespace {

void add_rest(std::vector<PixelRect>& out, const PixelRect& of, const PixelRect& without) {
  const PixelRect common = intersection(of, without);
  if (common.empty()) {
    out.push_back(of);
    return;
  }
  const PixelRect pieces[] = {{of.x, of.y, of.w, common.y - of.y},
                              {of.x, common.bottom(), of.w, of.bottom() - common.bottom()},
                              {of.x, common.y, common.x - of.x, common.h},
                              {common.right(), common.y, of.right() - common.right(), common.h}};
  for (const PixelRect& piece : pieces) {
    if (!piece.empty()) {
      out.push_back(piece);
    }
  }
}

PixelRect around(const PixelRect& a, const PixelRect& b) {
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

std::int64_t pixels(const PixelRect& r) { return static_cast<std::int64_t>(r.w) * r.h; }

// What a merge of the two would draw in vain; less than nothing when they overlap.
std::int64_t waste(const PixelRect& a, const PixelRect& b) { return pixels(around(a, b)) - pixels(a) - pixels(b); }

// Merging every pair is cubic: with very many, neighbours in the list are taken together first.
void thin_out(std::vector<PixelRect>& rects, std::size_t most) {
  while (rects.size() > most) {
    std::vector<PixelRect> half;
    for (std::size_t i = 0; i < rects.size(); i += 2) {
      half.push_back(i + 1 < rects.size() ? around(rects[i], rects[i + 1]) : rects[i]);
    }
    rects = std::move(half);
  }
}

}  // namespace

std::vector<PixelRect> disjoint(std::span<const PixelRect> rects, const PixelRect& bounds) {
  std::vector<PixelRect> out;
  for (const PixelRect& rect : rects) {
    const PixelRect inside = intersection(rect, bounds);
    if (inside.empty()) {
      continue;
    }
    std::vector<PixelRect> pieces = {inside};
    for (std::size_t i = 0, known = out.size(); i < known; ++i) {
      std::vector<PixelRect> rest;
      for (const PixelRect& piece : pieces) {
        add_rest(rest, piece, out[i]);
      }
      pieces = std::move(rest);
    }
    out.insert(out.end(), pieces.begin(), pieces.end());
  }
  return out;
}

std::vector<PixelRect> merged(std::vector<PixelRect> rects, std::size_t most) {
  thin_out(rects, 64);
  while (rects.size() > 1) {
    std::size_t first = 0;
    std::size_t second = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    bool overlap = false;
    for (std::size_t i = 0; i < rects.size(); ++i) {
      for (std::size_t j = i + 1; j < rects.size(); ++j) {
        const bool both = !intersection(rects[i], rects[j]).empty();
        const std::int64_t wasted = waste(rects[i], rects[j]);
        if ((both && !overlap) || (both == overlap && wasted < least)) {
          first = i;
          second = j;
          least = wasted;
          overlap = both;
        }
      }
    }
    if (!overlap && rects.size() <= most && least > 0) {
      break;
    }
    rects[first] = around(rects[first], rects[second]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(second));
  }
  return rects;
}

}  // namespace kiosk
