#include <csignal>
#include <iostream>
#include <memory>
#include <string>

#include "bundle/flat_json.h"
#include "commands.h"
#include "progress_line.h"
#include "publish/stick_copy.h"
#include "report_command.h"

namespace kiosk {

namespace {

struct StickArguments {
  StickCopyOptions copy;
  ReportArguments report;
  bool json = false;
};

volatile std::sig_atomic_t stop_asked = 0;

// Whoever stops it leaves no half file on the stick.
void listen_for_stop() {
  struct sigaction action {};
  action.sa_handler = [](int) { stop_asked = 1; };
  (void)::sigaction(SIGINT, &action, nullptr);
  (void)::sigaction(SIGTERM, &action, nullptr);
}

void say_neighbours(const StickCopied& copied) {
  if (!copied.removed.empty()) {
    std::cerr << "Taken off the stick:";
    for (const std::string& name : copied.removed) std::cerr << ' ' << name;
    std::cerr << ".\n";
  }
  if (copied.others.empty()) return;
  std::cerr << "Other bundles of this kind are on the stick too:";
  bool newer = false;
  for (const StickNeighbour& other : copied.others) {
    std::cerr << ' ' << other.name << " (release " << to_string(other.number) << ")";
    newer = newer || copied.number < other.number;
  }
  std::cerr << ". The kiosk takes the newest" << (newer ? ", and that is not this one" : "")
            << "; --replace leaves this one alone.\n";
}

void say_done(const StickCopied& copied) {
  std::cerr << copied.name << (copied.already ? " was on the stick already: " : " is on the stick: ") << copied.title
            << ", release " << to_string(copied.number) << ".\n";
  std::cerr << (copied.from_device
                    ? "It was read back from the stick itself, past the computer's memory, and is the same.\n"
                    : "It was read back and is the same.\n");
  std::cerr << (copied.signatures ? "Its signatures are good.\n"
                                  : "Who signed it was not checked: --trust TRUST.json does that.\n");
  for (const std::string& name : copied.trust_files) std::cerr << name << " was brought along.\n";
  say_neighbours(copied);
  std::cerr << "It is safe to take the stick out now. Eject it first, so that no computer asks to repair it.\n";
}

void say_done_as_json(const StickCopied& copied) {
  const auto names = [](const auto& list, const auto& name_of) {
    std::string out = "[";
    for (const auto& one : list) out.append(out.size() > 1 ? ", " : "").append(json_quoted(name_of(one)));
    return out.append("]");
  };
  const auto flag = [](bool on) { return on ? "true" : "false"; };
  const auto itself = [](const std::string& name) { return name; };
  std::cout << "{\"ok\": true, \"phase\": \"done\", \"name\": " << json_quoted(copied.name)
            << ", \"title\": " << json_quoted(copied.title)
            << ", \"release\": " << json_quoted(to_string(copied.number)) << ", \"already\": " << flag(copied.already)
            << ", \"from_device\": " << flag(copied.from_device)
            << ", \"signatures_checked\": " << flag(copied.signatures)
            << ", \"others\": " << names(copied.others, [](const StickNeighbour& one) { return one.name; })
            << ", \"removed\": " << names(copied.removed, itself)
            << ", \"trust_files\": " << names(copied.trust_files, itself) << "}\n"
            << std::flush;
}

int run_stick(StickArguments& arguments) {
  if (!arguments.report.folders.empty()) {
    arguments.report.json = arguments.json;
    if (arguments.copy.file.empty()) return run_report(arguments.report);
    return complain({"usage.stick", "Either a bundle is copied to a stick, or reports are read: not both at once."});
  }
  if (arguments.copy.file.empty() || arguments.copy.stick.empty())
    return complain(
        {"usage.stick", "Name the bundle and the folder of the stick: kiosk-bundle stick FILE.kiosk MOUNTPOINT"});
  listen_for_stop();
  ProgressLine line(arguments.json);
  arguments.copy.progress = [&line](const StickProgress& at) { line.say(at); };
  arguments.copy.stopped = [] { return stop_asked != 0; };
  SystemFileOps ops;
  SystemStickDevice device;
  const auto copied = copy_to_stick(arguments.copy, ops, device);
  line.end();
  if (!copied) return arguments.json ? complain_as_json(copied.error()) : complain(copied.error());
  if (arguments.json) say_done_as_json(*copied);
  else say_done(*copied);
  return kDone;
}

}  // namespace

void add_stick_command(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<StickArguments>();
  StickCopyOptions& copy = arguments->copy;
  CLI::App* stick = add_command(app, run, arguments, "stick", "copies a bundle to a stick and proves it", run_stick);
  stick->add_option("FILE.kiosk", copy.file, "the bundle");
  stick->add_option("MOUNTPOINT", copy.stick, "where the stick shows its files; any folder will do");
  stick->add_option("--trust", copy.trust, "checks the signatures too, by this trust file and newer ones beside it");
  stick->add_option("--trust-files", copy.trust_files,
                    "a folder with trust-N.json and trust-N.json.sigs to bring along");
  stick->add_flag("--replace", copy.replace, "takes other bundles of this kind off, once this one is proven");
  stick->add_flag("--reports", copy.reports, "makes kiosk-reports/ on it: each kiosk leaves its report there");
  ReportArguments& report = arguments->report;
  stick->add_option("--report", report.folders, "reads the reports that these sticks or folders brought home");
  stick->add_option("--newest", report.newest,
                    "with --report: the newest release, such as 1-15; else that of the reports");
  stick->add_option("--html", report.page, "with --report: also one page to print, into this file");
  stick->add_flag("--json", arguments->json, "JSON lines on standard output; with --report one object");
}

}  // namespace kiosk
