// IPP against a printer that can be in every state: what arrives is what was sent, and nothing hangs.
#include <doctest/doctest.h>

#include <algorithm>

#include "printers/ipp_client.h"
#include "printers/printer.h"
#include "support/ipp_stand_in.h"
#include "support/raster_reader.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

// Something on it everywhere, so that a shift shows.
Page some_page(PaperKind paper = PaperKind::a4, int width = 400, int height = 300, int dpi = 300) {
  Page page{paper, width, height, dpi, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) page.grey.push_back(static_cast<std::uint8_t>((x * 7 + y * 13) % 256));
  }
  return page;
}

// Remembers what it is told; acts when a phase is reported.
class IppControl final : public PrintControl {
 public:
  std::vector<PrintPhase> phases;
  std::vector<PrinterCondition> conditions;
  std::function<void(PrintPhase)> on_report = [](PrintPhase) {};
  mutable bool stop = false;
  int waits = 0;

  void report(PrintPhase phase, PrinterCondition condition) override {
    phases.push_back(phase);
    conditions.push_back(condition);
    on_report(phase);
  }
  [[nodiscard]] bool cancelled() const override { return stop; }
  bool wait(int) override {
    ++waits;
    return stop;
  }
};

IppStandIn::Manner without_paper() {
  IppStandIn::Manner manner;
  manner.reasons = {"media-empty-error"};
  return manner;
}

struct Desk {
  IppStandIn printer;
  IppControl control;
  PrintResult print(const std::vector<Page>& pages = {some_page()}) {
    return make_printer({printer.uri(), {}, false})->print(pages, control);
  }
  PrinterCondition condition() { return make_printer({printer.uri(), {}, false})->condition(); }
};

}  // namespace

TEST_CASE("IPP: two pages arrive dot by dot, under a name that says nothing (CARE D7)") {
  Desk desk;
  const std::vector<Page> pages{some_page(), some_page(PaperKind::a4, 401, 299)};
  const PrintResult result = desk.print(pages);
  CHECK(result.phase == PrintPhase::out);
  CHECK(desk.control.phases == std::vector{PrintPhase::sent, PrintPhase::printing});
  const auto jobs = desk.printer.jobs();
  REQUIRE(jobs.size() == 1);
  CHECK(jobs[0].out);
  CHECK(jobs[0].name == "Page");
  CHECK(jobs[0].user == "kiosk");
  CHECK(jobs[0].format == "image/pwg-raster");
  const auto arrived = read_raster(jobs[0].data);
  REQUIRE(arrived.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(arrived[i].width == pages[i].width);
    CHECK(arrived[i].height == pages[i].height);
    CHECK(arrived[i].dpi == 300);
    CHECK(arrived[i].grey == pages[i].grey);
  }
}

TEST_CASE("IPP: a printer without Create-Job gets the same by Print-Job") {
  Desk desk;
  IppStandIn::Manner old;
  old.creates_jobs = false;
  desk.printer.behave(old);
  CHECK(desk.print().phase == PrintPhase::out);
  REQUIRE(desk.printer.jobs().size() == 1);
  CHECK(read_raster(desk.printer.jobs()[0].data).at(0).grey == some_page().grey);
}

TEST_CASE("IPP: other forms of raster, and another resolution by whole dots") {
  for (const char* form : {"srgb_8", "black_8"}) {
    CAPTURE(form);
    Desk desk;
    IppStandIn::Manner manner;
    manner.rasters = {form};
    desk.printer.behave(manner);
    CHECK(desk.print().phase == PrintPhase::out);
    CHECK(read_raster(desk.printer.jobs().at(0).data).at(0).grey == some_page().grey);
  }
  Desk desk;
  IppStandIn::Manner fine;
  fine.resolutions = {600};
  fine.rasters = {"black_1"};
  desk.printer.behave(fine);
  CHECK(desk.print().phase == PrintPhase::out);
  const auto arrived = read_raster(desk.printer.jobs().at(0).data);
  REQUIRE(arrived.size() == 1);
  CHECK(arrived[0].width == 800);
  CHECK(arrived[0].dpi == 600);
  const Page sent = some_page();
  int wrong = 0;
  for (int y = 0; y < arrived[0].height; ++y) {
    for (int x = 0; x < arrived[0].width; ++x)
      wrong += (arrived[0].row(y)[x] == 0) != (sent.row(y / 2)[x / 2] < 128) ? 1 : 0;
  }
  CHECK(wrong == 0);
}

TEST_CASE("IPP: reasons in the words of the screen, remarks are no trouble (RFC 8011, 5.4.12)") {
  const std::pair<std::vector<std::string>, PrinterCondition> all[] = {
      {{}, PrinterCondition::ready},
      {{"none"}, PrinterCondition::ready},
      {{"media-low-warning", "toner-low-report"}, PrinterCondition::ready},
      {{"media-empty-error"}, PrinterCondition::paper_out},
      {{"media-empty", "media-needed"}, PrinterCondition::paper_out},
      {{"cover-open-error"}, PrinterCondition::cover_open},
      {{"door-open"}, PrinterCondition::cover_open},
      {{"media-jam-error"}, PrinterCondition::trouble},
      {{"paused"}, PrinterCondition::trouble},
      {{"spool-area-full-report"}, PrinterCondition::ready}};
  for (const auto& [reasons, condition] : all) {
    CAPTURE(reasons.empty() ? std::string() : reasons.front());
    CHECK(condition_of(reasons, false) == condition);
  }
  CHECK(condition_of({}, true) == PrinterCondition::trouble);
  Desk desk;
  CHECK(desk.condition() == PrinterCondition::ready);
  desk.printer.behave(without_paper());
  CHECK(desk.condition() == PrinterCondition::paper_out);
}

TEST_CASE("IPP: how much paper there is, as the printer says it, and nothing that it does not say") {
  const auto of = [](IppPaper told) { return paper_of(told); };
  CHECK(of({}) == PaperLeft::unsaid);
  CHECK(of({{"none"}, {}, {}}) == PaperLeft::unsaid);
  CHECK(of({{"none"}, {}, {"iso_a4_210x297mm"}}) == PaperLeft::some);
  // It runs low before it is out: that is a remark in every form that it comes in.
  for (const char* low : {"media-low", "media-low-report", "media-low-warning", "media-low-error"})
    CHECK(of({{low}, {}, {"iso_a4_210x297mm"}}) == PaperLeft::low);
  CHECK(of({{"media-low-warning", "media-empty-error"}, {}, {}}) == PaperLeft::out);
  CHECK(of({{"media-needed"}, {}, {"iso_a4_210x297mm"}}) == PaperLeft::out);
  // One tray of two is empty.
  CHECK(of({{"media-empty-warning"}, {}, {"iso_a4_210x297mm"}}) == PaperLeft::some);
  const auto tray = [&](const char* text) { return of({{"none"}, {text}, {}}); };
  CHECK(tray("type=sheetFeedAutoRemovableTray;maxcapacity=250;level=-2;status=0;name=Tray 1;") == PaperLeft::unsaid);
  CHECK(tray("type=other;maxcapacity=-2;level=-3;") == PaperLeft::some);
  CHECK(tray("type=other;maxcapacity=250;level=26;") == PaperLeft::some);
  CHECK(tray("type=other;maxcapacity=250;level=25;") == PaperLeft::low);
  CHECK(tray("type=other;maxcapacity=250;level=0;") == PaperLeft::out);
  CHECK(tray("level=") == PaperLeft::unsaid);
  CHECK(tray("levels=3;level=4x;") == PaperLeft::unsaid);
  CHECK(of({{"none"}, {"maxcapacity=250;level=0", "maxcapacity=250;level=200"}, {}}) == PaperLeft::some);
}

TEST_CASE("IPP: a printer that is asked how it is tells of its paper too") {
  Desk desk;
  const auto status = [&] { return make_printer({desk.printer.uri(), {}, false})->status(); };
  CHECK(status() == PrinterStatus{PrinterCondition::ready, PaperLeft::unsaid});
  IppStandIn::Manner manner;
  manner.loaded = {"iso_a4_210x297mm"};
  desk.printer.behave(manner);
  CHECK(status() == PrinterStatus{PrinterCondition::ready, PaperLeft::some});
  manner.trays = {"type=sheetFeedAutoRemovableTray;mediafeed=0;maxcapacity=250;level=10;status=0;name=tray-1;",
                  "type=other;maxcapacity=50;level=0;status=0;name=by-pass;"};
  desk.printer.behave(manner);
  CHECK(status() == PrinterStatus{PrinterCondition::ready, PaperLeft::low});
  manner.trays.clear();
  manner.reasons = {"media-low-report"};
  desk.printer.behave(manner);
  CHECK(status() == PrinterStatus{PrinterCondition::ready, PaperLeft::low});
  desk.printer.behave(without_paper());
  CHECK(status() == PrinterStatus{PrinterCondition::paper_out, PaperLeft::out});
}

TEST_CASE("CARE D7: known to be without paper it is sent nothing, so nothing lies there for the next visitor") {
  Desk desk;
  desk.printer.behave(without_paper());
  const PrintResult result = desk.print();
  CHECK(result.phase == PrintPhase::failed);
  CHECK(result.condition == PrinterCondition::paper_out);
  CHECK(desk.printer.jobs().empty());
}

TEST_CASE("IPP: a busy printer is asked again until it is free") {
  Desk desk;
  IppStandIn::Manner busy;
  busy.busy = 3;
  desk.printer.behave(busy);
  CHECK(desk.print().phase == PrintPhase::out);
  CHECK(desk.control.waits >= 3);
  Desk never;
  busy.busy = 1000;
  never.printer.behave(busy);
  const PrintResult result = never.print();
  CHECK(result.phase == PrintPhase::failed);
  CHECK(result.condition == PrinterCondition::trouble);
}

TEST_CASE("IPP: paper runs out during the job, somebody brings paper, and the page comes") {
  Desk desk;
  IppStandIn::Manner manner;
  manner.reasons_after_job = {"media-empty-error"};
  desk.printer.behave(manner);
  desk.control.on_report = [&](PrintPhase phase) {
    if (phase == PrintPhase::waiting) desk.printer.behave({});
  };
  CHECK(desk.print().phase == PrintPhase::out);
  REQUIRE(desk.control.phases.size() >= 2);
  CHECK(desk.control.phases[0] == PrintPhase::sent);
  CHECK(desk.control.phases[1] == PrintPhase::waiting);
  CHECK(desk.control.conditions[1] == PrinterCondition::paper_out);
}

TEST_CASE("CARE D7: after cancelling nothing comes out when the paper is refilled") {
  Desk desk;
  IppStandIn::Manner manner;
  manner.reasons_after_job = {"media-empty-error"};
  desk.printer.behave(manner);
  desk.control.on_report = [&](PrintPhase phase) {
    if (phase == PrintPhase::waiting) desk.control.stop = true;
  };
  CHECK(desk.print().phase == PrintPhase::stopped);
  desk.printer.behave({});
  REQUIRE(desk.printer.jobs().size() == 1);
  CHECK(desk.printer.jobs()[0].cancelled);
  CHECK_FALSE(desk.printer.jobs()[0].out);
}

TEST_CASE("IPP: a printer that lies about its formats, or has none that we can write, is trouble and no hang") {
  Desk desk;
  IppStandIn::Manner lies;
  lies.refuses = true;
  desk.printer.behave(lies);
  CHECK(desk.print().phase == PrintPhase::failed);
  CHECK_FALSE(desk.printer.jobs().at(0).out);
  CHECK(desk.printer.jobs().at(0).cancelled);
  Desk none;
  IppStandIn::Manner other;
  other.formats = {"application/pdf"};
  none.printer.behave(other);
  CHECK(none.print().phase == PrintPhase::failed);
  CHECK(none.printer.jobs().empty());
}

TEST_CASE("IPP: a printer that dies in the middle of a page is offline, and its half page is taken back") {
  Desk desk;
  IppStandIn::Manner dies;
  dies.dies = true;
  desk.printer.behave(dies);
  Page large{PaperKind::a4, 2480, 3508, 300, {}};
  for (unsigned i = 0; i < 2480U * 3508U; ++i) large.grey.push_back(static_cast<std::uint8_t>(i * 2654435761U >> 24U));
  const PrintResult result = desk.print({large});
  CHECK(result.phase == PrintPhase::failed);
  CHECK(result.condition == PrinterCondition::offline);
  for (const StandInJob& job : desk.printer.jobs()) CHECK_FALSE(job.out);
}

TEST_CASE("IPP: a printer that accepts and never answers is offline, and can be given up at once") {
  Desk desk;
  IppStandIn::Manner mute;
  mute.mute = true;
  desk.printer.behave(mute);
  CHECK(desk.condition() == PrinterCondition::offline);
  const PrintResult result = desk.print();
  CHECK(result.phase == PrintPhase::failed);
  CHECK(result.condition == PrinterCondition::offline);
  desk.control.stop = true;
  CHECK(desk.print().phase == PrintPhase::stopped);
}

TEST_CASE("IPP: nobody at the address is offline, what is no address is no printer") {
  std::string uri;
  {
    const IppStandIn gone;
    uri = gone.uri();
  }
  IppControl control;
  CHECK(make_printer({uri, {}, false})->condition() == PrinterCondition::offline);
  CHECK(make_printer({uri, {}, false})->print({some_page()}, control).condition == PrinterCondition::offline);
  for (const char* bad : {"", "http://x", "ipp:", "lp0", "file:"}) {
    CAPTURE(bad);
    CHECK(make_printer({bad, {}, false}) == nullptr);
  }
  CHECK(make_printer({"ipp://x/", "queue", false}) == nullptr);
  CHECK(make_printer({"ipp://x/", {}, true}) == nullptr);
}
