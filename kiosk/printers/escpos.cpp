#include "printers/escpos.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr char kEsc = 0x1B;
constexpr char kGs = 0x1D;
constexpr char kDle = 0x10;
constexpr char kEot = 0x04;

void add_number(std::string& out, int number) {
  out += static_cast<char>(number & 255);
  out += static_cast<char>((number >> 8) & 255);
}

}  // namespace

std::string escpos_pages(const std::vector<Page>& pages) {
  std::string out{kEsc, '@'};
  constexpr int kBytes = kReceiptDots / 8;
  for (const Page& page : pages) {
    for (int top = 0; top < page.height; top += kBandRows) {
      const int rows = std::min(kBandRows, page.height - top);
      out += {kGs, 'v', '0', 0};
      add_number(out, kBytes);
      add_number(out, rows);
      for (int y = top; y < top + rows; ++y) {
        const std::uint8_t* row = page.row(y);
        for (int byte = 0; byte < kBytes; ++byte) {
          unsigned bits = 0;
          for (int bit = 0; bit < 8; ++bit) {
            const int x = byte * 8 + bit;
            if (x < page.width && row[x] < 128) bits |= 0x80U >> static_cast<unsigned>(bit);
          }
          out += static_cast<char>(bits);
        }
      }
    }
    // GS V 66 n: feeds to the knife and n dots more, then cuts.
    out += {kGs, 'V', 66, 0};
  }
  return out;
}

std::string escpos_query(int n) { return {kDle, kEot, static_cast<char>(n)}; }

PaperLeft escpos_paper(std::uint8_t paper) {
  if ((paper & 0x60U) != 0) return PaperLeft::out;
  return (paper & 0x0CU) != 0 ? PaperLeft::low : PaperLeft::some;
}

PrinterCondition escpos_condition(std::uint8_t offline_cause, std::uint8_t paper) {
  // Bits 1 and 4 are always set in an answer, bits 0 and 7 never.
  if ((paper & 0x60U) != 0 || (offline_cause & 0x20U) != 0) return PrinterCondition::paper_out;
  if ((offline_cause & 0x04U) != 0) return PrinterCondition::cover_open;
  if ((offline_cause & 0x40U) != 0) return PrinterCondition::trouble;
  return PrinterCondition::ready;
}

}  // namespace kiosk
