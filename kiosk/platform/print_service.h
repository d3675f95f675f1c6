// PrintService: the kiosk's side of printing. Lays pages out and hands them to kiosk-print, a process of its own, on a thread that
// exists only while there is something to do: an idle kiosk has neither. Calls return at once; what happened comes back by
// poll(), on the main thread.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/state.h"
#include "base/page.h"
#include "base/result.h"

namespace kiosk {

struct PrinterNews {
  PrinterCondition condition = PrinterCondition::unknown;
  PaperLeft paper = PaperLeft::unsaid;
};
struct PrintNews {
  int job = 0;
  PrintPhase phase = PrintPhase::sending;
  PrinterCondition condition = PrinterCondition::ready;
};

struct PrintersNews {
  std::vector<FoundPrinter> found;
};

struct PrintServiceOptions {
  std::string program;      // kiosk-print; empty: beside this program, else in PATH
  Millis patience{15'000};  // for an answer to ask() and find()
  Millis grace{3'000};      // between asking the process to end and ending it
};

class PrintService {
 public:
  using MakePages = std::function<Result<std::vector<Page>>()>;

  // `wake` is called from the service's thread when there is something to poll for; it must not call back.
  PrintService(PrinterSettings printer, std::function<void()> wake, PrintServiceOptions options = {});
  ~PrintService();  // takes back what is under way
  PrintService(const PrintService&) = delete;
  PrintService& operator=(const PrintService&) = delete;

  // How is it? Answered by PrinterNews. Asked again while an answer is awaited, it is asked once.
  void ask();
  // Another printer from now on. What is under way is taken back.
  void use(PrinterSettings printer);
  // Which printers are there? Answered by PrintersNews, after some seconds; asked again meanwhile, it is asked once.
  void find();
  // `make` runs on the service's thread. One job at a time: what is under way is taken back first. Ends with a PrintNews whose
  // phase is over, unless it is cancelled.
  void print(int job, MakePages make);
  // Takes back whatever has not come out; no news of it comes any more (CARE C2, D7).
  void cancel();

  // True when there was something. The sinks may call the others.
  bool poll(const std::function<void(const PrinterNews&)>& printer, const std::function<void(const PrintNews&)>& print,
            const std::function<void(const PrintersNews&)>& printers = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
