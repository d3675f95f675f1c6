#include "app/staff_problems.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

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

void put(std::vector<StaffProblem>& to, StaffProblem problem) {
  if (problem.count > 0) to.push_back(std::move(problem));
}

// What can be told without looking through the content.
std::vector<StaffProblem> problems_of_kiosk(const State& state) {
  using What = StaffProblem::What;
  std::vector<StaffProblem> out;
  const Upkeep& upkeep = state.upkeep;
  if (upkeep.store_passed_over && release_of(visitors_library(state)).empty())
    put(out, {What::store_passed_over, 1, {}, {}, {}});
  if (upkeep.vitals && upkeep.vitals->celsius && *upkeep.vitals->celsius > kHotCelsius)
    put(out, {What::hot, static_cast<std::size_t>(*upkeep.vitals->celsius), {}, {}, {}});
  // A count of nothing is none: that it is full is told as one.
  if (upkeep.vitals && upkeep.vitals->disk_free_percent < kLeastDiskPercent)
    put(out, {What::disk, std::max<std::size_t>(1, upkeep.vitals->disk_free_mb), {}, {}, {}});
  if (state.saves.again || state.saves_local.again) put(out, {What::not_saved, 1, {}, {}, {}});
  if (clock_is_doubtful(state)) put(out, {What::clock, 1, {}, {}, {}});
  if (is_told(state))
    put(out, {What::restarted,
              1,
              {},
              local_date(upkeep.started, state.settings.time_zone),
              std::string(to_string(upkeep.last_end))});
  add_faults(out, upkeep.faults);
  if (upkeep.vitals && upkeep.vitals->memory_kb > kMuchMemoryKb) put(out, {What::memory, 1, {}, {}, {}});
  if (state.stick.news.phase == StickPhase::refused && !state.stick.over)
    put(out, {What::update_refused, 1, {}, {}, state.stick.news.code});
  if (is_trouble(state.printer.condition))
    put(out, {What::printer, 1, {}, {}, std::string(to_string(state.printer.condition))});
  // Told before visitors notice; what needs somebody at once is told instead of it.
  else if (state.printer.left == PaperLeft::low && state.printer.condition != PrinterCondition::none)
    put(out, {What::paper_low, 1, {}, {}, {}});
  if (!state.stick.news.pending.empty()) put(out, {What::update_waits, 1, {state.stick.news.pending}, {}, {}});
  // Who has written a kiosk.json by hand has gone through none of its steps, and needs none.
  const bool began =
      std::ranges::any_of(state.settings.set_up, [](SettingsPage page) { return step_of(page).has_value(); });
  if ((began || is_new(state)) && next_step(state)) put(out, {What::set_up, 1, {}, {}, {}});
  return out;
}

// Of what visitors see, not of what is only previewed.
std::vector<StaffProblem> problems_of_content(const Library& library, const Date& day, const std::string& region) {
  using What = StaffProblem::What;
  StaffProblem expired{What::contacts_expired, 0, {}, {}, {}};
  StaffProblem wrong{What::contacts_wrong, 0, {}, {}, {}};
  StaffProblem dial{What::contacts_to_dial, 0, {}, {}, {}};
  StaffProblem reviews{What::reviews_due, 0, {}, {}, {}};
  for (const DueItem& item : due_items(library, day, region)) {
    StaffProblem& to = item.what == DueItem::What::review  ? reviews
                       : item.what == DueItem::What::dial  ? dial
                       : item.what == DueItem::What::wrong ? wrong
                                                           : expired;
    add(to, item.title);
    if (item.day != Date{}) older(to, item.day);
  }
  std::vector<StaffProblem> out;
  put(out, std::move(expired));
  put(out, std::move(wrong));
  put(out, std::move(dial));
  put(out, std::move(reviews));
  put(out, {What::not_signed_off, not_signed_off(library), {}, {}, {}});
  return out;
}

// A printer has one trouble at a time: paper that ran out and a cover that was opened to put some in began as one.
const std::string& key_of(const StaffProblem& problem) {
  static const std::string none;
  return problem.what == StaffProblem::What::printer ? none : problem.code;
}

void look_at_content(State& state) {
  ProblemsSeen& all = state.problems;
  const auto& library = visitors_library(state);
  const Date day = today(state);
  if (all.library == library && all.day == day && all.region == state.settings.region) return;
  all.library = library;
  all.day = day;
  all.region = state.settings.region;
  all.of_content.clear();
  if (!library) return;
  for (const StaffProblem& one : problems_of_content(*library, day, state.settings.region))
    all.of_content.push_back(one.what);
}

}  // namespace

std::vector<StaffProblem> staff_problems(const State& state) {
  std::vector<StaffProblem> out = problems_of_kiosk(state);
  if (const auto& library = visitors_library(state)) {
    std::vector<StaffProblem> more = problems_of_content(*library, today(state), state.settings.region);
    std::ranges::move(more, std::back_inserter(out));
  }
  // What::... is in the order of gravity.
  std::ranges::stable_sort(out, {}, &StaffProblem::what);
  return out;
}

void note_problems(State& state) {
  using What = StaffProblem::What;
  look_at_content(state);
  std::vector<ProblemSeen> now;
  const auto note = [&](What what, const std::string& code) {
    const auto known = std::ranges::find_if(
        state.problems.seen, [&](const ProblemSeen& one) { return one.what == what && one.code == code; });
    if (known != state.problems.seen.end()) now.push_back(*known);
    else now.push_back({what, code, state.now, !state.problems.looked});
  };
  for (const StaffProblem& one : problems_of_kiosk(state)) note(one.what, key_of(one));
  for (const What what : state.problems.of_content) note(what, {});
  // A printer that is asked once more is not mended by that.
  if (state.printer.condition == PrinterCondition::unknown)
    std::ranges::copy_if(state.problems.seen, std::back_inserter(now),
                         [](const ProblemSeen& one) { return one.what == What::printer; });
  state.problems.seen = std::move(now);
  state.problems.looked = true;
}

ProblemSince since_when(const State& state, const StaffProblem& problem) {
  const auto seen = std::ranges::find_if(state.problems.seen, [&](const ProblemSeen& one) {
    return one.what == problem.what && one.code == key_of(problem);
  });
  const bool noticed = seen != state.problems.seen.end();
  if (clock_is_doubtful(state)) return {{}, {}, noticed && seen->from_start};
  if (problem.day != Date{} && problem.day < today(state)) return {problem.day, {}, false};
  if (!noticed) return {problem.day, {}, false};
  return {{}, state.wall - (state.now - seen->at), seen->from_start};
}

}  // namespace kiosk
