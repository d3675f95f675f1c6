// IppPrinter: an office printer by IPP, straight to the device or through a CUPS queue.
#pragma once
#include "printers/printer.h"

namespace kiosk {

class IppPrinter final : public Printer {
 public:
  explicit IppPrinter(PrinterAddress address) : address_(std::move(address)) {}
  [[nodiscard]] PrinterStatus status() override;
  [[nodiscard]] PrintResult print(const std::vector<Page>& pages, PrintControl& control) override;

 private:
  PrinterAddress address_;
};

}  // namespace kiosk
