#include "screens/staff_sayings.h"

#include <string>
#include <vector>

#include "library/stick_refusals.h"

namespace kiosk {

namespace {

std::string joined(const Frame& frame, const StaffProblem& problem) {
  std::string out;
  for (const std::string& name : problem.names)
    out.append(out.empty() ? "" : frame.say("staff.and").text).append(out.empty() ? "" : " ").append(name);
  if (problem.count > problem.names.size())
    out.append(" ").append(frame.say("staff.more", {{"n", std::to_string(problem.count - problem.names.size())}}).text);
  return out;
}

// Since when it is so: the clock today, the day where it is longer ago. Empty where its own sentence says it.
std::string since_words(Frame& frame, const StaffProblem& problem) {
  using What = StaffProblem::What;
  if (problem.what == What::restarted || problem.what == What::reviews_due) return {};
  const State& state = frame.state;
  const ProblemSince since = since_when(state, problem);
  if (since.day != Date{}) return frame.say("staff.since_day", {{"day", date_words(frame, since.day, true).text}}).text;
  if (!since.at) return frame.say(since.from_start ? "staff.since_start" : "staff.since_unknown").text;
  return when_words(frame, since.from_start ? "staff.since_start" : "staff.since", *since.at).text;
}

// What it is and what mends it; since when is the caller's to add.
StatusSaying what_it_is(Frame& frame, const StaffProblem& problem, int number) {
  using What = StaffProblem::What;
  const std::vector<LabelValue> values{
      {"n", std::to_string(problem.count)},
      {"names", joined(frame, problem)},
      {"day", problem.day == Date{} ? std::string() : date_words(frame, problem.day, true).text},
      {"code", problem.code}};
  const auto said = [&](std::string_view icon, const char* name) {
    const std::string id = std::string("staff.problem.").append(name);
    return StatusSaying{
        icon, frame.say(id, values), frame.say(id + "_seen", values), frame.say(id + "_mend", values), {}};
  };
  const auto for_engineer = [&](StatusSaying made) {
    RowButton facts = row_button(frame, "staff_status.facts", "staff.facts", "qr", event::Open{route::StaffFacts{}},
                                 ButtonKind::secondary);
    // Several of them may stand on one page.
    facts.spec.id.append(".").append(std::to_string(number));
    made.button = std::move(facts);
    return made;
  };
  // The page on which it is mended, or on which stands how.
  const auto leads = [&](StatusSaying made, const char* name, const char* label, Route to) {
    made.button = row_button(frame, name, label, "next", event::Open{std::move(to)}, ButtonKind::secondary);
    return made;
  };
  switch (problem.what) {
    case What::clock:
      return leads(said("clock", "clock"), "staff_status.set_clock", "staff.set_clock",
                   route::StaffSettings{SettingsPage::clock});
    case What::set_up:
      return leads(said("settings", "set_up"), "staff_status.set_up", "staff.go_on",
                   route::SetUp{next_step(frame.state).value_or(SettingsPage::check)});
    case What::not_saved:
      return for_engineer(said("disk", "unsaved"));
    case What::not_signed_off:
      return leads(said("shield", "unsigned"), "staff_status.unsigned", "staff.to_update", route::StaffUpdate{});
    case What::contacts_expired:
      return leads(said("phone", "expired"), "staff_status.expired", "staff.show_contacts",
                   route::StaffSettings{SettingsPage::contacts});
    case What::contacts_wrong:
      return leads(said("phone", "wrong"), "staff_status.wrong", "staff.show_contacts",
                   route::StaffSettings{SettingsPage::contacts});
    case What::update_refused: {
      StatusSaying made = said("usb", "refused");
      const StickRefusal& row = stick_refusal(problem.code);
      made.seen = frame.say(row.what, {{"n", std::to_string(frame.state.stick.news.needed_mb)}});
      made.mend = frame.say(row.remedy);
      return leads(std::move(made), "staff_status.refused", "staff.to_update", route::StaffUpdate{});
    }
    case What::store_passed_over:
      return for_engineer(said("warn", "factory"));
    case What::hot:
      return for_engineer(said("warn", "hot"));
    case What::disk:
      return for_engineer(said("disk", "disk"));
    case What::memory:
      return for_engineer(said("warn", "memory"));
    case What::restarted:
      return for_engineer(said("refresh", problem.code == "did_not_answer" ? "hung" : "stopped"));
    case What::fault:
      if (problem.code == "sound")
        return leads(said("speaker", "fault_sound"), "staff_status.sound", "staff.try_sound",
                     route::StaffSettings{SettingsPage::sound});
      if (problem.code == "speech") return for_engineer(said("speaker", "fault_speech"));
      return for_engineer(said("warn", problem.code == "worker"       ? "fault_worker"
                                       : problem.code == "statistics" ? "fault_counts"
                                                                      : "fault_other"));
    case What::printer:
      return leads(said("print", problem.code == "paper_out"    ? "paper"
                                 : problem.code == "cover_open" ? "cover"
                                                                : "printer"),
                   "staff_status.look_printer", "staff.look_printer", route::StaffSettings{SettingsPage::printer});
    case What::paper_low:
      return leads(said("print", "low"), "look_paper", "staff.look_printer",
                   route::StaffSettings{SettingsPage::printer});
    case What::update_waits:
      return leads(said("usb", "waits"), "staff_status.look", "staff.look", route::StaffUpdate{});
    case What::contacts_to_dial:
      return leads(said("phone", "dial"), "staff_status.contacts", "staff.show_contacts",
                   route::StaffSettings{SettingsPage::contacts});
    case What::reviews_due:
      return leads(said("book", "reviews"), "staff_status.reviews", "staff.to_update", route::StaffUpdate{});
  }
  return said("clock", "clock");
}

}  // namespace

StatusSaying saying_of(Frame& frame, const StaffProblem& problem, int number) {
  StatusSaying made = what_it_is(frame, problem, number);
  if (const std::string since = since_words(frame, problem); !since.empty())
    made.seen.text.insert(0, std::string(since).append(" "));
  return made;
}

}  // namespace kiosk
