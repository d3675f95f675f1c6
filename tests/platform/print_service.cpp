// The kiosk's side of printing, with the program that is shipped and a printer that can be in every state: nothing hangs, and
// nobody gets a stranger's slip (CARE C2, D7).
#include "platform/print_service.h"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cerrno>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "support/ipp_stand_in.h"
#include "support/raster_reader.h"
#include "support/temp_dir.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Page some_page() {
  Page page{PaperKind::a4, 500, 400, 300, {}};
  for (int i = 0; i < page.width * page.height; ++i) page.grey.push_back(static_cast<std::uint8_t>(i * 31 % 256));
  return page;
}

PrintService::MakePages pages() {
  return []() -> Result<std::vector<Page>> { return std::vector{some_page()}; };
}

// The main loop, as far as printing is concerned: sleeps until it is woken, and keeps what it heard.
class Loop {
 public:
  explicit Loop(const std::string& uri, PrintServiceOptions options = {})
      : service_(
            settings(uri),
            [this] {
              const std::lock_guard lock(mutex_);
              woken_ = true;
              changed_.notify_all();
            },
            with_program(std::move(options))) {}

  PrintService& service() { return service_; }
  std::vector<PrintNews> prints;
  std::vector<PrinterNews> printers;
  std::vector<std::vector<FoundPrinter>> found;

  template <class Holds>
  void until(Holds holds) {
    while (true) {
      service_.poll([&](const PrinterNews& news) { printers.push_back(news); },
                    [&](const PrintNews& news) { prints.push_back(news); },
                    [&](const PrintersNews& news) { found.push_back(news.found); });
      if (holds()) return;
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return woken_; });
      woken_ = false;
    }
  }
  void until_over() {
    until([&] { return !prints.empty() && is_over(prints.back().phase); });
  }

 private:
  static PrinterSettings settings(const std::string& uri) {
    PrinterSettings made;
    made.address = uri;
    return made;
  }
  static PrintServiceOptions with_program(PrintServiceOptions options) {
    if (options.program.empty()) options.program = KIOSK_BINARY_DIR "/kiosk-print";
    return options;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  PrintService service_;
};

bool has_children() { return !(::waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD); }

std::vector<PrintPhase> phases(const Loop& loop) {
  std::vector<PrintPhase> out;
  for (const PrintNews& news : loop.prints) out.push_back(news.phase);
  return out;
}

IppStandIn::Manner out_of_paper_later() {
  IppStandIn::Manner manner;
  manner.reasons_after_job = {"media-empty-error"};
  return manner;
}

// A program in the place of kiosk-print.
std::string script(const TempDir& dir, const std::string& text) {
  const std::string path = (std::filesystem::path(dir.string()) / "program").string();
  std::ofstream(path) << "#!/bin/sh\n" << text;
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

}  // namespace

TEST_CASE("print service: a page goes all the way, dot by dot, and nothing is left behind") {
  IppStandIn printer;
  {
    Loop loop(printer.uri());
    loop.service().ask();
    loop.until([&] { return !loop.printers.empty(); });
    CHECK(loop.printers.front().condition == PrinterCondition::ready);
    loop.service().print(7, pages());
    loop.until_over();
    CHECK(phases(loop) == std::vector{PrintPhase::sent, PrintPhase::printing, PrintPhase::out});
    CHECK(loop.prints.back().job == 7);
  }
  REQUIRE(printer.jobs().size() == 1);
  CHECK(read_raster(printer.jobs()[0].data).at(0).grey == some_page().grey);
  CHECK_FALSE(has_children());
}

TEST_CASE("print service: a printer that is asked tells how much paper it has") {
  IppStandIn printer;
  IppStandIn::Manner low;
  low.reasons = {"media-low-report"};
  printer.behave(low);
  Loop loop(printer.uri());
  loop.service().ask();
  loop.until([&] { return !loop.printers.empty(); });
  CHECK(loop.printers.front().condition == PrinterCondition::ready);
  CHECK(loop.printers.front().paper == PaperLeft::low);
}

TEST_CASE("CARE D7: paper runs out, the visitor leaves, somebody refills it: nothing comes, and nothing is heard") {
  IppStandIn printer;
  printer.behave(out_of_paper_later());
  Loop loop(printer.uri());
  loop.service().print(1, pages());
  loop.until([&] { return !loop.prints.empty() && loop.prints.back().phase == PrintPhase::waiting; });
  CHECK(loop.prints.back().condition == PrinterCondition::paper_out);
  loop.prints.clear();
  loop.service().cancel();
  printer.wait_for([](const auto& jobs, int) { return jobs.at(1).cancelled; });
  printer.behave({});
  // The next visitor's page is the only one that comes.
  loop.service().print(2, pages());
  loop.until_over();
  CHECK(loop.prints.back().job == 2);
  for (const PrintNews& news : loop.prints) CHECK(news.job == 2);
  const auto jobs = printer.jobs();
  REQUIRE(jobs.size() == 2);
  CHECK_FALSE(jobs[0].out);
  CHECK(jobs[1].out);
}

TEST_CASE("CARE D7: the kiosk ends while a page waits: it is taken back") {
  IppStandIn printer;
  printer.behave(out_of_paper_later());
  {
    Loop loop(printer.uri());
    loop.service().print(1, pages());
    loop.until([&] { return !loop.prints.empty() && loop.prints.back().phase == PrintPhase::waiting; });
  }
  REQUIRE(printer.jobs().size() == 1);
  CHECK(printer.jobs()[0].cancelled);
  CHECK_FALSE(has_children());
}

TEST_CASE("print service: a printer that never answers neither holds the caller nor the end") {
  IppStandIn printer;
  IppStandIn::Manner mute;
  mute.mute = true;
  printer.behave(mute);
  Loop loop(printer.uri());
  loop.service().print(1, pages());
  printer.wait_for([](const auto&, int requests) { return requests > 0; });
  loop.service().cancel();
  CHECK(loop.prints.empty());
  loop.service().print(2, pages());
  loop.until_over();
  CHECK(loop.prints.back().job == 2);
  CHECK(loop.prints.back().phase == PrintPhase::failed);
  CHECK(loop.prints.back().condition == PrinterCondition::offline);
}

TEST_CASE("print service: a program that ignores everything is ended, one that is missing or dies is a failure") {
  const TempDir dir;
  PrintServiceOptions stubborn;
  stubborn.program = script(dir, "trap '' TERM\nwhile true; do read line; done < /dev/zero\n");
  stubborn.grace = Millis{100};
  {
    Loop loop("ipp://127.0.0.1:9/", stubborn);
    loop.service().print(1, pages());
    loop.service().cancel();
  }
  CHECK_FALSE(has_children());
  PrintServiceOptions missing;
  missing.program = dir.string() + "/none";
  Loop gone("ipp://127.0.0.1:9/", missing);
  gone.service().print(3, pages());
  gone.until_over();
  CHECK(gone.prints.back().phase == PrintPhase::failed);
  PrintServiceOptions dies;
  dies.program = script(dir, "echo '{\"phase\":\"sent\"}'\necho nonsense\nkill -9 $$\n");
  Loop dead("ipp://127.0.0.1:9/", dies);
  dead.service().print(4, pages());
  dead.until_over();
  CHECK(phases(dead) == std::vector{PrintPhase::sent, PrintPhase::failed});
}

TEST_CASE("print service: pages that cannot be made are a failure, and the printer hears nothing") {
  IppStandIn printer;
  Loop loop(printer.uri());
  loop.service().print(1, []() -> Result<std::vector<Page>> { return fail("paper.nothing", "there is nothing"); });
  loop.until_over();
  CHECK(loop.prints.back().phase == PrintPhase::failed);
  CHECK(printer.requests() == 0);
}

TEST_CASE("print service: asked twice while it is asked, it asks once, offline is an answer") {
  std::string uri;
  {
    const IppStandIn gone;
    uri = gone.uri();
  }
  Loop loop(uri);
  loop.service().ask();
  loop.service().ask();
  loop.until([&] { return !loop.printers.empty(); });
  CHECK(loop.printers.front().condition == PrinterCondition::offline);
}

TEST_CASE(
    "printing: the printers that there are, as the process finds them and what is no line of its is passed over") {
  const TempDir dir;
  PrintServiceOptions options;
  options.program = script(dir, R"sh(
[ "$1" = find ] || exit 2
echo '{"name":"Desk","queue":"desk","language":"ipp"}'
echo 'no JSON'
echo '{"name":"Nowhere"}'
echo '{"name":"Receipts","uri":"file:///dev/usb/lp0","language":"escpos"}'
)sh");
  Loop loop("ipp://127.0.0.1:1/ipp/print", options);
  loop.service().find();
  loop.service().find();
  loop.until([&] { return !loop.found.empty(); });
  CHECK(loop.found.front() ==
        std::vector<FoundPrinter>{{"Desk", "desk", true, false}, {"Receipts", "file:///dev/usb/lp0", false, true}});
}

TEST_CASE("printing: a search that hangs ends with what it found") {
  const TempDir dir;
  PrintServiceOptions options;
  options.patience = Millis{300};
  options.grace = Millis{100};
  options.program = script(dir, "echo '{\"name\":\"Desk\",\"queue\":\"desk\"}'\nexec tail -f /dev/null\n");
  Loop loop("ipp://127.0.0.1:1/ipp/print", options);
  loop.service().find();
  loop.until([&] { return !loop.found.empty(); });
  CHECK(loop.found.front().size() == 1);
}

TEST_CASE("printing: another printer is used from the next question on") {
  const TempDir dir;
  PrintServiceOptions options;
  options.program = script(
      dir, "case $2 in desk) echo '{\"condition\":\"ready\"}';; *) echo '{\"condition\":\"paper_out\"}';; esac\n");
  Loop loop("ipp://127.0.0.1:1/ipp/print", options);
  loop.service().ask();
  loop.until([&] { return loop.printers.size() == 1; });
  CHECK(loop.printers.back().condition == PrinterCondition::paper_out);
  PrinterSettings desk;
  desk.address = "desk";
  desk.is_queue = true;
  loop.service().use(desk);
  loop.service().ask();
  loop.until([&] { return loop.printers.size() == 2; });
  CHECK(loop.printers.back().condition == PrinterCondition::ready);
}

TEST_CASE("printing: a question that is out to the printer before does not stand for the one to the next") {
  const TempDir dir;
  PrintServiceOptions options;
  options.grace = Millis{100};
  options.program =
      script(dir, "case $2 in desk) echo '{\"condition\":\"ready\"}';; *) exec tail -f /dev/null;; esac\n");
  Loop loop("ipp://127.0.0.1:1/ipp/print", options);
  loop.service().ask();
  PrinterSettings desk;
  desk.address = "desk";
  desk.is_queue = true;
  loop.service().use(desk);
  loop.service().ask();
  loop.until([&] { return !loop.printers.empty(); });
  CHECK(loop.printers.front().condition == PrinterCondition::ready);
}
