// Printing as values: what is asked for, what the printer says, and that nothing outlives its visitor (CARE C2, D7).
#include <algorithm>

#include "app/staff_problems.h"
#include "visitor.h"

namespace kiosk::test {

namespace {

const event::Print kPrint{PrintOrder::What::contact, "listeners"};

Visitor at_contact(PrinterCondition condition = PrinterCondition::ready) {
  Visitor v(shared(small_library()), with_printer());
  v.send(event::PrinterIs{condition});
  v.open("contact/listeners");
  return v;
}

const Printing& printing(const Visitor& v) { return v.state.visit.printing; }

}  // namespace

TEST_CASE("without a printer nothing prints, and nobody is asked how it is") {
  Visitor v;
  CHECK_FALSE(can_print(v.state));
  v.open("contact/listeners");
  CHECK(v.done().empty());
  v.send(kPrint);
  CHECK(v.screen() == "contact/listeners");
  CHECK(v.done().empty());
}

TEST_CASE("a screen that can print asks the printer how it is, once") {
  Visitor v(shared(small_library()), with_printer());
  v.open("contact/listeners");
  CHECK(v.done() == Names{"ask_printer"});
  v.send(event::ToggleKept{{ItemKind::contact, "listeners"}});
  CHECK(v.done().empty());
}

TEST_CASE("staff who look at the status have the printer asked, and each answer says how much paper there is") {
  Visitor v(shared(small_library()), with_printer());
  v.state.staff.emplace();
  v.state.visit.trail = {route::StaffUpdate{}};
  v.send(event::Open{route::StaffStatus{}});
  const Names done = v.done();
  CHECK(std::ranges::count(done, "ask_printer") == 1);
  const auto told = [&](StaffProblem::What what) {
    const auto problems = staff_problems(v.state);
    return std::ranges::find(problems, what, &StaffProblem::what) != problems.end();
  };
  v.send(event::PrinterIs{PrinterCondition::ready, PaperLeft::some});
  CHECK_FALSE(told(StaffProblem::What::paper_low));
  v.send(event::PrinterIs{PrinterCondition::ready, PaperLeft::low});
  CHECK(told(StaffProblem::What::paper_low));
  CHECK_FALSE(told(StaffProblem::What::printer));
  // Visitors go on printing.
  CHECK(can_print(v.state));
  // What needs somebody at once is told in its place.
  v.send(event::PrinterIs{PrinterCondition::paper_out, PaperLeft::low});
  CHECK(v.state.printer.left == PaperLeft::out);
  CHECK_FALSE(told(StaffProblem::What::paper_low));
  CHECK(told(StaffProblem::What::printer));
}

TEST_CASE("what is known of the paper outlives visitors, and another printer's is not known") {
  Visitor v = at_contact();
  v.send(event::PrinterIs{PrinterCondition::ready, PaperLeft::low});
  v.send(event::Hide{}).wait(10min);
  CHECK(v.state.printer.left == PaperLeft::low);
  v.state.staff.emplace();
  v.state.visit.trail = {route::StaffSettings{SettingsPage::printer}};
  v.send(event::ChangeSetting{change::Printer{"ipp://another/ipp/print", false, false}});
  CHECK(v.state.printer.left == PaperLeft::unsaid);
}

TEST_CASE("when the last slip came out is remembered over visits, and a slip that came is paper that was there") {
  Visitor v = at_contact();
  CHECK_FALSE(v.state.printer.last_out);
  v.send(kPrint);
  v.send(event::PrintIs{printing(v).job, PrintPhase::waiting, PrinterCondition::paper_out});
  CHECK(v.state.printer.left == PaperLeft::out);
  CHECK_FALSE(v.state.printer.last_out);
  v.send(event::PrintIs{printing(v).job, PrintPhase::out, PrinterCondition::ready});
  CHECK(v.state.printer.left == PaperLeft::some);
  const Monotonic out = v.state.now;
  CHECK(v.state.printer.last_out == out);
  v.send(event::Hide{}).wait(10min);
  CHECK(v.state.printer.last_out == out);
}

TEST_CASE("an order says what, in which language, for which region, on which day") {
  Visitor v = at_contact();
  v.send(event::ChooseLanguage{kArabic});
  v.send(kPrint);
  REQUIRE(v.done() == Names{"print"});
  const auto& print = std::get<effect::Print>(v.effects.front());
  CHECK(print.job == printing(v).job);
  CHECK(print.library == v.state.library);
  CHECK(print.order == PrintOrder{PrintOrder::What::contact, "listeners", {}, kArabic, "GB-ENG", today(v.state)});
  CHECK(v.screen() == "printing");
}

TEST_CASE("the sheet follows the printer to the end, and a stranger's job is not heard") {
  Visitor v = at_contact();
  v.send(kPrint);
  const int job = printing(v).job;
  for (const PrintPhase phase : {PrintPhase::sent, PrintPhase::printing, PrintPhase::out}) {
    v.send(event::PrintIs{job + 1, PrintPhase::failed, PrinterCondition::offline});
    v.send(event::PrintIs{job, phase, PrinterCondition::ready});
    CHECK(printing(v).phase == phase);
  }
  v.send(event::PrintIs{job, PrintPhase::failed, PrinterCondition::offline});
  CHECK(printing(v).phase == PrintPhase::out);
  v.send(event::ClosePrint{});
  CHECK(v.screen() == "contact/listeners");
  CHECK(v.done() == Names{"ask_printer"});
}

TEST_CASE("a second touch while it prints leads to the sheet and prints nothing more") {
  Visitor v = at_contact();
  v.send(kPrint);
  const int job = printing(v).job;
  v.send(event::Back{}).send(kPrint);
  CHECK(v.screen() == "printing");
  CHECK(v.done().empty());
  CHECK(printing(v).job == job);
}

TEST_CASE("a printer known to be in trouble shows the code at once, and is asked anew") {
  for (const PrinterCondition trouble : {PrinterCondition::offline, PrinterCondition::paper_out,
                                         PrinterCondition::cover_open, PrinterCondition::trouble}) {
    Visitor v = at_contact(trouble);
    v.send(kPrint);
    CHECK(v.done() == Names{"ask_printer"});
    CHECK(printing(v).phase == PrintPhase::failed);
    CHECK(printing(v).trouble == trouble);
    v.send(event::PrintAgain{});
    CHECK(v.done() == Names{"print"});
    CHECK(printing(v).phase == PrintPhase::sending);
  }
}

TEST_CASE("CARE D7: what waits for paper is taken back when the visitor is done with it") {
  Visitor v = at_contact();
  v.send(kPrint).send(event::PrintIs{printing(v).job, PrintPhase::waiting, PrinterCondition::paper_out});
  CHECK(printing(v).trouble == PrinterCondition::paper_out);
  v.send(event::ClosePrint{});
  CHECK(v.done() == Names{"cancel_prints", "ask_printer"});
  CHECK(printing(v).phase == PrintPhase::stopped);
}

TEST_CASE("CARE D7: Stop takes back what has not come out, Back from what prints does not") {
  Visitor v = at_contact();
  v.send(kPrint).send(event::StopPrint{});
  CHECK(v.done() == Names{"cancel_prints", "ask_printer"});
  CHECK(v.screen() == "contact/listeners");
  v.send(kPrint)
      .send(event::PrintIs{printing(v).job, PrintPhase::printing, PrinterCondition::ready})
      .send(event::Back{});
  CHECK(v.done() == Names{"ask_printer"});
  CHECK(printing(v).phase == PrintPhase::printing);
}

TEST_CASE("CARE C2, D7: a reset and Hide cancel whatever prints, and late news of it meets nobody") {
  Visitor v = at_contact();
  v.send(kPrint);
  const int job = printing(v).job;
  v.send(event::Hide{});
  CHECK(v.done() == kForgotten);
  CHECK(printing(v) == Printing{});
  v.send(event::PrintIs{job, PrintPhase::out, PrinterCondition::ready});
  CHECK(printing(v) == Printing{});
  v.send(event::TouchAnywhere{}).send(event::TouchAnywhere{}).open("contact/listeners").send(kPrint);
  CHECK(printing(v).job > job);

  Visitor idle = at_contact();
  idle.send(kPrint).wait(300s);
  CHECK(idle.screen().starts_with("attract/"));
  const Names done = idle.done();
  CHECK(std::count(done.begin(), done.end(), "cancel_prints") == 1);
}

TEST_CASE("an empty list is not printed, a full one is printed as it stands") {
  Visitor v = at_contact();
  v.send(event::Print{PrintOrder::What::list, ""});
  CHECK(v.screen() == "contact/listeners");
  const ItemRef item{ItemKind::contact, "listeners"};
  v.send(event::ToggleKept{item}).send(event::Print{PrintOrder::What::list, ""});
  REQUIRE(v.done() == Names{"print"});
  CHECK(std::get<effect::Print>(v.effects.front()).order.items == std::vector{item});
}

TEST_CASE("CARE D3: urgent help is one touch away while it prints, and the print goes on") {
  Visitor v = at_contact();
  v.send(kPrint).send(event::OpenHelp{});
  CHECK(v.screen() == "help");
  CHECK(v.done() == Names{"ask_printer"});
  CHECK(printing(v).phase == PrintPhase::sending);
}

}  // namespace kiosk::test
