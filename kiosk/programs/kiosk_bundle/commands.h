// The commands of kiosk-bundle. Each adds itself to the command line; what it does is called when the line has been read.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

#include "base/result.h"

namespace kiosk {

enum Exit { kDone = 0, kRefused = 1, kUsage = 2, kFailed = 3 };  // INTERFACE

// Prints the error; what its code is in exit codes.
int complain(const Error& error);
// The same, as a JSON object on standard output: {"ok": false, "code": ..., "message": ...}.
int complain_as_json(const Error& error);

// Run after parsing: the exit code.
using Run = std::function<int()>;
// A command of `parent` that, once chosen, runs `act` on what its options were written to.
template <class Arguments, class Act>
CLI::App* add_command(CLI::App& parent, Run& run, const std::shared_ptr<Arguments>& arguments, const char* name,
                      const char* what, Act act) {
  CLI::App* made = parent.add_subcommand(name, what);
  made->callback([&run, arguments, act] { run = [arguments, act] { return act(*arguments); }; });
  return made;
}

// Stores what is to be run in `run` when its command is chosen.
void add_content_commands(CLI::App& app, Run& run);  // new, check, build
void add_bundle_commands(CLI::App& app, Run& run);   // sign, verify, inspect, extract, diff
void add_key_commands(CLI::App& app, Run& run);      // keygen, trust
void add_stick_command(CLI::App& app, Run& run);     // stick

}  // namespace kiosk
