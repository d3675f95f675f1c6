#include "library/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

// A file's name may hold any bytes; none of them shall steer somebody's terminal.
std::string harmless(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  return text;
}

std::string counted(int number, const std::string& one) {
  return (number == 0 ? "no" : std::to_string(number)) + " " + one + (number == 1 ? "" : "s");
}

}  // namespace

FindingCounts count(const Findings& findings) {
  FindingCounts counts;
  for (const Finding& finding : findings) {
    switch (finding.severity) {
      case Severity::note:
        ++counts.notes;
        break;
      case Severity::warning:
        ++counts.warnings;
        break;
      case Severity::error:
        ++counts.errors;
        break;
    }
  }
  return counts;
}

std::string report_for_people(const Findings& findings) {
  std::string text;
  std::string file;
  for (const Finding& finding : findings) {
    if (!text.empty() && finding.file != file) text += '\n';
    file = finding.file;
    text += harmless(file);
    if (finding.line > 0) text += ":" + std::to_string(finding.line);
    text += ": " + std::string(name_of(finding.severity)) + " " + finding.code + ": " + finding.what + "\n   " +
            finding.remedy + "\n";
  }
  const FindingCounts counts = count(findings);
  if (!text.empty()) text += '\n';
  text += counted(counts.errors, "error") + ", " + counted(counts.warnings, "warning") + ", " +
          counted(counts.notes, "note") + ": " +
          (counts.errors == 0 ? "this content may be used" : "this content is refused") + "\n";
  return text;
}

std::string report_as_json(const Findings& findings) {
  using OrderedJson = nlohmann::ordered_json;
  OrderedJson list = OrderedJson::array();
  for (const Finding& finding : findings) {
    list.push_back(OrderedJson{{"severity", name_of(finding.severity)},
                               {"code", finding.code},
                               {"file", finding.file},
                               {"line", finding.line},
                               {"what", finding.what},
                               {"remedy", finding.remedy}});
  }
  const FindingCounts counts = count(findings);
  const OrderedJson report{
      {"findings", list},
      {"summary", {{"errors", counts.errors}, {"warnings", counts.warnings}, {"notes", counts.notes}}}};
  // A file's name may hold any bytes: what is not UTF-8 is replaced, never thrown at.
  return report.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace kiosk
