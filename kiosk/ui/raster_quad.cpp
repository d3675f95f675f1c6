// Upright quads: what nearly all of a screen is. Plain ones are rows of one colour; textured ones are copied texel by
// texel where they are as large as their texels, and stretched otherwise.
#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/raster_spans.h"
#include "ui/raster_triangle.h"

namespace kiosk::raster {
namespace {

// One axis of a quad that is as large as its texels: they are moved to whole pixels, so that text stays sharp.
struct Texels {
  int pixel = 0;  // where the first one goes
  int first = 0;
  int count = 0;
};

std::optional<Texels> one_to_one(float from, float to, float uv_from, float uv_to, int texels) {
  const double first = std::round(static_cast<double>(uv_from) * texels);
  const double last = std::round(static_cast<double>(uv_to) * texels);
  const auto off = [&](double uv, double whole) { return std::abs(uv * texels - whole); };
  const double size = static_cast<double>(to) - static_cast<double>(from);
  const bool on_grid = off(static_cast<double>(uv_from), first) < static_cast<double>(kOnGrid) &&
                       off(static_cast<double>(uv_to), last) < static_cast<double>(kOnGrid) &&
                       std::abs(size - (last - first)) < static_cast<double>(kOnGrid);
  if (!on_grid || first < 0 || last > texels || first >= last) {
    return std::nullopt;
  }
  return Texels{first_pixel(snap(from)), static_cast<int>(first), static_cast<int>(last - first)};
}

template <class Texel>
const Texel* texel_row(const Texture& texture, int y) {
  return static_cast<const Texel*>(texture.pixels) + static_cast<std::int64_t>(y) * texture.width;
}

bool only_copied(const Texture& texture, std::uint32_t factor) {
  return texture.format == Texture::Format::picture && texture.opaque && factor == 0xFFFFFFFFU;
}

// One row of texels, ready at the size they are drawn in.
void texel_span(std::uint32_t* to, const void* texels, int count, const Texture& texture, std::uint32_t colour,
                std::uint32_t factor) {
  if (texture.format == Texture::Format::coverage) {
    mask_span(to, static_cast<const std::uint8_t*>(texels), count, colour, channel(colour, 24));
  } else if (only_copied(texture, factor)) {
    std::copy_n(static_cast<const std::uint32_t*>(texels), count, to);
  } else {
    picture_span(to, static_cast<const std::uint32_t*>(texels), count, factor);
  }
}

void copy_texels(const Surface& surface, const PixelRect& area, const Texels& across, const Texels& down,
                 const Texture& texture, std::uint32_t colour) {
  const PixelRect part = intersection(area, {across.pixel, down.pixel, across.count, down.count});
  const int first = across.first + part.x - across.pixel;
  for (int y = part.y; y < part.bottom() && part.w > 0; ++y) {
    const int row = down.first + y - down.pixel;
    const void* texels = texture.format == Texture::Format::coverage
                             ? static_cast<const void*>(texel_row<std::uint8_t>(texture, row) + first)
                             : static_cast<const void*>(texel_row<std::uint32_t>(texture, row) + first);
    texel_span(row_of(surface, y) + part.x, texels, part.w, texture, colour, premultiply(colour));
  }
}

// Columns of a texture: those that a stretched quad needs.
struct Columns {
  int first = 0;
  int count = 0;
};

// Fills in where each pixel of a row takes its texels, counted from the first column needed.
Columns plan_columns(const PixelRect& area, const Primitive& quad, std::vector<Tap>& taps) {
  const int width = quad.texture->width;
  const Vertex& from = quad.corners[0];
  const Vertex& to = quad.corners[2];
  int least = width;
  int most = 0;
  taps.resize(static_cast<std::size_t>(area.w));
  for (int i = 0; i < area.w; ++i) {
    Tap& at = taps[static_cast<std::size_t>(i)];
    at = tap(quad_sample(area.x + i, from.x, to.x, from.u, to.u, width), width);
    least = std::min(least, at.first);
    most = std::max(most, std::min(at.first + 1, width - 1));
  }
  for (Tap& at : taps) {
    at.first -= least;
  }
  return {least, most - least + 1};
}

// Bilinear: each row of the quad is first mixed from two rows of texels, then stretched.
template <class Texel, class Stretch>
void stretch_rows(const PixelRect& area, const Primitive& quad, Scratch& scratch, Stretch&& stretch) {
  const Texture& texture = *quad.texture;
  const Vertex& from = quad.corners[0];
  const Vertex& to = quad.corners[2];
  const Columns columns = plan_columns(area, quad, scratch.taps);
  scratch.row.resize(static_cast<std::size_t>(columns.count) + 1);  // one more is read, but counts nothing
  scratch.stretched.resize(static_cast<std::size_t>(area.w));
  for (int y = area.y; y < area.bottom(); ++y) {
    const Tap at = tap(quad_sample(y, from.y, to.y, from.v, to.v, texture.height), texture.height);
    const auto bytes = [&](int row) {
      const int existing = std::min(row, texture.height - 1);
      return reinterpret_cast<const std::uint8_t*>(texel_row<Texel>(texture, existing) + columns.first);
    };
    mix_rows(reinterpret_cast<std::uint8_t*>(scratch.row.data()), bytes(at.first), bytes(at.first + 1),
             columns.count * static_cast<int>(sizeof(Texel)), at.next);
    stretch(y);
  }
}

void stretch_texels(const Surface& surface, const PixelRect& area, const Primitive& quad, Scratch& scratch) {
  const Texture& texture = *quad.texture;
  const std::uint32_t colour = quad.corners[0].colour;
  const std::uint32_t factor = premultiply(colour);
  if (texture.format == Texture::Format::coverage) {
    stretch_rows<std::uint8_t>(area, quad, scratch, [&](int y) {
      auto* stretched = reinterpret_cast<std::uint8_t*>(scratch.stretched.data());
      stretch_mask_row(stretched, reinterpret_cast<const std::uint8_t*>(scratch.row.data()), scratch.taps.data(),
                       area.w);
      texel_span(row_of(surface, y) + area.x, stretched, area.w, texture, colour, factor);
    });
    return;
  }
  stretch_rows<std::uint32_t>(area, quad, scratch, [&](int y) {
    std::uint32_t* target = row_of(surface, y) + area.x;
    const bool direct = only_copied(texture, factor);
    std::uint32_t* stretched = direct ? target : scratch.stretched.data();
    stretch_picture_row(stretched, scratch.row.data(), scratch.taps.data(), area.w);
    if (!direct) {
      texel_span(target, stretched, area.w, texture, colour, factor);
    }
  });
}

// The pixels whose centres lie in the quad.
PixelRect covered(const Primitive& quad) {
  const int left = first_pixel(snap(quad.corners[0].x));
  const int top = first_pixel(snap(quad.corners[0].y));
  return {left, top, first_pixel(snap(quad.corners[2].x)) - left, first_pixel(snap(quad.corners[2].y)) - top};
}

}  // namespace

void draw_quad(const Surface& surface, const PixelRect& area, const Primitive& quad, Scratch& scratch) {
  const std::uint32_t colour = quad.corners[0].colour;
  const std::uint32_t alpha = channel(colour, 24);
  if (alpha == 0) {
    return;
  }
  const Vertex& from = quad.corners[0];
  const Vertex& to = quad.corners[2];
  if (quad.texture != nullptr) {
    const auto across = one_to_one(from.x, to.x, from.u, to.u, quad.texture->width);
    const auto down = one_to_one(from.y, to.y, from.v, to.v, quad.texture->height);
    if (across && down) {
      copy_texels(surface, area, *across, *down, *quad.texture, colour);
      return;
    }
  }
  const PixelRect part = intersection(area, covered(quad));
  if (part.empty()) {
    return;
  }
  if (quad.texture != nullptr) {
    stretch_texels(surface, part, quad, scratch);
    return;
  }
  for (int y = part.y; y < part.bottom(); ++y) {
    fill_span(row_of(surface, y) + part.x, part.w, colour, alpha);
  }
}

}  // namespace kiosk::raster
