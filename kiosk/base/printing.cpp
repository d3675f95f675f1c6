#include "base/printing.h"

#include <array>
#include <utility>

namespace kiosk {

namespace {

template <class T>
using Names = std::pair<T, std::string_view>;

constexpr std::array<Names<PaperKind>, 3> kPapers{
    {{PaperKind::a4, "a4"}, {PaperKind::letter, "letter"}, {PaperKind::roll80, "roll80"}}};
constexpr std::array<Names<PrinterCondition>, 7> kConditions{{{PrinterCondition::none, "none"},
                                                              {PrinterCondition::unknown, "unknown"},
                                                              {PrinterCondition::ready, "ready"},
                                                              {PrinterCondition::offline, "offline"},
                                                              {PrinterCondition::paper_out, "paper_out"},
                                                              {PrinterCondition::cover_open, "cover_open"},
                                                              {PrinterCondition::trouble, "trouble"}}};
constexpr std::array<Names<PaperLeft>, 4> kPaperLeft{
    {{PaperLeft::unsaid, "unsaid"}, {PaperLeft::some, "some"}, {PaperLeft::low, "low"}, {PaperLeft::out, "out"}}};
constexpr std::array<Names<PrintPhase>, 7> kPhases{{{PrintPhase::sending, "sending"},
                                                    {PrintPhase::sent, "sent"},
                                                    {PrintPhase::printing, "printing"},
                                                    {PrintPhase::waiting, "waiting"},
                                                    {PrintPhase::out, "out"},
                                                    {PrintPhase::stopped, "stopped"},
                                                    {PrintPhase::failed, "failed"}}};

template <class Table, class T>
std::string_view name_of(const Table& table, T value) {
  for (const auto& [each, name] : table) {
    if (each == value) return name;
  }
  return "";
}

template <class T, class Table>
std::optional<T> value_of(const Table& table, std::string_view text) {
  for (const auto& [value, name] : table) {
    if (name == text) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(PaperKind paper) { return name_of(kPapers, paper); }
std::string_view to_string(PrinterCondition condition) { return name_of(kConditions, condition); }
std::string_view to_string(PaperLeft paper) { return name_of(kPaperLeft, paper); }
std::string_view to_string(PrintPhase phase) { return name_of(kPhases, phase); }
std::optional<PaperKind> parse_paper(std::string_view text) { return value_of<PaperKind>(kPapers, text); }
std::optional<PrinterCondition> parse_condition(std::string_view text) {
  return value_of<PrinterCondition>(kConditions, text);
}
std::optional<PaperLeft> parse_paper_left(std::string_view text) { return value_of<PaperLeft>(kPaperLeft, text); }
std::optional<PrintPhase> parse_phase(std::string_view text) { return value_of<PrintPhase>(kPhases, text); }

}  // namespace kiosk
