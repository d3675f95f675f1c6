#include "screens/staff_sayings.h"

#include <string>
#include <vector>

#include "base/clock_text.h"
#include "library/opening.h"
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

// Since when the printer is as it is: the clock today, the day where it is longer ago.
std::string since_words(Frame& frame) {
  const State& state = frame.state;
  if (!state.printer.trouble_since || clock_is_doubtful(state)) return {};
  const WallTime since = *state.printer.trouble_since;
  const Date day = local_date(since, state.settings.time_zone);
  if (day != today(state)) return frame.say("staff.since_day", {{"day", date_words(frame, day, true).text}}).text;
  return frame.say("staff.since", {{"time", clock_text(local_minute(since, state.settings.time_zone))}}).text;
}

}  // namespace

StatusSaying saying_of(Frame& frame, const StaffProblem& problem, int number) {
  using What = StaffProblem::What;
  const std::vector<LabelValue> values{
      {"n", std::to_string(problem.count)},
      {"names", joined(frame, problem)},
      {"day", problem.day == Date{} ? std::string() : date_words(frame, problem.day, true).text},
      {"code", problem.code},
      {"since", since_words(frame)}};
  const auto said = [&](std::string_view icon, const char* name) {
    const std::string id = std::string("staff.problem.").append(name);
    StatusSaying made{
        icon, frame.say(id, values), frame.say(id + "_seen", values), frame.say(id + "_mend", values), {}};
    // Where it is not known since when, the sentence begins with the next.
    made.seen.text.erase(0, made.seen.text.find_first_not_of(' '));
    return made;
  };
  const auto for_engineer = [&](StatusSaying made) {
    RowButton facts = row_button(frame, "staff_status.facts", "staff.facts", "qr", event::Open{route::StaffFacts{}},
                                 ButtonKind::secondary);
    // Several of them may stand on one page.
    facts.spec.id.append(".").append(std::to_string(number));
    made.button = std::move(facts);
    return made;
  };
  switch (problem.what) {
    case What::clock: {
      StatusSaying made = said("clock", "clock");
      made.button = row_button(frame, "staff_status.set_clock", "staff.set_clock", "next",
                               event::Open{route::StaffSettings{SettingsPage::clock}}, ButtonKind::secondary);
      return made;
    }
    case What::set_up: {
      StatusSaying made = said("settings", "set_up");
      const SettingsPage step = next_step(frame.state).value_or(SettingsPage::check);
      made.button = row_button(frame, "staff_status.set_up", "staff.go_on", "next", event::Open{route::SetUp{step}},
                               ButtonKind::secondary);
      return made;
    }
    case What::not_saved:
      return for_engineer(said("disk", "unsaved"));
    case What::not_signed_off:
      return said("shield", "unsigned");
    case What::contacts_expired:
      return said("phone", "expired");
    case What::update_refused: {
      StatusSaying made = said("usb", "refused");
      const StickRefusal& row = stick_refusal(problem.code);
      made.seen = frame.say(row.what, {{"n", std::to_string(frame.state.stick.news.needed_mb)}});
      made.mend = frame.say(row.remedy);
      return made;
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
      if (problem.code == "sound") return said("speaker", "fault_sound");
      if (problem.code == "speech") return for_engineer(said("speaker", "fault_speech"));
      return for_engineer(said("warn", problem.code == "worker"       ? "fault_worker"
                                       : problem.code == "statistics" ? "fault_counts"
                                                                      : "fault_other"));
    case What::printer: {
      StatusSaying made = said("print", problem.code == "paper_out"    ? "paper"
                                        : problem.code == "cover_open" ? "cover"
                                                                       : "printer");
      made.button = row_button(frame, "staff_status.look_printer", "staff.look_printer", "next",
                               event::Open{route::StaffSettings{SettingsPage::printer}}, ButtonKind::secondary);
      return made;
    }
    case What::update_waits: {
      StatusSaying made = said("usb", "waits");
      made.button = row_button(frame, "staff_status.look", "staff.look", "next", event::Open{route::StaffUpdate{}},
                               ButtonKind::secondary);
      return made;
    }
    case What::contacts_to_dial: {
      StatusSaying made = said("phone", "dial");
      made.button = row_button(frame, "staff_status.contacts", "staff.show_contacts", "next",
                               event::Open{route::StaffSettings{SettingsPage::contacts}}, ButtonKind::secondary);
      return made;
    }
    case What::reviews_due:
      return said("book", "reviews");
  }
  return said("clock", "clock");
}

}  // namespace kiosk
