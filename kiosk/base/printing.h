// What a printer is, how it is and how far it has come, in the words that the screen, the paper and the printing process
// share.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

enum class PaperKind { a4, letter, roll80 };  // roll80: an 80 mm receipt roll, 72 mm of it printed

enum class PrinterCondition {
  none,     // none is set, so nothing offers to print
  unknown,  // set, not asked yet
  ready,
  offline,  // does not answer
  paper_out,
  cover_open,
  trouble  // it says that something else needs a person
};

// How much paper there is, as far as a printer says it: most know only that there is some, and many not even that.
enum class PaperLeft { unsaid, some, low, out };

// A printer's answer when it is asked.
struct PrinterStatus {
  PrinterCondition condition = PrinterCondition::unknown;
  PaperLeft paper = PaperLeft::unsaid;
  friend bool operator==(const PrinterStatus&, const PrinterStatus&) = default;
};

enum class PrintPhase {
  sending,   // on its way: can be stopped without a trace
  sent,      // the printer has it
  printing,  // paper moves
  waiting,   // the printer has it and waits for a person (paper, cover)
  out,       // lies in the tray
  stopped,   // taken back: nothing more will come out
  failed     // will not come out
};

// A printer that answered a search. Its address is an ipp:// or file:/// URI, or a queue of CUPS.
struct FoundPrinter {
  std::string name;  // as it calls itself
  std::string address;
  bool is_queue = false;
  bool escpos = false;  // a receipt printer at a device file
  friend bool operator==(const FoundPrinter&, const FoundPrinter&) = default;
};

// "a4", "letter", "roll80"; "ready", "paper_out"; "unsaid", "some", "low", "out"; "sending", ...
[[nodiscard]] std::string_view to_string(PaperKind paper);
[[nodiscard]] std::string_view to_string(PrinterCondition condition);
[[nodiscard]] std::string_view to_string(PaperLeft paper);
[[nodiscard]] std::string_view to_string(PrintPhase phase);
[[nodiscard]] std::optional<PaperKind> parse_paper(std::string_view text);
[[nodiscard]] std::optional<PrinterCondition> parse_condition(std::string_view text);
[[nodiscard]] std::optional<PaperLeft> parse_paper_left(std::string_view text);
[[nodiscard]] std::optional<PrintPhase> parse_phase(std::string_view text);

// It needs a person before anything comes out.
[[nodiscard]] constexpr bool is_trouble(PrinterCondition condition) {
  return condition == PrinterCondition::offline || condition == PrinterCondition::paper_out ||
         condition == PrinterCondition::cover_open || condition == PrinterCondition::trouble;
}

// Nothing more will happen with this job.
[[nodiscard]] constexpr bool is_over(PrintPhase phase) {
  return phase == PrintPhase::out || phase == PrintPhase::stopped || phase == PrintPhase::failed;
}

}  // namespace kiosk
