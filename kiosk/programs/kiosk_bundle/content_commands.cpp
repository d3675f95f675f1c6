#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "base/date.h"
#include "commands.h"
#include "library/check.h"
#include "library/report.h"
#include "library/tree_template.h"
#include "password.h"
#include "proof/drawing.h"
#include "proof/numbers.h"
#include "publish/build_bundle.h"
#include "publish/keys.h"

namespace kiosk {

namespace {

struct ContentArguments {
  std::string folder, date, out, key;
  std::uint64_t sequence = 0, epoch = 1;
  bool json = false, strict = false, no_drawing = false;
};
using Arguments = std::shared_ptr<ContentArguments>;

Date today() {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

// Nothing: none was named. Error: it is no date.
Result<std::optional<Date>> date_of(const ContentArguments& arguments) {
  if (arguments.date.empty()) return std::optional<Date>();
  const auto date = parse_date(arguments.date);
  if (!date) return fail("usage.bad_date", "--date is written YYYY-MM-DD.");
  return date;
}

// The report goes to standard error; https://no-color.org is honoured.
Colour colour() {
  const char* const unwanted = std::getenv("NO_COLOR");
  return ::isatty(STDERR_FILENO) != 0 && (unwanted == nullptr || *unwanted == '\0') ? Colour::yes : Colour::no;
}

// To whoever waits at a terminal, when it takes longer than a breath.
DrawingProgress say_progress() {
  const auto begun = std::chrono::steady_clock::now();
  return [begun](std::size_t done, std::size_t all) {
    if (::isatty(STDERR_FILENO) == 0 || std::chrono::steady_clock::now() - begun < std::chrono::seconds(2)) return;
    std::cerr << "\rdrawing every screen, " << done * 100 / all << " %" << (done == all ? "\r\x1b[K" : "")
              << std::flush;
  };
}

int run_new(const ContentArguments& arguments) {
  const auto date = date_of(arguments);
  if (!date) return complain(date.error());
  if (const auto written = write_template(arguments.folder, date->value_or(today())); !written)
    return written.error().code == "new.not_empty" ? complain(written.error())
                                                   : complain({"new.failed", written.error().message});
  std::cerr << "Wrote a small content tree to " << arguments.folder << ". Begin with its README.md.\n";
  return kDone;
}

int run_check(const ContentArguments& arguments) {
  const auto date = date_of(arguments);
  if (!date) return complain(date.error());
  auto checked = check_tree(arguments.folder, {arguments.strict, *date});
  if (!checked) {
    complain(checked.error());
    return kUsage;
  }
  add_findings(*checked, check_numbers(*checked));
  if (!arguments.no_drawing) add_findings(*checked, check_by_drawing(*checked, say_progress()));
  if (arguments.json) std::cout << report_as_json(checked->findings, &checked->overview) << std::flush;
  else std::cerr << report_for_people(checked->findings, &checked->overview, colour());
  return count(checked->findings).errors == 0 ? kDone : kRefused;
}

int run_build(const ContentArguments& arguments) {
  const auto key = read_secret_key(arguments.key, ask_password);
  if (!key) return complain(key.error());
  BuildOptions options{arguments.folder, arguments.out, arguments.epoch, {}, arguments.strict};
  if (arguments.sequence > 0) options.sequence = arguments.sequence;
  Findings findings;
  const auto built = build_bundle(options, *key, findings);
  if (!built && built.error().code == "content.refused") std::cerr << report_for_people(findings);
  if (!built) return complain(built.error());
  const FindingCounts counts = count(findings);
  std::cerr << "Wrote " << arguments.out << ", signed by " << to_string(key->public_key().id) << ". ";
  std::cerr << (counts.warnings == 0 ? "The check found nothing."
                                     : "The check has " + std::to_string(counts.warnings) +
                                           " warnings: kiosk-bundle check " + arguments.folder)
            << '\n';
  return kDone;
}

}  // namespace

void add_content_commands(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<ContentArguments>();
  const auto command = [&](const char* name, const char* what, auto act) {
    return add_command(app, run, arguments, name, what, act);
  };
  CLI::App* make = command("new", "writes a small content tree that passes the check, with a guide", run_new);
  make->add_option("DIR", arguments->folder, "a folder that is new or empty")->required();
  make->add_option("--date", arguments->date, "the day to count from, YYYY-MM-DD");
  CLI::App* check = command("check", "names every problem, and how to mend it", run_check);
  check->add_option("DIR", arguments->folder, "the folder that holds bundle.json")->required();
  check->add_flag("--json", arguments->json, "one JSON object on standard output");
  check->add_flag("--strict", arguments->strict, "refuses what is not signed off, not confirmed or outdated");
  check->add_option("--date", arguments->date, "the day to count from, YYYY-MM-DD");
  check->add_flag("--no-drawing", arguments->no_drawing, "does not draw the screens to find what does not fit");
  CLI::App* build = command("build", "checks a content tree, packs it and signs it", run_build);
  build->add_option("DIR", arguments->folder, "the folder that holds bundle.json")->required();
  build->add_option("-o,--out", arguments->out, "FILE.kiosk")->required();
  build->add_option("--key", arguments->key, "the publisher's secret key (minisign's form)")->required();
  build->add_option("--sequence", arguments->sequence, "goes up with every release; bundle.json's otherwise")
      ->check(CLI::PositiveNumber);
  build->add_option("--epoch", arguments->epoch, "the trust file's epoch, 1 unless it was raised")
      ->check(CLI::PositiveNumber);
  build->add_flag("--strict", arguments->strict, "refuses what is not signed off or confirmed, as for a real clinic");
}

}  // namespace kiosk
