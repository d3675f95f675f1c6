// The rasteriser's loops as they are without SSE2.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace kiosk::test::plain {

void fill_span(std::uint32_t* to, int count, std::uint32_t colour, std::uint32_t alpha);
void mask_span(std::uint32_t* to, const std::uint8_t* mask, int count, std::uint32_t colour, std::uint32_t alpha);
void picture_span(std::uint32_t* to, const std::uint32_t* from, int count, std::uint32_t factor);
void mix_rows(std::uint8_t* to, const std::uint8_t* upper, const std::uint8_t* lower, int bytes, int next);
void stretch_picture_row(std::uint32_t* to, const std::uint32_t* from, const std::vector<std::pair<int, int>>& taps);

}  // namespace kiosk::test::plain
