#include "raster_reference.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/raster_rules.h"

namespace kiosk::test {
namespace {

using raster::channel;

struct Triangle {
  std::array<ImDrawVert, 3> v;
  const Texture* texture;
};

bool is_number(const ImDrawVert& v) { return !std::isnan(v.pos.x) && !std::isnan(v.pos.y); }

std::int64_t cross(std::int64_t ax, std::int64_t ay, std::int64_t bx, std::int64_t by) { return ax * by - ay * bx; }

// Edge functions of the three edges at a pixel's centre, with the sign that makes inside positive; and whether it is in.
struct Place {
  bool inside = false;
  std::array<double, 3> share{};  // of each corner
};

Place place(const Triangle& t, int px, int py) {
  std::array<std::int64_t, 3> x{};
  std::array<std::int64_t, 3> y{};
  for (std::size_t i = 0; i < 3; ++i) {
    x[i] = raster::snap(t.v[i].pos.x);
    y[i] = raster::snap(t.v[i].pos.y);
  }
  const std::int64_t area = cross(x[1] - x[0], y[1] - y[0], x[2] - x[0], y[2] - y[0]);
  Place out;
  if (area == 0) {
    return out;
  }
  const std::int64_t turn = area > 0 ? 1 : -1;
  const std::int64_t cx = px * 256LL + 128;
  const std::int64_t cy = py * 256LL + 128;
  out.inside = true;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t a = (i + 1) % 3;
    const std::size_t b = (i + 2) % 3;
    const std::int64_t dx = (x[b] - x[a]) * turn;
    const std::int64_t dy = (y[b] - y[a]) * turn;
    const std::int64_t e = dx * (cy - y[a]) - dy * (cx - x[a]);
    // Clockwise on a screen whose y grows downwards: left edges go up, top edges go right.
    const bool left_or_top = dy < 0 || (dy == 0 && dx > 0);
    out.inside = out.inside && (e > 0 || (e == 0 && left_or_top));
    out.share[i] = static_cast<double>(e) / static_cast<double>(area * turn);
  }
  return out;
}

double between(const Place& p, double a, double b, double c) {
  const double value = p.share[0] * a + p.share[1] * b + p.share[2] * c;
  return std::clamp(value, std::min({a, b, c}), std::max({a, b, c}));
}

std::uint32_t colour_at(const Triangle& t, const Place& p) {
  std::uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const double value =
        between(p, channel(raster::from_imgui(t.v[0].col), shift), channel(raster::from_imgui(t.v[1].col), shift),
                channel(raster::from_imgui(t.v[2].col), shift));
    out |= static_cast<std::uint32_t>(std::floor(value + 0.5)) << shift;
  }
  return out;
}

bool is_plain(const Texture* t) {
  return t == nullptr || (t->format == Texture::Format::coverage && t->width == 1 && t->height == 1);
}

// One pixel of colour and texture over what is there.
std::uint32_t painted(std::uint32_t under, std::uint32_t colour, const Texture* texture, const raster::Tap& x,
                      const raster::Tap& y) {
  if (texture == nullptr) {
    return raster::blend(under, colour, channel(colour, 24));
  }
  if (texture->format == Texture::Format::picture) {
    const std::uint32_t texel = raster::sample<std::uint32_t>(*texture, x, y);
    return raster::blend_premultiplied(under, raster::multiply(texel, raster::premultiply(colour)));
  }
  const std::uint32_t ink = raster::sample<std::uint8_t>(*texture, x, y);
  return raster::blend(under, colour, raster::mul_255(ink, channel(colour, 24)));
}

double finite(float v) { return std::isfinite(v) ? static_cast<double>(v) : 0.0; }

void paint_triangle(std::uint32_t& pixel, const Triangle& t, int x, int y) {
  const Place p = place(t, x, y);
  if (!p.inside) {
    return;
  }
  const std::uint32_t colour = colour_at(t, p);
  if (is_plain(t.texture)) {
    const std::uint32_t strength = t.texture == nullptr ? 255 : *static_cast<const std::uint8_t*>(t.texture->pixels);
    pixel = raster::blend(pixel, colour, raster::mul_255(channel(colour, 24), strength));
    return;
  }
  const double u = between(p, finite(t.v[0].uv.x), finite(t.v[1].uv.x), finite(t.v[2].uv.x));
  const double v = between(p, finite(t.v[0].uv.y), finite(t.v[1].uv.y), finite(t.v[2].uv.y));
  pixel = painted(pixel, colour, t.texture, raster::tap(u * t.texture->width - 0.5, t.texture->width),
                  raster::tap(v * t.texture->height - 0.5, t.texture->height));
}

// Textured upright quads have a rule of their own: 1:1 ones are moved to whole pixels, and others sampled along the axes.
bool is_textured_quad(const Triangle& a, const Triangle& b) {
  const auto& p = a.v;
  const auto& q = b.v;
  const auto one_place = [](const ImDrawVert& m, const ImDrawVert& n) {
    return m.pos.x == n.pos.x && m.pos.y == n.pos.y && m.uv.x == n.uv.x && m.uv.y == n.uv.y;
  };
  return !is_plain(a.texture) && one_place(q[0], p[0]) && one_place(q[1], p[2]) && p[0].pos.y == p[1].pos.y &&
         p[1].pos.x == p[2].pos.x && q[2].pos.x == p[0].pos.x && q[2].pos.y == p[2].pos.y && p[0].pos.x < p[1].pos.x &&
         p[0].pos.y < p[2].pos.y && p[0].uv.y == p[1].uv.y && p[1].uv.x == p[2].uv.x && q[2].uv.x == p[0].uv.x &&
         q[2].uv.y == p[2].uv.y && p[0].col == p[1].col && p[0].col == p[2].col && p[0].col == q[2].col;
}

bool close_to(double a, double b) { return std::abs(a - b) < 1.0 / 64; }

struct Axis {
  bool whole = false;
  int pixel = 0, texel = 0, count = 0;
};

Axis axis(float from, float to, float uv_from, float uv_to, int texels) {
  const double a = static_cast<double>(uv_from) * texels;
  const double b = static_cast<double>(uv_to) * texels;
  Axis out;
  out.whole = close_to(a, std::round(a)) && close_to(b, std::round(b)) && std::round(a) >= 0 &&
              std::round(b) <= texels && std::round(a) < std::round(b) &&
              close_to(static_cast<double>(to) - static_cast<double>(from), std::round(b) - std::round(a));
  if (out.whole) {
    out.pixel = raster::first_pixel(raster::snap(from));
    out.texel = static_cast<int>(std::round(a));
    out.count = static_cast<int>(std::round(b)) - out.texel;
  }
  return out;
}

void paint_quad(std::uint32_t& pixel, const Triangle& a, const Triangle& b, int x, int y) {
  const Texture& texture = *a.texture;
  const ImDrawVert& from = a.v[0];
  const ImDrawVert& to = a.v[2];
  const std::uint32_t colour = raster::from_imgui(from.col);
  const Axis across = axis(from.pos.x, to.pos.x, from.uv.x, to.uv.x, texture.width);
  const Axis down = axis(from.pos.y, to.pos.y, from.uv.y, to.uv.y, texture.height);
  if (across.whole && down.whole) {
    const int column = x - across.pixel;
    const int row = y - down.pixel;
    if (column >= 0 && column < across.count && row >= 0 && row < down.count) {
      const auto at = [](int texel) { return raster::Tap{texel, 0}; };
      pixel = painted(pixel, colour, &texture, at(across.texel + column), at(down.texel + row));
    }
  } else if (place(a, x, y).inside || place(b, x, y).inside) {
    const double u = raster::quad_sample(x, from.pos.x, to.pos.x, from.uv.x, to.uv.x, texture.width);
    const double v = raster::quad_sample(y, from.pos.y, to.pos.y, from.uv.y, to.uv.y, texture.height);
    pixel = painted(pixel, colour, &texture, raster::tap(u, texture.width), raster::tap(v, texture.height));
  }
}

bool is_clipped(const ImDrawCmd& cmd, const ImVec2& origin, int x, int y) {
  const auto inside = [](float from, float to, int at) {
    return raster::snap(from) <= at * 256 + 128 && at * 256 + 128 < raster::snap(to);
  };
  const ImVec4& c = cmd.ClipRect;
  if (std::isnan(c.x) || std::isnan(c.y) || std::isnan(c.z) || std::isnan(c.w)) {
    return true;
  }
  return !inside(c.x - origin.x, c.z - origin.x, x) || !inside(c.y - origin.y, c.w - origin.y, y);
}

Triangle triangle(const ImDrawList& list, const ImDrawCmd& cmd, unsigned index, const ImVec2& origin) {
  Triangle out{{}, static_cast<const Texture*>(cmd.TextureId)};
  for (unsigned i = 0; i < 3; ++i) {
    const auto at = list.IdxBuffer[static_cast<int>(cmd.IdxOffset + index + i)];
    out.v[i] = list.VtxBuffer[static_cast<int>(cmd.VtxOffset + at)];
    out.v[i].pos.x -= origin.x;
    out.v[i].pos.y -= origin.y;
  }
  return out;
}

void paint_command(std::uint32_t& pixel, const ImDrawList& list, const ImDrawCmd& cmd, const ImVec2& origin, int x,
                   int y) {
  for (unsigned i = 0; i + 3 <= cmd.ElemCount; i += 3) {
    const Triangle first = triangle(list, cmd, i, origin);
    if (i + 6 <= cmd.ElemCount) {
      const Triangle second = triangle(list, cmd, i + 3, origin);
      const auto* indices = &list.IdxBuffer[static_cast<int>(cmd.IdxOffset + i)];
      if (indices[3] == indices[0] && indices[4] == indices[2] && is_textured_quad(first, second)) {
        paint_quad(pixel, first, second, x, y);
        i += 3;
        continue;
      }
    }
    if (is_number(first.v[0]) && is_number(first.v[1]) && is_number(first.v[2])) {
      paint_triangle(pixel, first, x, y);
    }
  }
}

}  // namespace

void rasterise_slowly(const ImDrawData& data, const Surface& surface, std::span<const PixelRect> damage) {
  for (int y = 0; y < surface.height; ++y) {
    for (int x = 0; x < surface.width; ++x) {
      const bool damaged = std::any_of(damage.begin(), damage.end(), [&](const PixelRect& r) {
        return x >= r.x && y >= r.y && x < r.right() && y < r.bottom();
      });
      if (!damaged) {
        continue;
      }
      std::uint32_t& pixel = surface.pixels[y * surface.stride + x];
      pixel = 0xFF000000U;
      for (int l = 0; l < data.CmdListsCount; ++l) {
        for (const ImDrawCmd& cmd : data.CmdLists[l]->CmdBuffer) {
          const auto* texture = static_cast<const Texture*>(cmd.TextureId);
          const bool drawn =
              texture == nullptr || (texture->pixels != nullptr && texture->width > 0 && texture->height > 0);
          if (drawn && cmd.UserCallback == nullptr && !is_clipped(cmd, data.DisplayPos, x, y)) {
            paint_command(pixel, *data.CmdLists[l], cmd, data.DisplayPos, x, y);
          }
        }
      }
    }
  }
}

}  // namespace kiosk::test
