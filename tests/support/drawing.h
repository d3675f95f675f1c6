// Draw data made by hand, without an ImGui context: what the rasteriser's and the displays' tests draw.
#pragma once
#include <imgui.h>

#include <cstdint>
#include <memory>
#include <random>
#include <vector>

#include "ui/surface.h"
#include "ui/texture.h"

namespace kiosk::test {

// Owns a texture's pixels.
struct Pixels {
  Texture texture;
  std::vector<std::uint8_t> mask;
  std::vector<std::uint32_t> picture;
};

inline std::unique_ptr<Pixels> mask_of(int width, int height, std::vector<std::uint8_t> values, std::uint64_t id) {
  auto out = std::make_unique<Pixels>();
  out->mask = std::move(values);
  out->texture = {Texture::Format::coverage, width, height, out->mask.data(), id, false};
  return out;
}

inline std::unique_ptr<Pixels> picture_of(int width, int height, std::vector<std::uint32_t> values, std::uint64_t id,
                                          bool opaque) {
  auto out = std::make_unique<Pixels>();
  out->picture = std::move(values);
  out->texture = {Texture::Format::picture, width, height, out->picture.data(), id, opaque};
  return out;
}

inline std::uint32_t rgba(int r, int g, int b, int a) {
  return static_cast<std::uint32_t>(a) << 24 | static_cast<std::uint32_t>(b) << 16 |
         static_cast<std::uint32_t>(g) << 8 | static_cast<std::uint32_t>(r);
}

struct Corner {
  float x, y;
  std::uint32_t colour;  // ImGui's order: rgba()
  float u = 0, v = 0;
};

// One draw list; every call adds to the command that is open.
class Drawing {
 public:
  Drawing(int width, int height) : list_(nullptr) {
    pointer_ = &list_;
    data_.Valid = true;
    data_.CmdLists = &pointer_;
    data_.CmdListsCount = 1;
    data_.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    data_.FramebufferScale = {1, 1};
    command(nullptr, {0, 0, static_cast<float>(width), static_cast<float>(height)});
  }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void command(const Texture* texture, ImVec4 clip) {
    ImDrawCmd cmd;
    cmd.ClipRect = clip;
    cmd.TextureId = const_cast<Texture*>(texture);
    cmd.VtxOffset = static_cast<unsigned>(list_.VtxBuffer.Size);
    cmd.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
    list_.CmdBuffer.push_back(cmd);
  }
  void triangle(const Corner& a, const Corner& b, const Corner& c) {
    const int first = open();
    for (const Corner& corner : {a, b, c}) {
      vertex(corner);
    }
    for (const int i : {0, 1, 2}) {
      index(first + i);
    }
  }
  // Upright, as ImDrawList::PrimRectUV writes it.
  void quad(float x0, float y0, float x1, float y1, std::uint32_t colour, float u0 = 0, float v0 = 0, float u1 = 1,
            float v1 = 1) {
    const int first = open();
    vertex({x0, y0, colour, u0, v0});
    vertex({x1, y0, colour, u1, v0});
    vertex({x1, y1, colour, u1, v1});
    vertex({x0, y1, colour, u0, v1});
    for (const int i : {0, 1, 2, 0, 2, 3}) {
      index(first + i);
    }
  }
  ImDrawList& list() { return list_; }
  ImDrawData& data() { return data_; }

 private:
  int open() { return list_.VtxBuffer.Size - static_cast<int>(list_.CmdBuffer.back().VtxOffset); }
  void vertex(const Corner& c) {
    ImDrawVert v;
    v.pos = {c.x, c.y};
    v.uv = {c.u, c.v};
    v.col = c.colour;
    list_.VtxBuffer.push_back(v);
  }
  void index(int i) {
    list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(i));
    ++list_.CmdBuffer.back().ElemCount;
  }
  ImDrawList list_;
  ImDrawList* pointer_ = nullptr;
  ImDrawData data_;
};

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  // Both ends may come.
  int whole(int least, int most) {
    const auto span = static_cast<std::uint32_t>(most - least) + 1U;
    return least + static_cast<int>(engine_() % span);  // not a distribution: those differ between libraries
  }
  float real(float least, float most) {
    return least + (most - least) * static_cast<float>(whole(0, 1 << 20)) / (1 << 20);
  }
  bool one_in(int n) { return whole(1, n) == 1; }
  std::uint32_t colour() { return rgba(whole(0, 255), whole(0, 255), whole(0, 255), one_in(2) ? 255 : whole(0, 255)); }

 private:
  std::mt19937 engine_;
};

// A surface with its memory, wider than it says so that writes beside a row are seen.
struct Sheet {
  static constexpr int kMargin = 3;
  int width, height;
  std::vector<std::uint32_t> pixels;
  Sheet(int w, int h, std::uint32_t fill = 0xFF123456U)
      : width(w), height(h), pixels(static_cast<std::size_t>((w + kMargin) * (h + 2 * kMargin)), fill) {}
  Surface surface() { return {pixels.data() + kMargin * (width + kMargin), width, height, width + kMargin}; }
  std::uint32_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>((y + kMargin) * (width + kMargin) + x)];
  }
};

}  // namespace kiosk::test
