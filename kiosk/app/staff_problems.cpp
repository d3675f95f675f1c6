#include "app/staff_problems.h"

#include "library/due.h"

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

}  // namespace

std::vector<StaffProblem> staff_problems(const State& state) {
  using What = StaffProblem::What;
  std::vector<StaffProblem> out;
  const auto put = [&](StaffProblem problem) {
    if (problem.count > 0) out.push_back(std::move(problem));
  };
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
  return out;
}

}  // namespace kiosk
