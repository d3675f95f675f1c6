// Which printers there are: queues of this machine's CUPS, devices that tell of themselves on the network or by ipp-usb (DNS-SD), and
// receipt printers at a device file.
#pragma once
#include <functional>

#include "base/printing.h"

namespace kiosk {

// Each as it is found, each once, at most kMostPrinters. Blocks: for `milliseconds`, and two seconds for each device.
inline constexpr int kMostPrinters = 40;
void find_printers(int milliseconds, const std::function<void(const FoundPrinter&)>& found);

}  // namespace kiosk
