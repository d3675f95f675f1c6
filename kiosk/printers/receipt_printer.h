// ReceiptPrinter: an 80 mm receipt printer by ESC/POS: its device file, or a raw CUPS queue.
#pragma once
#include "printers/printer.h"

namespace kiosk {

class ReceiptPrinter final : public Printer {
 public:
  explicit ReceiptPrinter(PrinterAddress address) : address_(std::move(address)) {}
  [[nodiscard]] PrinterStatus status() override;
  [[nodiscard]] PrintResult print(const std::vector<Page>& pages, PrintControl& control) override;

 private:
  PrinterAddress address_;
};

}  // namespace kiosk
