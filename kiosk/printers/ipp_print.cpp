#include "printers/ipp_print.h"

namespace kiosk {

namespace {

constexpr int kLook = 500;        // ms between two looks at the job
constexpr int kBusyPause = 1000;  // ms
constexpr int kMostBusy = 30;     // a printer that is busy for so long has somebody else's pages to print
constexpr int kMostSilent = 6;    // looks without an answer: it is gone

PrintResult failed(PrinterCondition why) { return {PrintPhase::failed, why}; }

bool needs_a_person(PrinterCondition condition) {
  return condition == PrinterCondition::paper_out || condition == PrinterCondition::cover_open ||
         condition == PrinterCondition::trouble;
}

// Until the job is out. Tells each change once.
PrintResult follow(IppClient& client, PrintControl& control) {
  PrintPhase told = PrintPhase::sent;
  const auto tell = [&](PrintPhase phase, PrinterCondition why) {
    if (phase == told && phase != PrintPhase::waiting) return;
    if (phase != told) control.report(phase, why);
    told = phase;
  };
  int silent = 0;
  while (true) {
    if (control.cancelled()) {
      client.cancel();
      client.forget();
      return {PrintPhase::stopped, PrinterCondition::ready};
    }
    const IppJobState job = client.job_state();
    switch (job) {
      case IppJobState::completed:
        client.forget();
        return {PrintPhase::out, PrinterCondition::ready};
      case IppJobState::cancelled:
      case IppJobState::aborted:
        return failed(PrinterCondition::trouble);
      case IppJobState::unknown:
        if (++silent >= kMostSilent) {
          client.cancel();
          return failed(PrinterCondition::offline);
        }
        break;
      case IppJobState::pending:
      case IppJobState::held:
      case IppJobState::processing:
      case IppJobState::stopped: {
        silent = 0;
        const auto printer = client.state();
        const PrinterCondition now = printer ? printer->condition : PrinterCondition::ready;
        if (needs_a_person(now)) tell(PrintPhase::waiting, now);
        else if (job == IppJobState::processing) tell(PrintPhase::printing, PrinterCondition::ready);
        else if (told == PrintPhase::waiting) tell(PrintPhase::sent, PrinterCondition::ready);
        break;
      }
    }
    control.wait(kLook);
  }
}

}  // namespace

PrinterStatus ask_by_ipp(const PrinterAddress& address) {
  IppClient client(address, nullptr);
  if (!client.connect()) return {PrinterCondition::offline, PaperLeft::unsaid};
  const auto state = client.state();
  if (!state) return {PrinterCondition::offline, PaperLeft::unsaid};
  return {state->condition, state->paper};
}

PrintResult print_by_ipp(const PrinterAddress& address, const IppDocument& document, PrintControl& control) {
  IppClient client(address, &control);
  for (int busy = 0; busy < kMostBusy; ++busy) {
    if (control.cancelled()) return {PrintPhase::stopped, PrinterCondition::ready};
    if (!client.connect()) return failed(PrinterCondition::offline);
    const auto state = client.state();
    if (!state) return control.cancelled() ? PrintResult{PrintPhase::stopped, {}} : failed(PrinterCondition::offline);
    // Known before: nothing is sent that would lie there until somebody else brings paper.
    if (state->condition != PrinterCondition::ready) return failed(state->condition);
    if (!state->takes(document.format)) return failed(PrinterCondition::trouble);
    const IppClient::Sent sent =
        client.send(document.format, document.media(*state), state->creates_jobs,
                    [&](const IppClient::Write& write) { return document.write(*state, write); });
    if (control.cancelled()) {
      client.cancel();
      return {PrintPhase::stopped, PrinterCondition::ready};
    }
    if (sent == IppClient::Sent::yes) {
      control.report(PrintPhase::sent, PrinterCondition::ready);
      return follow(client, control);
    }
    if (sent == IppClient::Sent::lost) {
      client.cancel();
      return failed(PrinterCondition::offline);
    }
    if (sent == IppClient::Sent::refused) {
      client.cancel();
      return failed(PrinterCondition::trouble);
    }
    control.wait(kBusyPause);
  }
  return failed(PrinterCondition::trouble);
}

}  // namespace kiosk
