// Prints pages, or tells how a printer is. A process of its own, because a printer may hang for as long as it likes, and
// because libcups costs more memory than a kiosk that seldom prints has to spare. Started for one job and gone after it.
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "base/page_stream.h"
#include "printers/find_printers.h"
#include "printers/printer.h"

namespace {

using namespace kiosk;  // NOLINT: a main file

volatile std::sig_atomic_t stop_asked = 0;  // NOLINT: a signal handler has nothing else
extern "C" void ask_to_stop(int) { stop_asked = 1; }

constexpr const char* kHelp =
    "kiosk-print find\n"
    "kiosk-print (--uri URI | --queue NAME) [--escpos] status|print\n"
    "  --uri     ipp://HOST/ipp/print, ipps://..., or file:///dev/usb/lp0 for a receipt printer\n"
    "  --queue   a queue of this machine's CUPS\n"
    "  --escpos  the printer is a receipt printer (ESC/POS)\n"
    "  find      prints {\"name\":...,\"uri\":...} or {\"name\":...,\"queue\":...} for each printer that there is\n"
    "  status    prints {\"condition\":...,\"paper\":...}: ready, offline, paper_out, cover_open, trouble;\n"
    "            paper is some, low, out, or unsaid where the printer does not tell\n"
    "  print     reads pages from standard input, prints {\"phase\":...,\"condition\":...} a line\n"
    "SIGTERM takes back what has not come out. Exit codes: 0 done, 2 wrong usage, 3 the printer failed.\n";

void say(std::string_view key, std::string_view value, std::string_view condition = {}) {
  std::cout << "{\"" << key << "\":\"" << value << '"';
  if (!condition.empty()) std::cout << ",\"condition\":\"" << condition << '"';
  std::cout << "}" << std::endl;  // NOLINT: a line is news, and news is not kept back
}

constexpr int kSearchMs = 6'000;

// Names come from the network: whatever would end a string or a line is left out.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F && c != '"' && c != '\\') out += c;
  return out;
}

void say_found(const FoundPrinter& found) {
  std::cout << "{\"name\":\"" << plain(found.name) << "\",\"" << (found.is_queue ? "queue" : "uri") << "\":\""
            << plain(found.address) << "\",\"language\":\"" << (found.escpos ? "escpos" : "ipp") << "\"}" << std::endl;
}

class Control final : public PrintControl {
 public:
  void report(PrintPhase phase, PrinterCondition condition) override {
    say("phase", to_string(phase), to_string(condition));
  }
  // Nobody who could take the news is nobody who waits for the paper.
  [[nodiscard]] bool cancelled() const override {
    pollfd out{STDOUT_FILENO, 0, 0};
    return stop_asked != 0 || (::poll(&out, 1, 0) > 0 && (out.revents & (POLLERR | POLLHUP)) != 0);
  }
  bool wait(int milliseconds) override {
    if (!cancelled()) ::poll(nullptr, 0, milliseconds);  // a signal ends it
    return cancelled();
  }
};

// CARE D7: no core of this process keeps a page; it ends with the kiosk that started it.
void keep_nothing() {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  struct sigaction action {};
  action.sa_handler = ask_to_stop;
  ::sigaction(SIGTERM, &action, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
}

int usage(std::string_view why) {
  std::cerr << "kiosk-print: " << why << '\n' << kHelp;
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  keep_nothing();
  PrinterAddress address;
  std::string command;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word(argv[i]);
    if (word == "--help") {
      std::cout << kHelp;
      return 0;
    }
    if (word == "--escpos") address.escpos = true;
    else if (word == "--uri" && i + 1 < argc) address.uri = argv[++i];
    else if (word == "--queue" && i + 1 < argc) address.queue = argv[++i];
    else if (command.empty() && (word == "status" || word == "print" || word == "find")) command = word;
    else return usage("\"" + std::string(word) + "\" is not understood");
  }
  if (command == "find") {
    find_printers(kSearchMs, say_found);
    return 0;
  }
  const auto printer = make_printer(address);
  if (!printer) return usage("name one printer: --uri with ipp, ipps or file, or --queue");
  if (command == "status") {
    const PrinterStatus status = printer->status();
    std::cout << "{\"condition\":\"" << to_string(status.condition) << "\",\"paper\":\"" << to_string(status.paper)
              << "\"}" << std::endl;
    return status.condition == PrinterCondition::ready ? 0 : 3;
  }
  if (command != "print") return usage("say status or print");
  const auto pages =
      read_pages([](char* to, std::size_t size) { return static_cast<long>(::read(STDIN_FILENO, to, size)); });
  if (!pages) {
    std::cerr << "kiosk-print: " << pages.error().message << '\n';
    return 2;
  }
  Control control;
  const PrintResult result = printer->print(*pages, control);
  say("phase", to_string(result.phase), to_string(result.condition));
  return result.phase == PrintPhase::failed ? 3 : 0;
}
