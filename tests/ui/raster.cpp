#include "ui/raster.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "raster_reference.h"
#include "raster_scenes.h"

namespace kiosk::test {
namespace {

constexpr int kSceneWidth = 61;
constexpr int kSceneHeight = 37;
const PixelRect kWhole = {0, 0, kSceneWidth, kSceneHeight};

int difference(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    most = std::max(most, std::abs(static_cast<int>((a >> shift) & 0xFFU) - static_cast<int>((b >> shift) & 0xFFU)));
  }
  return most;
}

struct Comparison {
  int largest = 0;
  int x = 0, y = 0;
  std::uint32_t drawn = 0, wanted = 0;
};

// Both draw on sheets of the same colour; pixels outside of the damage, and the sheet's margins, must stay so.
Comparison compare(const ImDrawData& data, std::span<const PixelRect> damage) {
  Sheet drawn(kSceneWidth, kSceneHeight);
  Sheet wanted(kSceneWidth, kSceneHeight);
  rasterise(data, drawn.surface(), damage);
  rasterise_slowly(data, wanted.surface(), damage);
  Comparison out;
  for (std::size_t i = 0; i < drawn.pixels.size(); ++i) {
    const int d = difference(drawn.pixels[i], wanted.pixels[i]);
    if (d > out.largest) {
      const int stride = kSceneWidth + Sheet::kMargin;
      out = {d, static_cast<int>(i) % stride, static_cast<int>(i) / stride - Sheet::kMargin, drawn.pixels[i],
             wanted.pixels[i]};
    }
  }
  return out;
}

std::vector<PixelRect> any_damage(Random& random) {
  if (random.one_in(2)) {
    return {kWhole};
  }
  std::vector<PixelRect> out;
  for (int i = random.whole(0, 4); i > 0; --i) {
    out.push_back({random.whole(-9, kSceneWidth), random.whole(-9, kSceneHeight), random.whole(-2, kSceneWidth),
                   random.whole(-2, kSceneHeight)});
  }
  return out;
}

void check(unsigned seed, const Comparison& c, int tolerance) {
  INFO("seed " << seed << " at " << c.x << "," << c.y << " drawn " << std::hex << c.drawn << " wanted " << c.wanted);
  REQUIRE(c.largest <= tolerance);
}

}  // namespace

TEST_CASE("rasterise: flat triangles and quads of every kind are exactly the reference's, inside the damage alone") {
  Random for_textures(1);
  const Textures textures(for_textures);
  for (unsigned seed = 0; seed < 4000; ++seed) {
    Random random(seed);
    Scene scene(random, textures, kSceneWidth, kSceneHeight);
    Drawing drawing(kSceneWidth, kSceneHeight);
    for (int steps = random.whole(1, 8); steps > 0; --steps) {
      scene.exact_step(drawing);
    }
    check(seed, compare(drawing.data(), any_damage(random)), 0);
  }
}

TEST_CASE("rasterise: interpolated colours and turned pictures are within one of the reference") {
  Random for_textures(2);
  const Textures textures(for_textures);
  for (unsigned seed = 0; seed < 4000; ++seed) {
    Random random(seed);
    Scene scene(random, textures, kSceneWidth, kSceneHeight);
    Drawing drawing(kSceneWidth, kSceneHeight);
    scene.exact_step(drawing);
    scene.shaded_step(drawing);
    check(seed, compare(drawing.data(), any_damage(random)), 1);
  }
}

TEST_CASE(
    "rasterise: coordinates that are no numbers, endless or huge do no harm and are drawn as the reference does") {
  Random for_textures(3);
  const Textures textures(for_textures);
  for (unsigned seed = 0; seed < 4000; ++seed) {
    Random random(seed);
    Scene scene(random, textures, kSceneWidth, kSceneHeight);
    Drawing drawing(kSceneWidth, kSceneHeight);
    for (int steps = random.whole(1, 3); steps > 0; --steps) {
      scene.exact_step(drawing);
    }
    scene.shaded_step(drawing);
    scene.spoil(drawing);
    check(seed, compare(drawing.data(), any_damage(random)), 1);
  }
}

TEST_CASE("rasterise: neighbouring half-transparent triangles leave no seam, whatever their common edge") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Random random(seed);
    Drawing drawing(kSceneWidth, kSceneHeight);
    // A fan that fills the sheet, about a point that is often a pixel's centre.
    const float x =
        static_cast<float>(random.whole(4, kSceneWidth - 4)) + (random.one_in(2) ? 0.5F : random.real(0, 1));
    const float y =
        static_cast<float>(random.whole(4, kSceneHeight - 4)) + (random.one_in(2) ? 0.5F : random.real(0, 1));
    const std::uint32_t half = rgba(255, 255, 255, 128);
    const float w = kSceneWidth;
    const float h = kSceneHeight;
    const float s = random.one_in(2) ? x : random.real(0, w);  // an upright edge, or not
    const std::vector<ImVec2> rim = {{0, 0}, {s, 0}, {w, 0}, {w, y}, {w, h}, {s, h}, {0, h}, {0, y}};
    for (std::size_t i = 0; i < rim.size(); ++i) {
      const ImVec2& a = rim[i];
      const ImVec2& b = rim[(i + 1) % rim.size()];
      drawing.triangle({x, y, half}, {a.x, a.y, half}, {b.x, b.y, half});
    }
    Sheet sheet(kSceneWidth, kSceneHeight);
    rasterise(drawing.data(), sheet.surface(), {{kWhole}});
    for (int row = 0; row < kSceneHeight; ++row) {
      for (int column = 0; column < kSceneWidth; ++column) {
        INFO("seed " << seed << " at " << column << "," << row);
        REQUIRE(sheet.at(column, row) == 0xFF808080U);
      }
    }
  }
}

TEST_CASE("rasterise: an edge through pixel centres belongs to the triangle right of it and below it") {
  Drawing drawing(8, 8);
  drawing.triangle({2.5F, 2.5F, 0xFFFFFFFFU}, {5.5F, 2.5F, 0xFFFFFFFFU}, {2.5F, 5.5F, 0xFFFFFFFFU});
  Sheet sheet(8, 8);
  rasterise(drawing.data(), sheet.surface(), {{{0, 0, 8, 8}}});
  const std::vector<std::string> wanted = {"........", "........", "..###...", "..##....",
                                           "..#.....", "........", "........", "........"};
  for (int y = 0; y < 8; ++y) {
    std::string row;
    for (int x = 0; x < 8; ++x) {
      row += sheet.at(x, y) == 0xFFFFFFFFU ? '#' : '.';
    }
    CHECK(row == wanted[static_cast<std::size_t>(y)]);
  }
}

TEST_CASE("rasterise: text stays sharp between pixels") {
  const auto mask = mask_of(3, 1, {0, 255, 0}, 1);
  for (const float x : {4.0F, 4.3F, 3.6F, 4.49F}) {
    Drawing drawing(12, 3);
    drawing.command(&mask->texture, {0, 0, 12, 3});
    drawing.quad(x, 1.2F, x + 3, 2.2F, rgba(255, 0, 0, 255));
    Sheet sheet(12, 3);
    rasterise(drawing.data(), sheet.surface(), {{{0, 0, 12, 3}}});
    CHECK(sheet.at(4, 1) == 0xFF000000U);
    CHECK(sheet.at(5, 1) == 0xFFFF0000U);
    CHECK(sheet.at(6, 1) == 0xFF000000U);
  }
}

TEST_CASE("rasterise: a mask as large as its texels but for a rounding error loses none of them") {
  const auto mask = mask_of(3, 1, {255, 255, 255}, 1);
  for (const auto& [from, to] : {std::pair{4.505F, 7.497F}, {4.495F, 7.505F}, {4, 7}}) {
    Drawing drawing(12, 3);
    drawing.command(&mask->texture, {0, 0, 12, 3});
    drawing.quad(from, 1, to, 2, rgba(255, 0, 0, 255));
    Sheet sheet(12, 3);
    rasterise(drawing.data(), sheet.surface(), {{{0, 0, 12, 3}}});
    int inked = 0;
    for (int x = 0; x < 12; ++x) {
      inked += sheet.at(x, 1) == 0xFFFF0000U ? 1 : 0;
    }
    CHECK(inked == 3);
  }
}

TEST_CASE("rasterise: follows DisplayPos, leaves callbacks alone, and draws nothing on no surface") {
  Drawing drawing(8, 8);
  drawing.data().DisplayPos = {100, 50};
  drawing.list().CmdBuffer.back().ClipRect = {100, 50, 108, 58};
  drawing.quad(102, 53, 104, 55, 0xFFFFFFFFU);
  drawing.command(nullptr, {100, 50, 108, 58});
  drawing.list().CmdBuffer.back().UserCallback = [](const ImDrawList*, const ImDrawCmd*) { FAIL("called"); };
  Sheet sheet(8, 8);
  rasterise(drawing.data(), sheet.surface(), {{{0, 0, 8, 8}}});
  CHECK(sheet.at(2, 3) == 0xFFFFFFFFU);
  CHECK(sheet.at(3, 4) == 0xFFFFFFFFU);
  CHECK(sheet.at(4, 3) == 0xFF000000U);
  rasterise(drawing.data(), Surface{}, {{{0, 0, 8, 8}}});
}

}  // namespace kiosk::test
