// Compiles the rasteriser's loops once more, as other processors run them, in a namespace of their own.
#define KIOSK_PLAIN_SPANS
#define raster raster_plain
#include "ui/raster_spans.cpp"
#undef raster

#include "raster_loops_plain.h"

namespace kiosk::test::plain {

void fill_span(std::uint32_t* to, int count, std::uint32_t colour, std::uint32_t alpha) {
  raster_plain::fill_span(to, count, colour, alpha);
}
void mask_span(std::uint32_t* to, const std::uint8_t* mask, int count, std::uint32_t colour, std::uint32_t alpha) {
  raster_plain::mask_span(to, mask, count, colour, alpha);
}
void picture_span(std::uint32_t* to, const std::uint32_t* from, int count, std::uint32_t factor) {
  raster_plain::picture_span(to, from, count, factor);
}
void mix_rows(std::uint8_t* to, const std::uint8_t* upper, const std::uint8_t* lower, int bytes, int next) {
  raster_plain::mix_rows(to, upper, lower, bytes, next);
}
void stretch_picture_row(std::uint32_t* to, const std::uint32_t* from, const std::vector<std::pair<int, int>>& taps) {
  std::vector<raster_plain::Tap> own;
  for (const auto& [first, next] : taps) {
    own.push_back({first, next});
  }
  raster_plain::stretch_picture_row(to, from, own.data(), static_cast<int>(own.size()));
}

}  // namespace kiosk::test::plain
