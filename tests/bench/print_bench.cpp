// From the finger's lifting on "Print" until the printer has a slip, against a bare libcups job of the same bytes; and how long
// a slip takes to lay out. The printer is the tests' stand-in, which takes no time of its own. A program by
// itself: the libcups in it must not weigh on what the others measure.
#include <cups/cups.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>

#include "bench/bench.h"
#include "bench/drive.h"
#include "paper/print_pages.h"
#include "platform/memory_display.h"
#include "platform/print_service.h"
#include "support/ipp_stand_in.h"
#include "text/text_engine.h"

namespace kiosk::bench {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

double ms_between(SteadyTime from, SteadyTime to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

SteadyTime now() { return std::chrono::steady_clock::now(); }

struct Times {
  Series first_byte;  // ms until it reaches the printer
  Series taken;       // ms until the printer has the whole document
};

// The job of this number, once the printer has it whole.
test::StandInJob taken_job(test::IppStandIn& printer, int id, SteadyTime& when) {
  test::StandInJob out;
  printer.wait_for([&](const std::map<int, test::StandInJob>& jobs, int) {
    const auto it = jobs.find(id);
    if (it == jobs.end() || !it->second.complete) return false;
    out = it->second;
    return true;
  });
  when = now();
  return out;
}

// What everything below is compared with: connect, Create-Job, Send-Document, as libcups does it.
bool bare_job(const test::IppStandIn& printer, const std::string& format, const std::string& bytes) {
  http_t* http =
      httpConnect2("127.0.0.1", printer.port(), nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1, 5000, nullptr);
  if (http == nullptr) return false;
  const std::string uri = printer.uri();
  const auto request = [&](ipp_op_t operation) {
    ipp_t* made = ippNewRequest(operation);
    ippAddString(made, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.c_str());
    ippAddString(made, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, "bench");
    return made;
  };
  ipp_t* created = cupsDoRequest(http, request(IPP_OP_CREATE_JOB), "/ipp/print");
  ipp_attribute_t* id = created != nullptr ? ippFindAttribute(created, "job-id", IPP_TAG_INTEGER) : nullptr;
  const int number = id != nullptr ? ippGetInteger(id, 0) : 0;
  ippDelete(created);
  ipp_t* document = request(IPP_OP_SEND_DOCUMENT);
  ippAddInteger(document, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", number);
  ippAddString(document, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, format.c_str());
  ippAddBoolean(document, IPP_TAG_OPERATION, "last-document", 1);
  bool sent = number > 0 && cupsSendRequest(http, document, "/ipp/print", CUPS_LENGTH_VARIABLE) == HTTP_STATUS_CONTINUE;
  sent = sent && cupsWriteRequestData(http, bytes.data(), bytes.size()) == HTTP_STATUS_CONTINUE;
  ippDelete(document);
  if (sent) ippDelete(cupsGetResponse(http, "/ipp/print"));
  httpClose(http);
  return sent;
}

// The first contact whose page offers to print.
std::string contact_to_print(Drive& drive) {
  for (const Contact& contact : drive.booted().library->contacts) {
    if (!drive.go(route::Contact{contact.id})) continue;
    drive.settle();
    if (drive.tree().find("contact.print") != nullptr) return contact.id;
  }
  return {};
}

struct Outcome {
  std::mutex mutex;
  std::condition_variable changed;
  bool woken = false;
  void wake() {
    const std::lock_guard lock(mutex);
    woken = true;
    changed.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return woken; });
    woken = false;
  }
};

Series time_layout(const Drive& drive, const PrintOrder& order, const PrinterSettings& printer, int rounds) {
  Series out;
  for (int i = 0; i < rounds; ++i) {
    const double begin = thread_ms();
    auto text = TextEngine::open();
    if (!text || !print_pages(order, *drive.booted().library, printer.paper, **text)) break;
    out.add(thread_ms() - begin);
  }
  return out;
}

int bench_print(const Arguments& arguments) {
  test::IppStandIn printer;
  MemoryDisplay display(1920, 1080);
  Drive drive(arguments.content, display, Pictures_come::at_once);
  PrinterSettings settings;
  settings.address = printer.uri();
  drive.set_printer(settings);
  Outcome outcome;
  PrintServiceOptions options;
  options.program = arguments.print;
  PrintService service(
      settings, [&] { outcome.wake(); }, options);
  PrintOrder order;
  // As the window's loop does it.
  drive.carry_out([&](const Effect& effect) {
    const auto* print = std::get_if<effect::Print>(&effect);
    if (print == nullptr) return;
    order = print->order;
    service.print(print->job,
                  [order = print->order, library = print->library, &settings]() -> Result<std::vector<Page>> {
                    auto text = TextEngine::open();
                    if (!text) return tl::unexpected(text.error());
                    return print_pages(order, *library, settings.paper, **text);
                  });
  });
  const std::string contact = contact_to_print(drive);
  if (contact.empty()) {
    std::fprintf(stderr, "kiosk_bench: no contact of this content can be printed\n");
    return 3;
  }
  Times kiosk;
  Times bare;
  for (int round = 0; round < arguments.rounds; ++round) {
    drive.view().forget();
    static_cast<void>(drive.go(route::Contact{contact}));
    drive.settle();
    drive.pass(1'000);
    drive.down(*drive.control("contact.print"));
    drive.settle();
    SteadyTime when;
    SteadyTime begin = now();
    drive.up();
    drive.show();
    const test::StandInJob job = taken_job(printer, 2 * round + 1, when);
    kiosk.first_byte.add(ms_between(begin, job.first_byte));
    kiosk.taken.add(ms_between(begin, when));
    // Until it is out, so that the next finds the printer and the process free.
    bool over = false;
    while (!over) {
      service.poll([](const PrinterNews&) {}, [&](const PrintNews& news) { over = over || is_over(news.phase); });
      if (!over) outcome.wait();
    }
    begin = now();
    if (!bare_job(printer, job.format, job.data)) {
      std::fprintf(stderr, "kiosk_bench: the bare job failed\n");
      return 3;
    }
    const test::StandInJob compared = taken_job(printer, 2 * round + 2, when);
    bare.first_byte.add(ms_between(begin, compared.first_byte));
    bare.taken.add(ms_between(begin, when));
  }
  const Series layout = time_layout(drive, order, settings, arguments.rounds);
  print({"tap on Print to the first byte at the printer, median", number(kiosk.first_byte.at(0.5)) + " ms", "",
         in_units(kiosk.first_byte.at(0.5), bare.first_byte.at(0.5), "a bare libcups job")});
  note("most " + number(kiosk.first_byte.at(1)) + " ms; the whole slip: " + number(kiosk.taken.at(0.5)) + " ms, " +
       in_units(kiosk.taken.at(0.5), bare.taken.at(0.5), "a bare libcups job of the same bytes (") +
       number(bare.first_byte.at(0.5)) + " and " + number(bare.taken.at(0.5)) + " ms)");
  print({"a slip laid out and drawn on A4, fonts opened anew", number(layout.at(0.5)) + " ms", "",
         in_units(layout.at(0.5), bare.taken.at(0.5), "a bare libcups job")});
  return 0;
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  using namespace kiosk::bench;  // NOLINT: a main file
  const auto arguments = parse(argc, argv);
  return arguments && arguments->part == "print" ? bench_print(*arguments) : usage("kiosk_print_bench print");
}
