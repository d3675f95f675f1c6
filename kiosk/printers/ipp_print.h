// A document from sending to the tray by IPP: what a page and a receipt have in common.
#pragma once
#include <functional>
#include <string>

#include "printers/ipp_client.h"

namespace kiosk {

struct IppDocument {
  std::string format;
  std::function<std::string(const IppState&)> media;  // the keyword to ask for; empty: the printer's own
  std::function<bool(const IppState&, const IppClient::Write&)> write;
};

[[nodiscard]] PrintResult print_by_ipp(const PrinterAddress& address, const IppDocument& document,
                                       PrintControl& control);
[[nodiscard]] PrinterStatus ask_by_ipp(const PrinterAddress& address);

}  // namespace kiosk
