#include "ui/raster_triangle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/raster_spans.h"

namespace kiosk::raster {
namespace {

struct Point {
  std::int64_t x, y;  // 24.8
};

// Follows an edge down the rows: for each, the first pixel whose centre is not left of it. Exact: a remainder is carried.
class Edge {
 public:
  // `from` is above `to`; `row` is at or below from's first row.
  Edge(const Point& from, const Point& to, int row) : height_((to.y - from.y) * kOne) {
    const std::int64_t slope = to.x - from.x;
    const std::int64_t centre = static_cast<std::int64_t>(row) * kOne + kOne / 2;
    const std::int64_t at = from.x * (to.y - from.y) + (centre - from.y) * slope - kOne / 2 * (to.y - from.y);
    pixel_ = -floor_division(-at, height_);
    behind_ = pixel_ * height_ - at;
    step_ = floor_division(slope * kOne, height_);
    step_ahead_ = slope * kOne - step_ * height_;
  }
  [[nodiscard]] std::int64_t pixel() const { return pixel_; }
  void down() {
    pixel_ += step_;
    behind_ -= step_ahead_;
    if (behind_ < 0) {
      behind_ += height_;
      ++pixel_;
    }
  }

 private:
  static std::int64_t floor_division(std::int64_t n, std::int64_t d) {
    const std::int64_t quotient = n / d;
    return quotient * d > n ? quotient - 1 : quotient;
  }
  std::int64_t height_;
  std::int64_t pixel_ = 0;
  std::int64_t behind_ = 0;  // pixel * height - exact place, 0 to height - 1
  std::int64_t step_ = 0;
  std::int64_t step_ahead_ = 0;
};

int row_after(std::int64_t y) { return first_pixel(static_cast<std::int32_t>(y)); }

// Calls draw(y, x, count) for each row's pixels inside `area`. Corners from top to bottom.
template <class Draw>
void rows_between(const Point& left_from, const Point& left_to, const Point& right_from, const Point& right_to,
                  int first, int last, const PixelRect& area, Draw&& draw) {
  first = std::max(first, area.y);
  last = std::min(last, area.bottom());
  if (first >= last) {
    return;
  }
  Edge left(left_from, left_to, first);
  Edge right(right_from, right_to, first);
  for (int y = first; y < last; ++y, left.down(), right.down()) {
    const auto begin = static_cast<int>(std::max<std::int64_t>(left.pixel(), area.x));
    const auto end = static_cast<int>(std::min<std::int64_t>(right.pixel(), area.right()));
    if (begin < end) {
      draw(y, begin, end - begin);
    }
  }
}

template <class Draw>
void for_each_row(std::array<Point, 3> p, const PixelRect& area, Draw&& draw) {
  const auto above = [](const Point& a, const Point& b) { return a.y < b.y; };
  if (above(p[1], p[0])) std::swap(p[0], p[1]);
  if (above(p[2], p[1])) std::swap(p[1], p[2]);
  if (above(p[1], p[0])) std::swap(p[0], p[1]);
  const std::int64_t side = (p[1].x - p[0].x) * (p[2].y - p[0].y) - (p[2].x - p[0].x) * (p[1].y - p[0].y);
  if (side == 0) {
    return;
  }
  const int top = row_after(p[0].y);
  const int middle = row_after(p[1].y);
  const int bottom = row_after(p[2].y);
  if (side < 0) {  // the middle corner is left of the long edge
    rows_between(p[0], p[1], p[0], p[2], top, middle, area, draw);
    rows_between(p[1], p[2], p[0], p[2], middle, bottom, area, draw);
  } else {
    rows_between(p[0], p[2], p[0], p[1], top, middle, area, draw);
    rows_between(p[0], p[2], p[1], p[2], middle, bottom, area, draw);
  }
}

// A value that is given at the corners and varies evenly between them.
class Ramp {
 public:
  Ramp(const std::array<Point, 3>& p, double a, double b, double c)
      : x_(static_cast<double>(p[0].x)),
        y_(static_cast<double>(p[0].y)),
        base_(a),
        least_(std::min({a, b, c})),
        most_(std::max({a, b, c})) {
    const auto x1 = static_cast<double>(p[1].x - p[0].x);
    const auto y1 = static_cast<double>(p[1].y - p[0].y);
    const auto x2 = static_cast<double>(p[2].x - p[0].x);
    const auto y2 = static_cast<double>(p[2].y - p[0].y);
    const double area = x1 * y2 - x2 * y1;
    dx_ = ((b - a) * y2 - (c - a) * y1) / area;
    dy_ = ((c - a) * x1 - (b - a) * x2) / area;
  }
  // At the centre of a pixel; never beyond what the corners have.
  [[nodiscard]] double at(int x, int y) const {
    const double value = base_ + (x * 256.0 + 128.0 - x_) * dx_ + (y * 256.0 + 128.0 - y_) * dy_;
    return value >= least_ ? std::min(value, most_) : least_;
  }

 private:
  double x_, y_, base_, least_, most_;
  double dx_ = 0;
  double dy_ = 0;
};

// 8 bits a pixel along a row, from a ramp: 16.16 from the first to the last pixel.
void ramp_row(const Ramp& ramp, int x, int y, int count, std::uint8_t* out) {
  constexpr double kFixed = 65536.0;
  const auto first = static_cast<std::int32_t>(ramp.at(x, y) * kFixed + kFixed / 2);
  const auto last = static_cast<std::int32_t>(ramp.at(x + count - 1, y) * kFixed + kFixed / 2);
  const std::int32_t step = count > 1 ? (last - first) / (count - 1) : 0;
  for (int i = 0; i < count; ++i) {
    out[i] = static_cast<std::uint8_t>((first + i * step) >> 16);
  }
}

constexpr int kRun = 256;  // pixels shaded at a time

// Anti-aliased edges, most of all: one colour, alpha from corner to corner.
void fading(const Surface& surface, const PixelRect& area, const std::array<Point, 3>& p, std::uint32_t colour,
            const Ramp& alpha) {
  for_each_row(p, area, [&](int y, int x, int count) {
    std::array<std::uint8_t, kRun> mask;
    for (; count > 0; x += kRun, count -= kRun) {
      const int run = std::min(count, kRun);
      ramp_row(alpha, x, y, run, mask.data());
      mask_span(row_of(surface, y) + x, mask.data(), run, colour, 255);
    }
  });
}

struct Colours {
  Ramp red, green, blue, alpha;
  Colours(const std::array<Point, 3>& p, std::uint32_t a, std::uint32_t b, std::uint32_t c)
      : red(p, channel(a, 16), channel(b, 16), channel(c, 16)),
        green(p, channel(a, 8), channel(b, 8), channel(c, 8)),
        blue(p, channel(a, 0), channel(b, 0), channel(c, 0)),
        alpha(p, channel(a, 24), channel(b, 24), channel(c, 24)) {}
  [[nodiscard]] std::uint32_t at(int x, int y) const {
    const auto byte = [&](const Ramp& ramp) { return static_cast<std::uint32_t>(std::floor(ramp.at(x, y) + 0.5)); };
    return byte(alpha) << 24 | byte(red) << 16 | byte(green) << 8 | byte(blue);
  }
};

double finite(float v) { return std::isfinite(v) ? static_cast<double>(v) : 0.0; }

// Turned or skewed pictures and colours that differ at the corners: rare, so plainly, pixel by pixel.
void shaded(const Surface& surface, const PixelRect& area, const std::array<Point, 3>& p,
            const std::array<const Vertex*, 3>& v, const Texture* texture) {
  const Colours colours(p, v[0]->colour, v[1]->colour, v[2]->colour);
  const Ramp across(p, finite(v[0]->u), finite(v[1]->u), finite(v[2]->u));
  const Ramp down(p, finite(v[0]->v), finite(v[1]->v), finite(v[2]->v));
  for_each_row(p, area, [&](int y, int x, int count) {
    std::uint32_t* to = row_of(surface, y) + x;
    for (const int end = x + count; x < end; ++x, ++to) {
      const std::uint32_t colour = colours.at(x, y);
      std::uint32_t alpha = channel(colour, 24);
      if (texture != nullptr) {
        const Tap tx = tap(across.at(x, y) * texture->width - 0.5, texture->width);
        const Tap ty = tap(down.at(x, y) * texture->height - 0.5, texture->height);
        if (texture->format == Texture::Format::picture) {
          *to = blend_premultiplied(*to, multiply(sample<std::uint32_t>(*texture, tx, ty), premultiply(colour)));
          continue;
        }
        alpha = mul_255(sample<std::uint8_t>(*texture, tx, ty), alpha);
      }
      *to = blend(*to, colour, alpha);
    }
  });
}

Point fixed(const Vertex& v) { return {snap(v.x), snap(v.y)}; }

}  // namespace

void draw_triangle(const Surface& surface, const PixelRect& area, const Vertex& a, const Vertex& b, const Vertex& c,
                   const Texture* texture) {
  const std::uint32_t visible = channel(a.colour | b.colour | c.colour, 24);
  if (visible == 0) {
    return;
  }
  const std::array<Point, 3> p = {fixed(a), fixed(b), fixed(c)};
  const std::uint32_t differs = (a.colour ^ b.colour) | (a.colour ^ c.colour);
  if (texture != nullptr || (differs & 0xFFFFFFU) != 0) {
    shaded(surface, area, p, {&a, &b, &c}, texture);
  } else if (differs != 0) {
    fading(surface, area, p, a.colour, Ramp(p, channel(a.colour, 24), channel(b.colour, 24), channel(c.colour, 24)));
  } else {
    for_each_row(p, area,
                 [&](int y, int x, int count) { fill_span(row_of(surface, y) + x, count, a.colour, visible); });
  }
}

}  // namespace kiosk::raster
