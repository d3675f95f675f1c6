#include "app/staff_facts.h"

#include "library/opening.h"

namespace kiosk {

namespace {

void line(std::string& to, std::string_view name, const std::string& value) {
  to.append(name).append(" ").append(value).append("\n");
}

std::string number(std::uint64_t value, std::string_view unit) { return std::to_string(value).append(unit); }

}  // namespace

std::string staff_facts(const State& state) {
  const Upkeep& upkeep = state.upkeep;
  std::string out;
  if (upkeep.vitals) line(out, "kiosk", upkeep.vitals->version);
  const std::string release = release_of(visitors_library(state));
  line(out, "pages", release.empty() ? "built-in" : release);
  if (upkeep.store_passed_over) line(out, "store", "passed over");
  line(out, "today", to_string(today(state)));
  if (upkeep.last_end != LastEnd::unknown)
    line(out, "started",
         to_string(local_date(upkeep.started, "Etc/UTC")).append(" ").append(to_string(upkeep.last_end)));
  if (upkeep.vitals) {
    const Vitals& vitals = *upkeep.vitals;
    line(out, "up", number(vitals.days_up, " days"));
    line(out, "memory", number(vitals.memory_kb, " kB"));
    line(out, "frame", number(vitals.worst_frame_ms, " ms"));
    if (vitals.celsius) line(out, "heat", std::to_string(*vitals.celsius).append(" C"));
    line(out, "disk",
         number(vitals.disk_free_mb, " MB free, ").append(std::to_string(vitals.disk_free_percent)).append(" %"));
  }
  for (const Fault& fault : upkeep.faults) {
    std::string words = fault.code;
    words.append(" ").append(std::to_string(fault.count)).append(" ").append(to_string(fault.last)).append("\n");
    if (out.size() + words.size() <= kMostFacts) out.append(words);
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace kiosk
