#include "printers/ipp_printer.h"

#include "printers/ipp_print.h"
#include "printers/pwg_raster.h"

namespace kiosk {

PrinterStatus IppPrinter::status() { return ask_by_ipp(address_); }

PrintResult IppPrinter::print(const std::vector<Page>& pages, PrintControl& control) {
  IppDocument document;
  document.format = "image/pwg-raster";
  document.media = [&](const IppState& state) { return media_for(pages.front().paper, state); };
  document.write = [&](const IppState& state, const IppClient::Write& write) { return write_pwg(pages, state, write); };
  return print_by_ipp(address_, document, control);
}

}  // namespace kiosk
