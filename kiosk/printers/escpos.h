// Pages as ESC/POS raster: what 80 mm receipt printers understand (Epson's command reference: ESC @, GS v 0, GS V, DLE EOT).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/page.h"

namespace kiosk {

inline constexpr int kReceiptDots = 576;  // 72 mm at 8 dots a millimetre
inline constexpr int kBandRows = 128;     // a printer's buffer holds no whole slip

// Starts, draws every page in bands, feeds past the knife and cuts. Dots darker than a half are black.
[[nodiscard]] std::string escpos_pages(const std::vector<Page>& pages);

// DLE EOT n: asks for n = 2 (why offline) and n = 4 (paper). What the answers mean.
[[nodiscard]] std::string escpos_query(int n);
[[nodiscard]] PrinterCondition escpos_condition(std::uint8_t offline_cause, std::uint8_t paper);
// Who has no sensor for a roll that ends says "some" until it has ended.
[[nodiscard]] PaperLeft escpos_paper(std::uint8_t paper);

}  // namespace kiosk
