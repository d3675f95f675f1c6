// The commands of kiosk-bundle. Each adds itself to the command line; what it does is called when the line has been read.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>

#include "base/result.h"

namespace kiosk {

enum Exit { kDone = 0, kRefused = 1, kUsage = 2, kFailed = 3 };  // INTERFACE

// Prints the error; what its code is in exit codes.
int complain(const Error& error);
// The same, as a JSON object on standard output: {"ok": false, "code": ..., "message": ...}.
int complain_as_json(const Error& error);

// Run after parsing: the exit code.
using Run = std::function<int()>;
// Stores what is to be run in `run` when its command is chosen.
void add_content_commands(CLI::App& app, Run& run);  // new, check, build
void add_bundle_commands(CLI::App& app, Run& run);   // sign, verify, inspect, extract, diff
void add_key_commands(CLI::App& app, Run& run);      // keygen, trust

}  // namespace kiosk
