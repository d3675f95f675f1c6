#include <unistd.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "base/child_process.h"
#include "check_command.h"
#include "commands.h"
#include "library/report.h"
#include "library/tree_template.h"
#include "password.h"
#include "publish/build_bundle.h"
#include "publish/keys.h"

namespace kiosk {

namespace {

struct ContentArguments {
  std::string folder, date, out, key;
  std::uint64_t sequence = 0, epoch = 1;
  bool strict = false;
};
using Arguments = std::shared_ptr<ContentArguments>;

int run_new(const ContentArguments& arguments) {
  const auto date = date_of(arguments.date);
  if (!date) return complain(date.error());
  if (const auto written = write_template(arguments.folder, date->value_or(today())); !written)
    return written.error().code == "new.not_empty" ? complain(written.error())
                                                   : complain({"new.failed", written.error().message});
  std::cerr << "Wrote a small content tree to " << arguments.folder << ". Begin with its README.md.\n";
  return kDone;
}

// The whole check is kiosk-proof's, which can draw: this program does without all that drawing needs.
int run_proof(const CheckArguments& arguments) {
  const std::string program = program_beside_this("kiosk-proof");
  std::vector<std::string> words{program};
  if (arguments.json) words.emplace_back("--json");
  if (arguments.strict) words.emplace_back("--strict");
  if (arguments.no_drawing) words.emplace_back("--no-drawing");
  if (!arguments.date.empty()) words.insert(words.end(), {"--date", arguments.date});
  words.insert(words.end(), {"--", arguments.folder});
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  // Ours alone, never one that stands in somebody's PATH.
  if (program.find('/') != std::string::npos) ::execv(program.c_str(), argv.data());
  // Nothing is called good that nobody has looked at.
  return run_check(arguments, [](Checked& checked) {
    Finding finding;
    finding.severity = Severity::error;
    finding.code = "check.no_proof";
    finding.what = "The screens were not drawn, nor numbers looked at: kiosk-proof does not start.";
    finding.why = "Words may not fit, and letters may be missing.";
    finding.remedy = "Install it beside kiosk-bundle; a build from source makes it with kiosk-bundle.";
    add_findings(checked, {finding});
  });
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
  const auto check = std::make_shared<CheckArguments>();
  add_check_options(*add_command(app, run, check, "check", "names every problem, and how to mend it", run_proof),
                    check);
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
