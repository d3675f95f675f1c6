#include "support/raster_reader.h"

#include <cups/raster.h>

#include <algorithm>
#include <cstring>

namespace kiosk::test {

namespace {

struct Source {
  const std::string& bytes;
  std::size_t at = 0;
};

ssize_t take(void* context, unsigned char* to, std::size_t size) {
  auto& source = *static_cast<Source*>(context);
  const std::size_t got = std::min(size, source.bytes.size() - source.at);
  std::memcpy(to, source.bytes.data() + source.at, got);
  source.at += got;
  return static_cast<ssize_t>(got);
}

}  // namespace

std::vector<Page> read_raster(const std::string& bytes) {
  std::vector<Page> pages;
  Source source{bytes};
  cups_raster_t* raster = cupsRasterOpenIO(take, &source, CUPS_RASTER_READ);
  if (raster == nullptr) return pages;
  cups_page_header2_t header;
  while (cupsRasterReadHeader2(raster, &header) != 0) {
    Page page;
    page.width = static_cast<int>(header.cupsWidth);
    page.height = static_cast<int>(header.cupsHeight);
    page.dpi = static_cast<int>(header.HWResolution[0]);
    std::vector<unsigned char> line(header.cupsBytesPerLine);
    for (unsigned y = 0; y < header.cupsHeight; ++y) {
      if (cupsRasterReadPixels(raster, line.data(), header.cupsBytesPerLine) == 0) break;
      for (std::size_t x = 0; x < header.cupsWidth; ++x) {
        switch (header.cupsColorSpace) {
          case CUPS_CSPACE_K:
            page.grey.push_back(header.cupsBitsPerPixel == 1
                                    ? static_cast<std::uint8_t>((line[x / 8] >> (7 - x % 8) & 1) != 0 ? 0 : 255)
                                    : static_cast<std::uint8_t>(255 - line[x]));
            break;
          case CUPS_CSPACE_SRGB:
            page.grey.push_back(line[3 * x]);
            break;
          default:
            page.grey.push_back(line[x]);
        }
      }
    }
    pages.push_back(std::move(page));
  }
  cupsRasterClose(raster);
  return pages;
}

}  // namespace kiosk::test
