#include "ui/raster_spans.h"

#include <doctest/doctest.h>

#include "raster_loops_plain.h"
#include "raster_scenes.h"

namespace kiosk::test {
namespace {

std::vector<std::uint32_t> words(Random& random, int count) {
  std::vector<std::uint32_t> out;
  for (int i = 0; i < count; ++i) {
    out.push_back(rgba(random.whole(0, 255), random.whole(0, 255), random.whole(0, 255), random.whole(0, 255)));
  }
  return out;
}

}  // namespace

TEST_CASE("spans: with SSE2 and without, every count, alpha and value gives the same pixels") {
  Random random(7);
  for (int round = 0; round < 3000; ++round) {
    const int count = random.whole(0, 70);
    // Surfaces keep their fourth byte at 255.
    std::vector<std::uint32_t> under = words(random, count);
    for (auto& pixel : under) {
      pixel |= 0xFF000000U;
    }
    const std::vector<std::uint32_t> over = words(random, count + 2);  // even such as no premultiplied picture has
    const std::vector<std::uint8_t> mask = random_mask(random, count, 1);
    const std::uint32_t colour = random.colour();
    const auto alpha = static_cast<std::uint32_t>(random.one_in(3) ? 255 : random.whole(0, 255));
    const std::uint32_t factor = random.one_in(2) ? 0xFFFFFFFFU : raster::premultiply(random.colour());

    const auto same = [&](const auto& fast, const auto& plain) {
      std::vector<std::uint32_t> a = under;
      std::vector<std::uint32_t> b = under;
      fast(a.data());
      plain(b.data());
      REQUIRE(a == b);
    };
    same([&](auto* to) { raster::fill_span(to, count, colour, alpha); },
         [&](auto* to) { plain::fill_span(to, count, colour, alpha); });
    same([&](auto* to) { raster::mask_span(to, mask.data(), count, colour, alpha); },
         [&](auto* to) { plain::mask_span(to, mask.data(), count, colour, alpha); });
    same([&](auto* to) { raster::picture_span(to, over.data(), count, factor); },
         [&](auto* to) { plain::picture_span(to, over.data(), count, factor); });

    const int next = random.whole(0, 256);
    const auto bytes = [](auto* words_) { return reinterpret_cast<std::uint8_t*>(words_); };
    const auto* upper = reinterpret_cast<const std::uint8_t*>(over.data());
    same([&](auto* to) { raster::mix_rows(bytes(to), upper, upper + 4, count * 4, next); },
         [&](auto* to) { plain::mix_rows(bytes(to), upper, upper + 4, count * 4, next); });

    std::vector<raster::Tap> taps;
    std::vector<std::pair<int, int>> plain_taps;
    for (int i = 0; i < count; ++i) {
      taps.push_back({random.whole(0, count), random.whole(0, 256)});
      plain_taps.emplace_back(taps.back().first, taps.back().next);
    }
    same([&](auto* to) { raster::stretch_picture_row(to, over.data(), taps.data(), count); },
         [&](auto* to) { plain::stretch_picture_row(to, over.data(), plain_taps); });
  }
}

}  // namespace kiosk::test
