#include <doctest/doctest.h>

#include "raster_scenes.h"
#include "ui/damage_rects.h"
#include "ui/raster.h"

namespace kiosk::test {
namespace {

constexpr int kWidth = 300;
constexpr int kHeight = 170;
constexpr int kTile = 64;

std::int64_t pixels_in(const std::vector<PixelRect>& rects) {
  std::int64_t sum = 0;
  for (const PixelRect& rect : rects) {
    sum += static_cast<std::int64_t>(rect.w) * rect.h;
  }
  return sum;
}

bool are_disjoint(const std::vector<PixelRect>& rects) {
  for (std::size_t i = 0; i < rects.size(); ++i) {
    for (std::size_t j = i + 1; j < rects.size(); ++j) {
      if (!intersection(rects[i], rects[j]).empty()) {
        return false;
      }
    }
  }
  return true;
}

// A frame that can be changed a little: each step is drawn from its own seed.
struct Frame {
  std::vector<unsigned> steps;

  void draw(Drawing& drawing, const Textures& textures) const {
    drawing.quad(0, 0, kWidth, kHeight, rgba(240, 240, 230, 255));
    for (const unsigned seed : steps) {
      Random random(seed);
      Scene scene(random, textures, kWidth, kHeight);
      if (random.one_in(3)) {
        scene.shaded_step(drawing);
      } else {
        scene.exact_step(drawing);
      }
    }
  }
  void change(Random& random) {
    const int last = static_cast<int>(steps.size()) - 1;
    const auto any = static_cast<std::ptrdiff_t>(random.whole(0, std::max(last, 0)));
    const auto fresh = static_cast<unsigned>(random.whole(0, 1 << 30));
    switch (last < 0 ? 0 : random.whole(0, 3)) {
      case 0:
        steps.insert(steps.begin() + any, fresh);
        break;
      case 1:
        steps.erase(steps.begin() + any);
        break;
      case 2:
        steps[static_cast<std::size_t>(any)] = fresh;
        break;
      default:
        std::swap(steps[static_cast<std::size_t>(any)], steps.back());
    }
  }
};

// One texture gets other pixels in the same place, and with them another id.
void repaint(Textures& textures, Random& random, std::uint64_t id) {
  Pixels& chosen = *textures.all[static_cast<std::size_t>(random.whole(0, static_cast<int>(textures.all.size()) - 1))];
  for (auto& value : chosen.mask) {
    value = static_cast<std::uint8_t>(255 - value);
  }
  for (auto& value : chosen.picture) {
    value = (value & 0xFF000000U) | ((value >> 1) & 0x7F7F7FU);
  }
  chosen.texture.id = id;
}

}  // namespace

TEST_CASE("damage: drawing what is damaged into the last frame gives the frame, for random changes") {
  for (unsigned seed = 0; seed < 150; ++seed) {
    Random random(seed);
    Textures textures(random);
    Frame frame;
    for (int i = random.whole(0, 12); i > 0; --i) {
      frame.change(random);
    }
    Damage damage;
    Sheet kept(kWidth, kHeight);
    for (int step = 0; step < 8; ++step) {
      Drawing drawing(kWidth, kHeight);
      frame.draw(drawing, textures);
      const std::vector<PixelRect> found = damage.find(drawing.data(), kWidth, kHeight);
      REQUIRE(found.size() <= 8);
      REQUIRE(are_disjoint(found));
      rasterise(drawing.data(), kept.surface(), found);
      Sheet whole(kWidth, kHeight);
      rasterise(drawing.data(), whole.surface(), {{{0, 0, kWidth, kHeight}}});
      INFO("seed " << seed << " step " << step);
      REQUIRE(kept.pixels == whole.pixels);

      frame.change(random);
      if (random.one_in(4)) {
        repaint(textures, random, 1000 + static_cast<std::uint64_t>(step));
      }
    }
  }
}

TEST_CASE("damage: nothing when nothing changed, everything at first, at another size and after forget") {
  Random random(5);
  const Textures textures(random);
  Frame frame{{1, 2, 3, 4, 5, 6}};
  Damage damage;
  const auto find = [&](int width, int height) {
    Drawing drawing(kWidth, kHeight);
    frame.draw(drawing, textures);
    return damage.find(drawing.data(), width, height);
  };
  const auto whole = [](int width, int height) { return std::vector<PixelRect>{{0, 0, width, height}}; };
  CHECK(find(kWidth, kHeight) == whole(kWidth, kHeight));
  CHECK(find(kWidth, kHeight).empty());
  CHECK(find(kHeight, kWidth) == whole(kHeight, kWidth));
  CHECK(find(kHeight, kWidth).empty());
  damage.forget();
  CHECK(find(kHeight, kWidth) == whole(kHeight, kWidth));
  CHECK(find(0, 0).empty());
  CHECK(find(kHeight, kWidth) == whole(kHeight, kWidth));
}

TEST_CASE("damage: a small thing that moves damages the tiles around it, no more") {
  Damage damage;
  const auto find = [&](float x, float y) {
    Drawing drawing(1920, 1080);
    drawing.quad(0, 0, 1920, 1080, 0xFFFFFFFFU);
    drawing.quad(x, y, x + 20, y + 20, rgba(200, 0, 0, 255));
    return damage.find(drawing.data(), 1920, 1080);
  };
  static_cast<void>(find(700, 500));
  for (const auto& [x, y] : {std::pair{705.0F, 503.0F}, {704.5F, 503.25F}, {712.0F, 512.0F}}) {
    const std::vector<PixelRect> found = find(x, y);
    CHECK(pixels_in(found) > 0);
    CHECK(pixels_in(found) <= 4 * kTile * kTile);
  }
}

TEST_CASE("damage: a clip that opens or closes a little is seen, where it cuts and nowhere else") {
  Damage damage;
  const auto find = [&](ImVec4 clip) {
    Drawing drawing(kWidth, kHeight);
    drawing.command(nullptr, clip);
    drawing.quad(70, 70, 120, 120, rgba(200, 0, 0, 255));
    return damage.find(drawing.data(), kWidth, kHeight);
  };
  const std::vector<PixelRect> tile = {{64, 64, 64, 64}};
  static_cast<void>(find({0, 0, 300, 170}));
  CHECK(find({0, 0, 100, 170}) == tile);
  CHECK(find({0, 0, 100, 90}) == tile);
  CHECK(find({80, 0, 100, 90}) == tile);
  CHECK(find({80, 75, 100, 90}) == tile);
  CHECK(find({84, 75, 104, 90}) == tile);
  CHECK(find({84, 75, 104, 90}).empty());
}

TEST_CASE("damage: the order of two overlapping shapes, a texture's id and what is shown of it are part of the frame") {
  Damage damage;
  const auto mask = mask_of(2, 2, {0, 50, 100, 255}, 7);
  float shown = 1;  // of the texture's width
  const auto find = [&](bool swapped) {
    Drawing drawing(kWidth, kHeight);
    for (const bool first : {true, false}) {
      drawing.quad(10, 10, 30, 30, first == swapped ? rgba(0, 0, 0, 255) : rgba(255, 0, 0, 255));
    }
    drawing.command(&mask->texture, {0, 0, kWidth, kHeight});
    drawing.quad(200, 100, 202, 102, 0xFFFFFFFFU, 0, 0, shown, 1);
    return damage.find(drawing.data(), kWidth, kHeight);
  };
  static_cast<void>(find(false));
  CHECK(find(true) == std::vector<PixelRect>{{0, 0, 64, 64}});
  mask->texture.id = 8;
  CHECK(find(true) == std::vector<PixelRect>{{192, 64, 64, 64}});
  shown = 0.5F;
  CHECK(find(true) == std::vector<PixelRect>{{192, 64, 64, 64}});
  CHECK(find(true).empty());
}

TEST_CASE("damage: rectangles made disjoint hold the same pixels, made few, they hold all of them") {
  constexpr int kSide = 40;
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    std::vector<PixelRect> rects;
    for (int i = random.whole(0, 90); i > 0; --i) {
      rects.push_back({random.whole(-5, kSide), random.whole(-5, kSide), random.whole(-1, 12), random.whole(-1, 12)});
    }
    const auto holds = [](const std::vector<PixelRect>& all, int x, int y) {
      return std::count_if(all.begin(), all.end(),
                           [&](const PixelRect& r) { return x >= r.x && x < r.right() && y >= r.y && y < r.bottom(); });
    };
    const std::vector<PixelRect> apart = disjoint(rects, {0, 0, kSide, kSide});
    const std::vector<PixelRect> few = merged(apart, 8);
    REQUIRE(few.size() <= 8);
    REQUIRE(are_disjoint(few));
    for (int y = -6; y < kSide + 12; ++y) {
      for (int x = -6; x < kSide + 12; ++x) {
        const bool inside = x >= 0 && y >= 0 && x < kSide && y < kSide;
        REQUIRE(holds(apart, x, y) == (inside && holds(rects, x, y) > 0 ? 1 : 0));
        REQUIRE(holds(few, x, y) >= holds(apart, x, y));
      }
    }
  }
}

}  // namespace kiosk::test
