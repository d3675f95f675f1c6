#include "app/staff_problems.h"

#include <algorithm>
#include <chrono>

#include "library/due.h"
#include "library/lint.h"
#include "library/opening.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostNames = 4;

void add(StaffProblem& to, const std::string& name) {
  ++to.count;
  if (to.names.size() < kMostNames) to.names.push_back(name);
}

void older(StaffProblem& to, const Date& day) {
  if (to.day == Date{} || day < to.day) to.day = day;
}

// "worker.slow" is a fault of the worker; what is not known by that has one name.
std::string kind_of_fault(const std::string& code) {
  const std::string kind = code.substr(0, code.find('.'));
  return kind == "worker" || kind == "sound" || kind == "speech" || kind == "statistics" ? kind : "other";
}

void add_faults(std::vector<StaffProblem>& to, const std::vector<Fault>& faults) {
  for (const Fault& fault : faults) {
    const std::string kind = kind_of_fault(fault.code);
    auto it = std::ranges::find_if(
        to, [&](const StaffProblem& one) { return one.what == StaffProblem::What::fault && one.code == kind; });
    if (it == to.end()) it = to.insert(it, {StaffProblem::What::fault, 0, {}, fault.first, kind});
    it->count += fault.count;
    older(*it, fault.first);
  }
}

// All that has words of which some are not signed off, in any language.
std::size_t not_signed_off(const Library& library) {
  std::size_t count = 0;
  for_each_worded(library, [&](const std::string&, const auto& item) {
    const bool missing = std::ranges::any_of(item.words, [](const auto& words) {
      if constexpr (requires { words.second.sign_off; }) return !words.second.sign_off.has_value();
      else return false;
    });
    if (missing) ++count;
  });
  return count;
}

// Told for a week. Who switches it off at night is not told so each morning.
bool is_told(const State& state) {
  const LastEnd end = state.upkeep.last_end;
  if (end != LastEnd::did_not_answer && end != LastEnd::stopped_without_warning) return false;
  return state.wall - state.upkeep.started < std::chrono::days{kRestartToldDays};
}

}  // namespace

std::vector<StaffProblem> staff_problems(const State& state) {
  using What = StaffProblem::What;
  std::vector<StaffProblem> out;
  const auto put = [&](StaffProblem problem) {
    if (problem.count > 0) out.push_back(std::move(problem));
  };
  const Upkeep& upkeep = state.upkeep;
  if (upkeep.store_passed_over && release_of(visitors_library(state)).empty())
    put({What::store_passed_over, 1, {}, {}, {}});
  if (upkeep.vitals && upkeep.vitals->celsius && *upkeep.vitals->celsius > kHotCelsius)
    put({What::hot, static_cast<std::size_t>(*upkeep.vitals->celsius), {}, {}, {}});
  // A count of nothing is none: that it is full is told as one.
  if (upkeep.vitals && upkeep.vitals->disk_free_percent < kLeastDiskPercent)
    put({What::disk, std::max<std::size_t>(1, upkeep.vitals->disk_free_mb), {}, {}, {}});
  if (state.saves.again || state.saves_local.again) put({What::not_saved, 1, {}, {}, {}});
  if (clock_is_doubtful(state)) put({What::clock, 1, {}, {}, {}});
  StaffProblem expired{What::contacts_expired, 0, {}, {}, {}};
  StaffProblem dial{What::contacts_to_dial, 0, {}, {}, {}};
  StaffProblem reviews{What::reviews_due, 0, {}, {}, {}};
  if (state.library) {
    for (const DueItem& item : due_items(*state.library, today(state), state.settings.region)) {
      StaffProblem& to = item.what == DueItem::What::review ? reviews
                         : item.what == DueItem::What::dial ? dial
                                                            : expired;
      add(to, item.title);
      if (item.day != Date{}) older(to, item.day);
    }
  }
  put(std::move(expired));
  if (is_told(state))
    put({What::restarted,
         1,
         {},
         local_date(upkeep.started, state.settings.time_zone),
         std::string(to_string(upkeep.last_end))});
  add_faults(out, upkeep.faults);
  if (upkeep.vitals && upkeep.vitals->memory_kb > kMuchMemoryKb) put({What::memory, 1, {}, {}, {}});
  if (state.stick.news.phase == StickPhase::refused && !state.stick.over)
    put({What::update_refused, 1, {}, {}, state.stick.news.code});
  const PrinterCondition printer = state.printer.condition;
  if (printer == PrinterCondition::offline || printer == PrinterCondition::paper_out ||
      printer == PrinterCondition::cover_open || printer == PrinterCondition::trouble)
    put({What::printer, 1, {}, {}, std::string(to_string(printer))});
  if (!state.stick.news.pending.empty()) put({What::update_waits, 1, {state.stick.news.pending}, {}, {}});
  put(std::move(dial));
  put(std::move(reviews));
  // Who has written a kiosk.json by hand has gone through none of its steps, and needs none.
  if ((!state.settings.set_up.empty() || is_new(state)) && next_step(state)) put({What::set_up, 1, {}, {}, {}});
  if (visitors_library(state)) put({What::not_signed_off, not_signed_off(*visitors_library(state)), {}, {}, {}});
  return out;
}

}  // namespace kiosk
