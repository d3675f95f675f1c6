#include "commands.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <iostream>
#include <string_view>
#include <utility>

#include "bundle/flat_json.h"
#include "bundle/trust_files.h"
#include "store/install.h"
#include "store/pick_bundle.h"
#include "store/repair.h"

namespace kiosk {

namespace {

int exit_of(const std::string& code) {
  static constexpr std::array<std::string_view, 6> kUsage{"bundle.missing",  "bundle.not_a_file", "file.missing",
                                                          "file.unreadable", "file.too_large",    "store.missing"};
  if (code == "store.busy") return 4;
  if (std::ranges::find(kUsage, code) != kUsage.end()) return 2;
  return code.starts_with("store.") || code.starts_with("source.") ? 3 : 1;
}

std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm utc{};
  std::array<char, 32> text{};
  if (gmtime_r(&time, &utc) == nullptr || std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc) == 0)
    return {};
  return text.data();
}

void print_progress(const InstallProgress& at) {
  std::cout << "{\"phase\": " << json_quoted(at.phase) << ", \"done\": " << at.done << ", \"total\": " << at.total
            << ", \"message\": " << json_quoted(at.phase) << "}\n"
            << std::flush;
}

}  // namespace

int complain(const Error& error) {
  std::cerr << "kiosk-sync: " << error.code << ": " << error.message << '\n';
  return exit_of(error.code);
}

int run_install(Store& store, const Arguments& arguments) {
  auto first = read_trust(arguments.trust);
  if (!first) return complain(first.error());
  const auto trust = store.trust_from(std::move(*first), trust_folder(arguments.from));
  if (!trust) return complain(trust.error());
  const auto picked = pick_bundle(arguments.from, *trust);
  if (!picked) return complain(picked.error());
  if (picked->others > 0) std::cerr << "Several bundles fit; the newest is " << picked->path << ".\n";
  InstallOptions options{arguments.wait, now(), {}};
  if (arguments.progress) options.progress = print_progress;
  const auto done = install(store, *picked->source, picked->bundle, options);
  if (!done) return complain(done.error());
  for (const std::string& warning : done->warnings) std::cerr << "kiosk-sync: warning: " << warning << '\n';
  std::cerr << (done->already ? "Already installed: " : "Installed: ") << to_string(done->number) << ", "
            << picked->bundle.manifest().title << ". " << done->copied_bytes << " bytes copied, " << done->reused_bytes
            << " were here.\n";
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
    if (!mended) return complain(mended.error());
    std::cerr << mended->mended << " parts mended, " << mended->lost << " not found there.\n";
  }
  for (const auto& number : {store.state().current, store.state().previous, store.state().pending}) {
    if (!number) continue;
    if (const auto whole = store.check_release(*number, true); !whole) return complain(whole.error());
    std::cerr << to_string(*number) << ": whole\n";
  }
  return 0;
}

int run_rollback(Store& store, const Arguments&) {
  const auto back = roll_back(store);
  if (back) std::cerr << "Back to " << to_string(*back) << ".\n";
  return back ? 0 : complain(back.error());
}

int run_confirm(Store& store, const Arguments& arguments) {
  const auto only = parse_release(arguments.release);
  if (!only && !arguments.release.empty()) {
    std::cerr << "kiosk-sync: a release is called by epoch and sequence, such as 1-12.\n";
    return 2;
  }
  const auto done = confirm(store, only);
  return done ? 0 : complain(done.error());
}

int run_started(Store& store, const Arguments&) {
  const auto shown = started(store);
  if (!shown) return complain(shown.error());
  std::cerr << "Shown: " << (*shown ? to_string(**shown) : "the factory's content") << ".\n";
  return 0;
}

int run_collect(Store& store, const Arguments&) {
  const auto gone = store.collect();
  if (gone) std::cerr << *gone << " unused parts removed.\n";
  return gone ? 0 : complain(gone.error());
}

}  // namespace kiosk
