// kiosk-bundle: what staff and publishers make and check content with.
// Exit codes: 0 done, 1 the content is refused, 2 wrong usage or a path that cannot be read, 3 writing failed.
#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <optional>
#include <string>

#include "base/date.h"
#include "library/check.h"
#include "library/report.h"
#include "library/tree_template.h"

namespace {

enum Exit { kDone = 0, kRefused = 1, kUsage = 2, kFailed = 3 };

struct Arguments {
  std::string folder;
  std::string date;
  bool json = false;
  bool strict = false;
};

kiosk::Date today() {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

int complain(const kiosk::Error& error, Exit exit) {
  std::cerr << "kiosk-bundle: " << error.code << ": " << error.message << '\n';
  return exit;
}

int run_new(const Arguments& arguments, const std::optional<kiosk::Date>& date) {
  const auto written = kiosk::write_template(arguments.folder, date.value_or(today()));
  if (!written) return complain(written.error(), written.error().code == "new.not_empty" ? kUsage : kFailed);
  std::cerr << "Wrote a small content tree to " << arguments.folder << ". Begin with its README.md.\n";
  return kDone;
}

int run_check(const Arguments& arguments, const std::optional<kiosk::Date>& date) {
  const auto findings = kiosk::check(arguments.folder, {arguments.strict, date});
  if (!findings) return complain(findings.error(), kUsage);
  if (arguments.json) {
    std::cout << kiosk::report_as_json(*findings) << std::flush;
  } else {
    std::cerr << kiosk::report_for_people(*findings);
  }
  if (!std::cout) return complain({"output.failed", "Standard output cannot be written."}, kFailed);
  return kiosk::count(*findings).errors == 0 ? kDone : kRefused;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Makes and checks content for the kiosk."};
  app.require_subcommand(1);
  Arguments arguments;
  const auto add_date = [&](CLI::App& command) {
    command.add_option("--date", arguments.date, "the day to count from, YYYY-MM-DD");
  };
  CLI::App* make = app.add_subcommand("new", "writes a small content tree that passes the check, with a guide");
  make->add_option("DIR", arguments.folder, "a folder that is new or empty")->required();
  add_date(*make);
  CLI::App* check = app.add_subcommand("check", "names every problem, and how to mend it");
  check->add_option("DIR", arguments.folder, "the folder that holds bundle.json")->required();
  check->add_flag("--json", arguments.json, "one JSON object on standard output");
  check->add_flag("--strict", arguments.strict, "refuses what is not signed off, not confirmed or outdated");
  add_date(*check);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  std::optional<kiosk::Date> date;
  if (!arguments.date.empty()) {
    date = kiosk::parse_date(arguments.date);
    if (!date) return complain({"usage.bad_date", "--date is written YYYY-MM-DD."}, kUsage);
  }
  return make->parsed() ? run_new(arguments, date) : run_check(arguments, date);
}
