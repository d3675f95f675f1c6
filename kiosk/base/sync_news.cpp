#include "base/sync_news.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk {

namespace {

constexpr std::array<std::pair<StickPhase, std::string_view>, 6> kStickPhases{{{StickPhase::none, "none"},
                                                                               {StickPhase::reading, "reading"},
                                                                               {StickPhase::copying, "copying"},
                                                                               {StickPhase::finishing, "finishing"},
                                                                               {StickPhase::done, "done"},
                                                                               {StickPhase::refused, "refused"}}};
constexpr std::array<std::pair<StickReport, std::string_view>, 3> kStickReports{
    {{StickReport::none, "none"}, {StickReport::written, "written"}, {StickReport::failed, "failed"}}};

template <class Names>
auto stick_named(const Names& names, std::string_view text) -> std::optional<typename Names::value_type::first_type> {
  const auto* const found = std::ranges::find(names, text, &Names::value_type::second);
  if (found == names.end()) return std::nullopt;
  return found->first;
}

}  // namespace

int SyncNews::percent() const {
  if (phase == StickPhase::done) return 100;
  if (total == 0) return 0;
  // Never rounded up to what is not so yet.
  const double part = 100.0 * static_cast<double>(std::min(done, total)) / static_cast<double>(total);
  return std::min(static_cast<int>(part), phase == StickPhase::finishing ? 100 : 99);
}

std::string_view to_string(StickPhase phase) {
  return std::ranges::find(kStickPhases, phase, &std::pair<StickPhase, std::string_view>::first)->second;
}
std::string_view to_string(StickReport report) {
  return std::ranges::find(kStickReports, report, &std::pair<StickReport, std::string_view>::first)->second;
}
std::optional<StickPhase> parse_stick_phase(std::string_view text) { return stick_named(kStickPhases, text); }
std::optional<StickReport> parse_stick_report(std::string_view text) { return stick_named(kStickReports, text); }

}  // namespace kiosk
