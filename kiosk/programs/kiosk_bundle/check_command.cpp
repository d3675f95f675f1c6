#include "check_command.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "commands.h"
#include "library/report.h"

namespace kiosk {

namespace {

// The report goes to standard error; https://no-color.org is honoured.
Colour colour() {
  const char* const unwanted = std::getenv("NO_COLOR");
  return ::isatty(STDERR_FILENO) != 0 && (unwanted == nullptr || *unwanted == '\0') ? Colour::yes : Colour::no;
}

}  // namespace

Date today() {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Result<std::optional<Date>> date_of(const std::string& text) {
  if (text.empty()) return std::optional<Date>();
  const auto date = parse_date(text);
  if (!date) return fail("usage.bad_date", "--date is written YYYY-MM-DD.");
  return date;
}

void add_check_options(CLI::App& command, const std::shared_ptr<CheckArguments>& arguments) {
  command.add_option("DIR", arguments->folder, "the folder that holds bundle.json")->required();
  command.add_flag("--json", arguments->json, "one JSON object on standard output");
  command.add_flag("--strict", arguments->strict, "refuses what is not signed off, not confirmed or outdated");
  command.add_option("--date", arguments->date, "the day to count from, YYYY-MM-DD");
  command.add_flag("--no-drawing", arguments->no_drawing, "does not draw the screens to find what does not fit");
}

int run_check(const CheckArguments& arguments, const LookFurther& look_further) {
  const auto date = date_of(arguments.date);
  if (!date) return complain(date.error());
  auto checked = check_tree(arguments.folder, {arguments.strict, *date});
  if (!checked) {
    complain(checked.error());
    return kUsage;
  }
  look_further(*checked);
  if (arguments.json) std::cout << report_as_json(checked->findings, &checked->overview) << std::flush;
  else std::cerr << report_for_people(checked->findings, &checked->overview, colour());
  return count(checked->findings).errors == 0 ? kDone : kRefused;
}

}  // namespace kiosk
