#include "commands.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <string_view>
#include <utility>

#include "base/pin.h"
#include "bundle/flat_json.h"
#include "bundle/trust_files.h"
#include "store/approval.h"
#include "store/install.h"
#include "store/pick_bundle.h"
#include "store/repair.h"
#include "sync/child_line.h"
#include "sync/stick_report.h"
#include "sync/watch_log.h"

namespace kiosk {

namespace {

int exit_of(const std::string& code) {
  static constexpr std::array<std::string_view, 6> kUsage{"bundle.missing",  "bundle.not_a_file", "file.missing",
                                                          "file.unreadable", "file.too_large",    "store.missing"};
  if (code == "store.busy") return 4;
  if (std::ranges::find(kUsage, code) != kUsage.end()) return 2;
  return code.starts_with("store.") || code.starts_with("source.") || code.starts_with("report.") ? 3 : 1;
}

// One line of progress, at once.
void say(const ChildLine& line) { std::cout << to_json(line) << '\n' << std::flush; }

// Progress in words for machines; a bundle of many small parts would else say thousands of lines a second.
class Progress {
 public:
  void say_if_due(const InstallProgress& at) {
    const auto now = std::chrono::steady_clock::now();
    if (at.phase == "done" || (at.phase == phase_ && now - said_ < std::chrono::milliseconds(50))) return;
    phase_ = at.phase;
    said_ = now;
    ChildLine line;
    line.phase = line.message = std::string(at.phase);
    line.done = at.done;
    line.total = at.total;
    say(line);
  }

 private:
  std::string phase_;
  std::chrono::steady_clock::time_point said_{};
};

int no_release() {
  std::cerr << "kiosk-sync: a release is called by epoch and sequence, such as 1-12.\n";
  return 2;
}

}  // namespace

int complain(const Error& error, const Arguments& arguments) {
  std::cerr << "kiosk-sync: " << error.code << ": " << error.message << '\n';
  if (arguments.progress) {
    ChildLine line;
    line.phase = "failed";
    line.message = error.message;
    line.code = error.code;
    line.needed_mb = arguments.needed_mb;
    say(line);
  }
  return exit_of(error.code);
}

int all_done(const Arguments& arguments) {
  ChildLine line;
  line.phase = line.message = "done";
  if (arguments.progress) say(line);
  return 0;
}

void say_reading(const Arguments& arguments) {
  if (!arguments.progress) return;
  ChildLine line;
  line.phase = line.message = "reading";
  line.reports = wants_report(trust_folder(arguments.from));
  say(line);
}

int run_hash_pin() {
  std::string digits;
  std::getline(std::cin, digits);
  const auto hash = hash_pin(digits);
  if (!hash) {
    std::cerr << "kiosk-sync: " << hash.error().code << ": " << hash.error().message << '\n';
    return hash.error().code == "pin.form" ? 2 : 3;
  }
  std::cout << "\"pin\": " << json_quoted(*hash) << '\n';
  return std::cout.flush() ? 0 : 3;
}

int run_install(Store& store, const Arguments& arguments) {
  const auto refused = [&](const Error& error) { return complain(error, arguments); };
  // The kiosk's own, not the stick's: no other stick helps.
  auto first = read_trust(arguments.trust);
  if (!first) {
    (void)refused({"sync.no_trust", "This kiosk does not know whose bundles it may take: " + first.error().message +
                                        " Put the publisher's trust-1.json there."});
    return exit_of(first.error().code);
  }
  const auto trust = store.trust_from(std::move(*first), trust_folder(arguments.from));
  if (!trust) return refused(trust.error());
  const auto picked = pick_bundle(arguments.from, *trust);
  if (!picked) return refused(picked.error());
  if (picked->others > 0) std::cerr << "Several bundles fit; the newest is " << picked->path << ".\n";
  ChildLine line;
  line.phase = line.message = "found";
  line.release = to_string(picked->bundle.manifest().number);
  line.title = picked->bundle.manifest().title;
  line.others = static_cast<std::uint64_t>(picked->others);
  if (arguments.progress) say(line);
  Progress progress;
  Arguments for_error = arguments;
  InstallOptions options{arguments.wait, utc_now(), {}, {}};
  options.no_room = [&](std::uint64_t bytes) { for_error.needed_mb = (bytes + 999'999) / 1'000'000; };
  if (arguments.progress) {
    options.progress = [&](const InstallProgress& at) {
      progress.say_if_due(at);
      line.done = at.done;
      line.total = at.total;
    };
  }
  const auto done = install(store, *picked->source, picked->bundle, options);
  if (!done) return complain(done.error(), for_error);
  for (const std::string& warning : done->warnings) std::cerr << "kiosk-sync: warning: " << warning << '\n';
  std::cerr << (done->already ? "Already installed: " : "Installed: ") << to_string(done->number) << ", "
            << picked->bundle.manifest().title << ". " << done->copied_bytes << " bytes copied, " << done->reused_bytes
            << " were here.\n";
  line.phase = line.message = "done";
  line.already = done->already;
  line.waiting = store.state().pending == done->number;
  line.warnings = done->warnings;
  line.warnings.insert(line.warnings.end(), store.warnings().begin(), store.warnings().end());
  if (arguments.progress) say(line);
  return 0;
}

int run_status(Store& store, const Arguments& arguments) {
  const StoreState& state = store.state();
  const auto shown = [&](const std::optional<ReleaseNumber>& number) {
    if (!arguments.json) return number ? to_string(*number) : std::string("none");
    return number ? json_quoted(to_string(*number)) : std::string("null");
  };
  std::string warnings;
  for (const std::string& one : store.warnings())
    warnings.append(warnings.empty() ? "" : ", ").append(json_quoted(one));
  if (arguments.json) {
    std::cout << "{\"current\": " << shown(state.current) << ", \"previous\": " << shown(state.previous)
              << ", \"pending\": " << shown(state.pending) << ", \"floor\": " << json_quoted(to_string(state.floor))
              << ", \"tries\": " << state.tries << ", \"warnings\": [" << warnings << "]}\n";
  } else {
    std::cout << "current   " << shown(state.current) << "\nprevious  " << shown(state.previous) << "\npending   "
              << shown(state.pending) << "\nfloor     " << to_string(state.floor) << '\n';
    if (!warnings.empty()) std::cerr << "kiosk-sync: warning: " << warnings << '\n';
  }
  return std::cout.flush() ? 0 : 3;
}

int run_verify(Store& store, const Arguments& arguments) {
  if (!arguments.from.empty()) {
    const auto mended = repair(store, arguments.from);
    if (!mended) return complain(mended.error(), arguments);
    std::cerr << mended->mended << " parts mended, " << mended->lost << " not found there.\n";
  }
  for (const auto& number : {store.state().current, store.state().previous, store.state().pending}) {
    if (!number) continue;
    if (const auto whole = store.check_release(*number, true); !whole) return complain(whole.error(), arguments);
    std::cerr << to_string(*number) << ": whole\n";
  }
  return 0;
}

int run_rollback(Store& store, const Arguments& arguments) {
  const auto back = roll_back(store);
  if (back) std::cerr << "Back to " << to_string(*back) << ".\n";
  return back ? all_done(arguments) : complain(back.error(), arguments);
}

int run_confirm(Store& store, const Arguments& arguments) {
  const auto only = parse_release(arguments.release);
  if (!only && !arguments.release.empty()) return no_release();
  const auto done = confirm(store, only);
  return done ? all_done(arguments) : complain(done.error(), arguments);
}

int run_approve(Store& store, const Arguments& arguments) {
  const auto release = parse_release(arguments.release);
  if (!release) return no_release();
  const auto done = approve(store, *release);
  return done ? all_done(arguments) : complain(done.error(), arguments);
}

int run_cancel(Store& store, const Arguments& arguments) {
  const auto release = parse_release(arguments.release);
  if (!release) return no_release();
  const auto done = cancel(store, *release);
  return done ? all_done(arguments) : complain(done.error(), arguments);
}

int run_started(Store& store, const Arguments& arguments) {
  const auto shown = started(store);
  if (!shown) return complain(shown.error(), arguments);
  std::cerr << "Shown: " << (*shown ? to_string(**shown) : "the factory's content") << ".\n";
  return all_done(arguments);
}

int run_collect(Store& store, const Arguments& arguments) {
  const auto gone = store.collect();
  if (gone) std::cerr << *gone << " unused parts removed.\n";
  return gone ? all_done(arguments) : complain(gone.error(), arguments);
}

int run_report(const Arguments& arguments) {
  if (!is_report_name(arguments.name)) {
    std::cerr << "kiosk-sync: a report is called report-NAME-ID.json.\n";
    return 2;
  }
  std::string text(kMostReportBytes + 1, '\0');
  std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::cin.gcount()));
  if (text.size() > kMostReportBytes)
    return complain({"report.too_large", "The report is larger than it can be."}, arguments);
  const auto done = write_stick_report(arguments.from, arguments.name, text, arguments.ask,
                                       arguments.makes_folder ? ReportFolder::is_made : ReportFolder::must_be_there);
  return done ? all_done(arguments) : complain(done.error(), arguments);
}

}  // namespace kiosk
