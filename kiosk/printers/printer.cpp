#include "printers/printer.h"

#include "printers/ipp_printer.h"
#include "printers/receipt_printer.h"

namespace kiosk {

std::unique_ptr<Printer> make_printer(const PrinterAddress& address) {
  if (address.uri.empty() == address.queue.empty()) return nullptr;
  const bool is_file = address.uri.starts_with("file://");
  if (address.escpos || is_file) {
    if (address.queue.empty() && !is_file) return nullptr;
    return std::make_unique<ReceiptPrinter>(address);
  }
  if (address.queue.empty() && !address.uri.starts_with("ipp://") && !address.uri.starts_with("ipps://"))
    return nullptr;
  return std::make_unique<IppPrinter>(address);
}

}  // namespace kiosk
