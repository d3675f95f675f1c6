#include "ui/pictures.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <utility>

#include "pictures_files.h"

namespace kiosk::test {
namespace {

RunJob inline_run() {
  return [](const Job& job) { job()(); };
}

// Keeps jobs until the test runs them.
struct LaterRun {
  std::vector<Job> jobs;
  RunJob run() {
    return [this](Job job) { jobs.push_back(std::move(job)); };
  }
  void run_all() {
    for (const Job& job : std::exchange(jobs, {})) {
      job()();
    }
  }
};

std::uint32_t texel(const Texture& texture, int x, int y) {
  return static_cast<const std::uint32_t*>(texture.pixels)[y * texture.width + x];
}

PictureKey key_of(std::string path, int width, int height) {
  PictureKey key;
  key.path = std::move(path);
  key.width = width;
  key.height = height;
  return key;
}

}  // namespace

TEST_CASE("pictures: PNG, JPEG, WebP and SVG come at the size asked for, with an inline job in the same call") {
  PictureFiles files;
  const std::vector<std::uint32_t> plain(12 * 8, 0xFF3366CCU);
  files.write("plain.png", png_of(12, 8, plain));
  files.write("plain.jpg", jpeg_of(12, 8, plain));
  files.write("plain.webp", small_webp());
  files.write(
      "plain.svg",
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"><rect width="12" height="8" fill="#3366CC"/></svg>)");
  Pictures pictures(inline_run(), [] { FAIL("what came in the same call needs no call back"); });
  for (const char* name : {"plain.png", "plain.jpg", "plain.webp", "plain.svg"}) {
    for (const auto& [w, h] : {std::pair{12, 8}, {3, 2}, {30, 50}, {101, 33}, {1, 1}}) {
      INFO(name << " at " << w << "x" << h);
      const Texture* texture = pictures.get(key_of(files.path(name), w, h));
      REQUIRE(texture != nullptr);
      REQUIRE(texture->width == w);
      REQUIRE(texture->height == h);
      CHECK(texture->format == Texture::Format::picture);
      CHECK(texture->opaque);
      CHECK(texture->id != 0);
      for (const auto& [x, y] : {std::pair{0, 0}, {w - 1, 0}, {0, h - 1}, {w - 1, h - 1}, {w / 2, h / 2}}) {
        for (int shift = 0; shift < 32; shift += 8) {
          const int drawn = static_cast<int>((texel(*texture, x, y) >> shift) & 0xFFU);
          const int wanted = static_cast<int>((0xFF3366CCU >> shift) & 0xFFU);
          CHECK(std::abs(drawn - wanted) <= 3);  // JPEG is not exact
        }
      }
    }
  }
  CHECK_FALSE(pictures.waiting());
}

TEST_CASE("pictures: at their own size they are exact, premultiplied, and say whether they are opaque") {
  PictureFiles files;
  const std::vector<std::uint32_t> source = {0xFF102030U, 0x80FFFFFFU, 0x00FFFFFFU,
                                             0xFFFEDCBAU, 0x01FF00FFU, 0xFF000000U};
  files.write("a.png", png_of(3, 2, source));
  Pictures pictures(inline_run(), {});
  const Texture* texture = pictures.get(key_of(files.path("a.png"), 3, 2));
  REQUIRE(texture != nullptr);
  CHECK_FALSE(texture->opaque);
  const std::vector<std::uint32_t> wanted = {0xFF102030U, 0x80808080U, 0, 0xFFFEDCBAU, 0x01010001U, 0xFF000000U};
  for (int i = 0; i < 6; ++i) {
    CHECK(texel(*texture, i % 3, i / 3) == wanted[static_cast<std::size_t>(i)]);
  }
}

TEST_CASE("pictures: made smaller, a pixel is the average of its area, and what is transparent lends no colour") {
  PictureFiles files;
  std::vector<std::uint32_t> checks;
  for (int i = 0; i < 36; ++i) {
    checks.push_back((i % 6 + i / 6) % 2 == 0 ? 0xFFFFFFFFU : 0xFF000000U);
  }
  files.write("checks.png", png_of(6, 6, checks));
  files.write("half.png", png_of(2, 2, {0xFF0000FFU, 0x00FF0000U, 0x00FF0000U, 0xFF0000FFU}));
  Pictures pictures(inline_run(), {});
  const Texture* grey = pictures.get(key_of(files.path("checks.png"), 3, 3));
  REQUIRE(grey != nullptr);
  for (int i = 0; i < 9; ++i) {
    CHECK(texel(*grey, i % 3, i / 3) == 0xFF808080U);
  }
  const Texture* half = pictures.get(key_of(files.path("half.png"), 1, 1));
  REQUIRE(half != nullptr);
  CHECK(texel(*half, 0, 0) == 0x80000080U);
}

TEST_CASE("pictures: what is cut away lies farthest from the focal point") {
  PictureFiles files;
  std::vector<std::uint32_t> columns;
  for (int i = 0; i < 40 * 10; ++i) {
    columns.push_back(0xFF000000U | static_cast<std::uint32_t>(i % 40));
  }
  files.write("columns.png", png_of(40, 10, columns));
  Pictures pictures(inline_run(), {});
  const auto first_column = [&](double focal) {
    PictureKey key = key_of(files.path("columns.png"), 10, 10);
    key.focal_x = focal;
    const Texture* texture = pictures.get(key);
    REQUIRE(texture != nullptr);
    return texel(*texture, 0, 0) & 0xFFU;
  };
  CHECK(first_column(0) == 0);
  CHECK(first_column(0.1) == 0);
  CHECK(first_column(0.25) == 5);
  CHECK(first_column(0.5) == 15);
  CHECK(first_column(1) == 30);
  CHECK(first_column(-7) == 0);
  CHECK(first_column(std::nan("")) == 15);
}

TEST_CASE("pictures: the corners that are asked for are rounded, softly, and nothing else is") {
  PictureFiles files;
  files.write("white.png", png_of(20, 20, std::vector<std::uint32_t>(400, 0xFFFFFFFFU)));
  Pictures pictures(inline_run(), {});
  PictureKey key = key_of(files.path("white.png"), 20, 20);
  key.radius = 8;
  key.top_right = false;
  key.bottom_left = false;
  const Texture* texture = pictures.get(key);
  REQUIRE(texture != nullptr);
  CHECK_FALSE(texture->opaque);
  CHECK(texel(*texture, 0, 0) == 0);
  CHECK(texel(*texture, 19, 19) == 0);
  CHECK(texel(*texture, 19, 0) == 0xFFFFFFFFU);
  CHECK(texel(*texture, 0, 19) == 0xFFFFFFFFU);
  CHECK(texel(*texture, 8, 0) == 0xFFFFFFFFU);
  CHECK(texel(*texture, 0, 8) == 0xFFFFFFFFU);
  double left_out = 0;
  int soft = 0;
  for (int i = 0; i < 100; ++i) {
    const std::uint32_t pixel = texel(*texture, i % 10, i / 10);
    left_out += 1 - (pixel >> 24) / 255.0;
    soft += (pixel >> 24) != 0 && (pixel >> 24) != 255 ? 1 : 0;
    CHECK(pixel == (pixel >> 24) * 0x01010101U);
  }
  CHECK(soft >= 8);
  CHECK(left_out == doctest::Approx(64 - 3.14159 * 16).epsilon(0.03));  // the square of 8 less its quarter circle
}

TEST_CASE("pictures: the evening's tint darkens colours and leaves alpha") {
  PictureFiles files;
  files.write("a.png", png_of(2, 1, {0xFFFF8000U, 0x80FFFFFFU}));
  Pictures pictures(inline_run(), {});
  PictureKey key = key_of(files.path("a.png"), 2, 1);
  key.tint = 219;
  const Texture* texture = pictures.get(key);
  REQUIRE(texture != nullptr);
  CHECK(texel(*texture, 0, 0) == 0xFFDB6E00U);
  CHECK(texel(*texture, 1, 0) == 0x806E6E6EU);
}

TEST_CASE("pictures: the program's own cover fills any place to its edges") {
  Pictures pictures(inline_run(), {});
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}, {640, 480}, {333, 777}, {700, 701}, {1, 300}}) {
    for (const double focal : {0.0, 0.37, 1.0}) {
      PictureKey key = key_of("builtin:cover-lake", w, h);
      key.focal_x = focal;
      key.focal_y = focal;
      const Texture* texture = pictures.get(key);
      INFO(w << "x" << h << " about " << focal);
      REQUIRE(texture != nullptr);
      CHECK(texture->opaque);
    }
  }
  CHECK(pictures.get(key_of("builtin:no-such", 10, 10)) == nullptr);
  CHECK(pictures.failed("builtin:no-such"));
}

TEST_CASE("pictures: asked for twice they are decoded once, and whoever waits is told when they come or cannot") {
  PictureFiles files;
  files.write("a.png", png_of(2, 2, std::vector<std::uint32_t>(4, 0xFFFFFFFFU)));
  LaterRun later;
  int told = 0;
  Pictures pictures(later.run(), [&] { ++told; });
  const PictureKey key = key_of(files.path("a.png"), 2, 2);
  const PictureKey missing = key_of(files.path("missing.png"), 2, 2);
  CHECK(pictures.get(key) == nullptr);
  CHECK(pictures.get(key) == nullptr);
  CHECK(pictures.get(missing) == nullptr);
  CHECK(later.jobs.size() == 2);
  CHECK(pictures.waiting());
  CHECK_FALSE(pictures.failed(key.path));
  CHECK(told == 0);
  later.run_all();
  CHECK(told == 2);
  CHECK_FALSE(pictures.waiting());
  CHECK(pictures.get(key) != nullptr);
  CHECK(pictures.failed(missing.path));
  CHECK(pictures.get(missing) == nullptr);
  CHECK(later.jobs.empty());  // and it is not tried again
}

TEST_CASE("pictures: one that was saved anew is decoded anew, also where it could not be before") {
  PictureFiles files;
  files.write("a.png", "half a pic");
  Pictures pictures(inline_run(), {});
  PictureKey key = key_of(files.path("a.png"), 1, 1);
  key.stamp = 1;
  CHECK(pictures.get(key) == nullptr);
  CHECK(pictures.failed(key.path, 1));
  files.write("a.png", png_of(1, 1, {0xFF0000FFU}));
  CHECK(pictures.get(key) == nullptr);
  key.stamp = 2;
  const Texture* blue = pictures.get(key);
  REQUIRE(blue != nullptr);
  const std::uint32_t before = static_cast<const std::uint32_t*>(blue->pixels)[0];
  files.write("a.png", png_of(1, 1, {0xFF00FF00U}));
  CHECK(pictures.get(key) == blue);
  key.stamp = 3;
  const Texture* green = pictures.get(key);
  REQUIRE(green != nullptr);
  CHECK(static_cast<const std::uint32_t*>(green->pixels)[0] != before);
}

TEST_CASE("pictures: trim forgets the least recently used first, until then pointers hold") {
  PictureFiles files;
  files.write("a.png", png_of(2, 2, std::vector<std::uint32_t>(4, 0xFFFFFFFFU)));
  int decoded = 0;
  Pictures pictures(
      [&](const Job& job) {
        ++decoded;
        job()();
      },
      {});
  const auto get = [&](int width) { return pictures.get(key_of(files.path("a.png"), width, 10)); };
  const Texture* ten = get(10);
  const Texture* eleven = get(11);
  const Texture* twelve = get(12);
  CHECK(ten->id != eleven->id);
  CHECK(pictures.cached_bytes() == 4 * 10 * (10 + 11 + 12));
  CHECK(get(10) == ten);
  CHECK(texel(*eleven, 10, 9) == 0xFFFFFFFFU);
  pictures.trim(4 * 10 * (10 + 12));
  CHECK(pictures.cached_bytes() == 4 * 10 * (10 + 12));
  CHECK(get(10) == ten);
  CHECK(get(12) == twelve);
  CHECK(decoded == 3);
  CHECK(get(11) != nullptr);
  CHECK(decoded == 4);
  pictures.trim(0);
  CHECK(pictures.cached_bytes() == 0);
}

TEST_CASE("pictures: trim leaves what was asked for since, however small the budget") {
  PictureFiles files;
  files.write("a.png", png_of(2, 2, std::vector<std::uint32_t>(4, 0xFFFFFFFFU)));
  Pictures pictures([](const Job& job) { job()(); }, {});
  const auto get = [&](int width) { return pictures.get(key_of(files.path("a.png"), width, 10)); };
  REQUIRE(get(10) != nullptr);
  REQUIRE(get(11) != nullptr);
  const std::uint64_t frame = pictures.moment();
  REQUIRE(get(11) != nullptr);
  REQUIRE(get(12) != nullptr);
  pictures.trim(0, frame);
  CHECK(pictures.cached_bytes() == 4 * 10 * (11 + 12));
  pictures.trim(0, pictures.moment());
  CHECK(pictures.cached_bytes() == 0);
}

TEST_CASE("pictures: a completion that comes after their end does nothing") {
  PictureFiles files;
  files.write("a.png", png_of(1, 1, {0xFFFFFFFFU}));
  LaterRun later;
  {
    Pictures pictures(later.run(), [] { FAIL("told after the end"); });
    CHECK(pictures.get(key_of(files.path("a.png"), 1, 1)) == nullptr);
  }
  REQUIRE(later.jobs.size() == 1);
  later.run_all();
}

TEST_CASE("pictures: a place of no size, or of a monstrous one, gets none and fails nothing") {
  PictureFiles files;
  files.write("a.png", png_of(1, 1, {0xFFFFFFFFU}));
  Pictures pictures(inline_run(), {});
  for (const auto& [w, h] : {std::pair{0, 5}, {5, 0}, {-1, 5}, {8193, 1}, {1, 1 << 30}}) {
    CHECK(pictures.get(key_of(files.path("a.png"), w, h)) == nullptr);
  }
  CHECK_FALSE(pictures.failed(files.path("a.png")));
  CHECK_FALSE(pictures.waiting());
}

}  // namespace kiosk::test
