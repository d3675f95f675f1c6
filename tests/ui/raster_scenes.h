// Random small draw lists, as odd as they can be.
#pragma once
#include <array>
#include <limits>

#include "support/drawing.h"

namespace kiosk::test {

inline std::vector<std::uint8_t> random_mask(Random& random, int width, int height) {
  std::vector<std::uint8_t> out(static_cast<std::size_t>(width * height));
  for (auto& value : out) {
    value = static_cast<std::uint8_t>(random.one_in(2) ? (random.one_in(2) ? 0 : 255) : random.whole(0, 255));
  }
  return out;
}

inline std::vector<std::uint32_t> random_picture(Random& random, int width, int height, bool opaque) {
  std::vector<std::uint32_t> out(static_cast<std::size_t>(width * height));
  for (auto& value : out) {
    const int a = opaque ? 255 : random.whole(0, 255);
    value = rgba(random.whole(0, a), random.whole(0, a), random.whole(0, a), a);
  }
  return out;
}

// Textures of every kind and some odd sizes.
struct Textures {
  std::vector<std::unique_ptr<Pixels>> all;
  explicit Textures(Random& random) {
    std::uint64_t id = 1;
    for (const auto& [w, h] : {std::pair{1, 1}, {1, 7}, {9, 1}, {21, 13}, {40, 5}}) {
      all.push_back(mask_of(w, h, random_mask(random, w, h), id++));
      all.push_back(picture_of(w, h, random_picture(random, w, h, false), id++, false));
      all.push_back(picture_of(w, h, random_picture(random, w, h, true), id++, true));
    }
    all.push_back(mask_of(0, 0, {}, id++));
  }
  const Texture* any(Random& random) const {
    return &all[static_cast<std::size_t>(random.whole(0, static_cast<int>(all.size()) - 1))]->texture;
  }
};

// What of the definition is exact (Exact), and what is interpolated and may be off by one (Shaded).
enum class Kind { exact, shaded };

class Scene {
 public:
  Scene(Random& random, const Textures& textures, int width, int height)
      : random_(random), textures_(textures), width_(width), height_(height) {}

  float place(int size) {
    switch (random_.whole(0, 9)) {
      case 0:
        return static_cast<float>(random_.whole(-3, size + 3));  // whole pixels
      case 1:
        return static_cast<float>(random_.whole(-3, size + 3)) + 0.5F;  // centres: edges decide
      case 2:
        return random_.real(-1000, 1000);
      case 3:
        return static_cast<float>(random_.whole(0, size * 256)) / 256;  // the fixed-point grid
      default:
        return random_.real(-5, static_cast<float>(size) + 5);
    }
  }
  float odd() {
    constexpr float kInf = std::numeric_limits<float>::infinity();
    constexpr std::array kOdd = {
        std::numeric_limits<float>::quiet_NaN(), kInf, -kInf, 1e30F, -1e30F, 3e9F, -2.2e9F, -0.0F, 1.1e6F, 1e-30F};
    return kOdd[static_cast<std::size_t>(random_.whole(0, static_cast<int>(kOdd.size()) - 1))];
  }
  void clip(Drawing& drawing, const Texture* texture) {
    ImVec4 rect = {0, 0, static_cast<float>(width_), static_cast<float>(height_)};
    if (random_.one_in(3)) {
      rect = {place(width_), place(height_), place(width_), place(height_)};
    }
    drawing.command(texture, rect);
  }
  void flat_triangle(Drawing& drawing) {
    const std::uint32_t colour = random_.colour();
    drawing.triangle({place(width_), place(height_), colour}, {place(width_), place(height_), colour},
                     {place(width_), place(height_), colour});
  }
  void plain_quad(Drawing& drawing) {
    drawing.quad(place(width_), place(height_), place(width_), place(height_), random_.colour());
  }
  void textured_quad(Drawing& drawing, const Texture& texture) {
    const float x = place(width_);
    const float y = place(height_);
    const std::uint32_t colour = random_.one_in(2) ? 0xFFFFFFFFU : random_.colour();
    const auto w = static_cast<float>(texture.width);
    const auto h = static_cast<float>(texture.height);
    if (random_.one_in(2)) {  // as large as its texels, or as a part of them
      const int left = random_.whole(0, std::max(0, texture.width - 1));
      const int right = random_.whole(left, texture.width);
      const float from = static_cast<float>(left) / std::max(w, 1.0F);
      const float to = static_cast<float>(right) / std::max(w, 1.0F);
      drawing.quad(x, y, x + static_cast<float>(right - left), y + h, colour, from, 0, to, 1);
    } else {
      drawing.quad(x, y, x + random_.real(-2, 3) * w, y + random_.real(-2, 3) * h, colour, random_.real(-0.2F, 1),
                   random_.real(-0.2F, 1), random_.real(0, 1.2F), random_.real(0, 1.2F));
    }
  }
  Corner shaded_corner() {
    return {place(width_), place(height_), random_.colour(), random_.real(-0.5F, 1.5F), random_.real(-0.5F, 1.5F)};
  }
  // Anti-aliased edges are like this: thin, one colour, alpha to nothing.
  void fringe(Drawing& drawing) {
    const std::uint32_t colour = random_.colour() | 0xFF000000U;
    const float x = place(width_);
    const float y = place(height_);
    const float dx = random_.real(-30, 30);
    const float dy = random_.real(-30, 30);
    drawing.triangle({x, y, colour}, {x + dx, y + dy, colour},
                     {x + dx + random_.real(-1, 1), y + dy + 1, colour & 0xFFFFFFU});
  }

  void exact_step(Drawing& drawing) {
    switch (random_.whole(0, 3)) {
      case 0:
        clip(drawing, nullptr);
        flat_triangle(drawing);
        break;
      case 1:
        clip(drawing, random_.one_in(2) ? nullptr : &textures_.all[0]->texture);
        plain_quad(drawing);
        break;
      default: {
        const Texture* texture = textures_.any(random_);
        clip(drawing, texture);
        textured_quad(drawing, *texture);
      }
    }
  }
  void shaded_step(Drawing& drawing) {
    switch (random_.whole(0, 2)) {
      case 0:
        clip(drawing, nullptr);
        fringe(drawing);
        break;
      case 1:
        clip(drawing, nullptr);
        drawing.triangle(shaded_corner(), shaded_corner(), shaded_corner());
        break;
      default:
        clip(drawing, textures_.any(random_));
        drawing.triangle(shaded_corner(), shaded_corner(), shaded_corner());
    }
  }
  void spoil(Drawing& drawing) {
    for (ImDrawVert& v : drawing.list().VtxBuffer) {
      for (float* value : {&v.pos.x, &v.pos.y, &v.uv.x, &v.uv.y}) {
        if (random_.one_in(8)) {
          *value = odd();
        }
      }
    }
    for (ImDrawCmd& cmd : drawing.list().CmdBuffer) {
      for (float* value : {&cmd.ClipRect.x, &cmd.ClipRect.y, &cmd.ClipRect.z, &cmd.ClipRect.w}) {
        if (random_.one_in(16)) {
          *value = odd();
        }
      }
    }
  }

 private:
  Random& random_;
  const Textures& textures_;
  int width_;
  int height_;
};

}  // namespace kiosk::test
