// Runs of pixels in one row: the loops that all drawing ends in. Each gives exactly what raster_rules.h says, pixel by
// pixel, whether with SSE2 or without.
#pragma once
#include <cstdint>

#include "ui/raster_rules.h"

namespace kiosk::raster {

// One colour, 0xRRGGBB; alpha 0 to 255.
void fill_span(std::uint32_t* to, int count, std::uint32_t colour, std::uint32_t alpha);
// One colour through a mask, whose values are multiplied by alpha.
void mask_span(std::uint32_t* to, const std::uint8_t* mask, int count, std::uint32_t colour, std::uint32_t alpha);
// A premultiplied picture, multiplied by a premultiplied factor (0xFFFFFFFF: as it is).
void picture_span(std::uint32_t* to, const std::uint32_t* from, int count, std::uint32_t factor);

// Row between two rows, channel by channel.
void mix_rows(std::uint8_t* to, const std::uint8_t* upper, const std::uint8_t* lower, int bytes, int next);

// A row scaled: one tap a pixel. `from[tap.first + 1]` is read too.
void stretch_picture_row(std::uint32_t* to, const std::uint32_t* from, const Tap* taps, int count);
void stretch_mask_row(std::uint8_t* to, const std::uint8_t* from, const Tap* taps, int count);

}  // namespace kiosk::raster
