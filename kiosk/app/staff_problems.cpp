#include "app/staff_problems.h"

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

template <class List>
void overdue(const Library& library, const List& items, const Date& now, StaffProblem& to) {
  for (const auto& item : items) {
    if (item.review.next_review == Date{} || !(item.review.next_review < now)) continue;
    const auto& words = library.words(item, library.edition.default_language).words;
    if constexpr (requires { words.title; }) add(to, words.title);
    else add(to, words.name);
    older(to, item.review.next_review);
  }
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
  if (const Library* library = state.library.get()) {
    const Date now = today(state);
    for (const Contact& contact : library->contacts) {
      const std::string& name = library->words(contact, library->edition.default_language).words.name;
      if (contact.expires_on && *contact.expires_on < now && !contact.emergency) {
        add(expired, name);
        older(expired, *contact.expires_on);
      } else if (!contact.checked_on && !contact.numbers.empty()) {
        add(dial, name);
      }
    }
    overdue(*library, library->articles, now, reviews);
    overdue(*library, library->stories, now, reviews);
    overdue(*library, library->tips, now, reviews);
    overdue(*library, library->baby_states, now, reviews);
    overdue(*library, library->groups, now, reviews);
    overdue(*library, library->growth, now, reviews);
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
  return out;
}

}  // namespace kiosk
