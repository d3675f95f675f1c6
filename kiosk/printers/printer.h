// Printer: one that can be asked how it is and be given pages. Runs in the process kiosk-print alone, where it may block: a
// printer that hangs must never hang the kiosk. Nothing of what is printed reaches a log or a file (CARE D7).
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/page.h"

namespace kiosk {

struct PrinterAddress {
  std::string uri;    // ipp://, ipps://, file:///dev/usb/lp0; or
  std::string queue;  // a CUPS queue's name
  bool escpos = false;
};

// How a run reports, and how it is told to stop.
class PrintControl {
 public:
  virtual ~PrintControl() = default;
  virtual void report(PrintPhase phase, PrinterCondition condition) = 0;
  // What has not come out is to be taken back.
  [[nodiscard]] virtual bool cancelled() const = 0;
  // Waits; true as soon as it is cancelled.
  virtual bool wait(int milliseconds) = 0;
};

struct PrintResult {
  PrintPhase phase = PrintPhase::failed;                 // out, stopped or failed
  PrinterCondition condition = PrinterCondition::ready;  // why it failed
};

class Printer {
 public:
  virtual ~Printer() = default;
  [[nodiscard]] virtual PrinterStatus status() = 0;
  [[nodiscard]] PrinterCondition condition() { return status().condition; }
  // Returns when the pages are out, or never will be.
  [[nodiscard]] virtual PrintResult print(const std::vector<Page>& pages, PrintControl& control) = 0;
};

// Null for an address that is none.
[[nodiscard]] std::unique_ptr<Printer> make_printer(const PrinterAddress& address);

}  // namespace kiosk
