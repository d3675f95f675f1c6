// Pages between the kiosk and its printing process: what goes in comes out, and nothing else is believed.
#include "base/page_stream.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>

using namespace kiosk;

namespace {

Result<std::vector<Page>> read_all(std::string bytes, std::size_t step = 1'000'000) {
  std::size_t at = 0;
  return read_pages([&](char* to, std::size_t size) {
    const std::size_t got = std::min({size, step, bytes.size() - at});
    std::memcpy(to, bytes.data() + at, got);
    at += got;
    return static_cast<long>(got);
  });
}

Page page(PaperKind paper, int width, int height) {
  Page made{paper, width, height, 203, {}};
  for (int i = 0; i < width * height; ++i) made.grey.push_back(static_cast<std::uint8_t>(i * 7));
  return made;
}

}  // namespace

TEST_CASE("pages: what goes in comes out, in whatever pieces it arrives") {
  const std::vector<Page> pages{page(PaperKind::roll80, 576, 31), page(PaperKind::a4, 7, 9)};
  for (const std::size_t step : {std::size_t{1}, std::size_t{4096}, std::size_t{1'000'000}}) {
    const auto read = read_all(to_stream(pages), step);
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK((*read)[i].paper == pages[i].paper);
      CHECK((*read)[i].width == pages[i].width);
      CHECK((*read)[i].dpi == 203);
      CHECK((*read)[i].grey == pages[i].grey);
    }
  }
}

TEST_CASE("pages: what is cut off, oversized or no pages at all is refused") {
  const std::string good = to_stream({page(PaperKind::a4, 7, 9)});
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(read_all(good.substr(0, size)));
  for (const char* bad : {"", "GET / HTTP/1.1\n", "kiosk-pages 2 1\n", "kiosk-pages 1 0\n", "kiosk-pages 1 41\n",
                          "kiosk-pages 1 1\npage a5 7 9 300\n", "kiosk-pages 1 1\npage a4 0 9 300\n",
                          "kiosk-pages 1 1\npage a4 20001 9 300\n", "kiosk-pages 1 1\npage a4 7 -9 300\n",
                          "kiosk-pages 1 1\npage a4 7 9 300x\n", "kiosk-pages 1 99999999999999999999\n"}) {
    CAPTURE(bad);
    const auto read = read_all(bad);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "pages.malformed");
  }
}
