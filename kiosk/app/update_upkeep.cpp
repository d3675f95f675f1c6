// What becomes of news about the kiosk itself.
#include <algorithm>

#include "app/update_parts.h"

namespace kiosk {

std::string_view to_string(LastEnd end) {
  switch (end) {
    case LastEnd::unknown:
      return "";
    case LastEnd::clean_stop:
      return "clean_stop";
    case LastEnd::did_not_answer:
      return "did_not_answer";
    case LastEnd::stopped_without_warning:
      return "stopped_without_warning";
    case LastEnd::power:
      return "power";
  }
  return "";
}

void notice_fault(State& state, const std::string& code) {
  std::vector<Fault>& faults = state.upkeep.faults;
  auto it = std::ranges::find(faults, code, &Fault::code);
  if (it == faults.end()) {
    // More kinds than there are: what writes them is broken, and must not make anything grow.
    if (faults.size() == kMostFaults) return;
    it = faults.insert(it, Fault{code, 0, today(state), {}});
  }
  ++it->count;
  it->last = today(state);
}

void ask_vitals(Updated& u, const Route& before) {
  if (!u.state.staff || !shows<route::StaffStatus>(u.state) || same_place(before, shown(u.state))) return;
  u.effects.emplace_back(effect::AskVitals{});
}

}  // namespace kiosk
