#include "library/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

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

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\x1b[36m";
    case Severity::warning:
      return "\x1b[33m";
    case Severity::error:
      return "\x1b[1;31m";
  }
  return "";
}

constexpr std::string_view kBold = "\x1b[1m";

std::string tinted(std::string_view code, const std::string& text, Colour colour) {
  return colour == Colour::no ? text : std::string(code) + text + "\x1b[0m";
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

std::string listed(const std::vector<std::string>& all) {
  constexpr std::size_t kMost = 6;
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), kMost); ++i) text += (i == 0 ? "" : ", ") + all[i];
  if (all.size() > kMost) text += " and " + std::to_string(all.size() - kMost) + " more";
  return text;
}

std::string holds(const Overview& overview) {
  std::vector<std::string> kinds;
  for (const Overview::Kind& kind : overview.kinds)
    kinds.push_back(std::to_string(kind.number) + " " + (kind.number == 1 ? kind.one : kind.many));
  std::string text = "holds      ";
  for (std::size_t i = 0; i < kinds.size(); ++i) text += (i == 0 ? "" : ", ") + kinds[i];
  return text + (kinds.empty() ? "nothing that can be shown\n" : "\n");
}

std::string languages(const Overview& overview) {
  std::string text = "languages  ";
  for (const Overview::Language& language : overview.languages) {
    if (&language != &overview.languages.front()) text += "; ";
    text +=
        language.tag.value + ": " + std::to_string(language.worded) + " of " + std::to_string(language.all) + " items";
  }
  return text + "\n";
}

std::string to_sign(const Overview& overview) {
  std::string text;
  for (const Overview::Language& language : overview.languages) {
    if (language.to_sign == 0) continue;
    text += (text.empty() ? "" : ", ") + std::to_string(language.to_sign) + " texts in " + language.tag.value;
  }
  return "to sign    " + (text.empty() ? "nothing" : text + ", by a clinician") + "\n";
}

std::string to_dial(const Overview& overview) {
  if (overview.to_dial.empty()) return "to dial    nothing\n";
  return "to dial    " + counted(static_cast<int>(overview.to_dial.size()), "contact") + ": " +
         listed(overview.to_dial) + "\n";
}

std::string to_review(const Overview& overview) {
  std::string text = "to review  ";
  if (overview.overdue > 0) text += counted(overview.overdue, "item") + " overdue; ";
  if (!overview.next_review) return text + "nothing is due\n";
  return text + "next on " + to_string(*overview.next_review) + ": " + listed(overview.due_next) + "\n";
}

std::string summary(const Overview& overview) {
  return holds(overview) + languages(overview) + to_sign(overview) + to_dial(overview) + to_review(overview) + "\n";
}

nlohmann::ordered_json summary_as_json(const FindingCounts& counts, const Overview* overview) {
  using OrderedJson = nlohmann::ordered_json;
  OrderedJson json{{"errors", counts.errors}, {"warnings", counts.warnings}, {"notes", counts.notes}};
  if (overview == nullptr) return json;
  json["items"] = OrderedJson::object();
  for (const Overview::Kind& kind : overview->kinds) json["items"][kind.many] = kind.number;
  json["languages"] = OrderedJson::array();
  for (const Overview::Language& language : overview->languages) {
    json["languages"].push_back(OrderedJson{
        {"tag", language.tag.value}, {"worded", language.worded}, {"of", language.all}, {"to_sign", language.to_sign}});
  }
  json["to_dial"] = overview->to_dial;
  json["overdue"] = overview->overdue;
  json["next_review"] = nullptr;
  if (overview->next_review)
    json["next_review"] = OrderedJson{{"date", to_string(*overview->next_review)}, {"items", overview->due_next}};
  return json;
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

std::string report_for_people(const Findings& findings, const Overview* overview, Colour colour) {
  std::string text;
  std::string file;
  std::set<std::string> said;
  for (const Finding& finding : findings) {
    if (!text.empty() && finding.file != file) text += '\n';
    file = finding.file;
    std::string place = harmless(file);
    if (finding.line > 0) place.append(":").append(std::to_string(finding.line));
    text += tinted(kBold, place + ":", colour) + " " +
            tinted(colour_of(finding.severity), std::string(name_of(finding.severity)), colour) + " " + finding.code +
            ": " + finding.what + "\n";
    if (!finding.why.empty() && said.insert(finding.code).second) text += "   why: " + finding.why + "\n";
    text += "   " + finding.remedy + "\n";
  }
  if (!text.empty()) text += '\n';
  if (overview != nullptr) text += summary(*overview);
  const FindingCounts counts = count(findings);
  const bool good = counts.errors == 0;
  text += counted(counts.errors, "error") + ", " + counted(counts.warnings, "warning") + ", " +
          counted(counts.notes, "note") + ": " +
          tinted(good ? std::string_view("\x1b[32m") : colour_of(Severity::error),
                 good ? "this content may be used" : "this content is refused", colour) +
          "\n";
  return text;
}

std::string report_as_json(const Findings& findings, const Overview* overview) {
  using OrderedJson = nlohmann::ordered_json;
  OrderedJson list = OrderedJson::array();
  for (const Finding& finding : findings) {
    list.push_back(OrderedJson{{"severity", name_of(finding.severity)},
                               {"code", finding.code},
                               {"file", finding.file},
                               {"line", finding.line},
                               {"what", finding.what},
                               {"why", finding.why},
                               {"remedy", finding.remedy}});
  }
  const OrderedJson report{{"findings", list}, {"summary", summary_as_json(count(findings), overview)}};
  // A file's name may hold any bytes: what is not UTF-8 is replaced, never thrown at.
  return report.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace kiosk
