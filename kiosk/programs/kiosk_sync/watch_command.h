// kiosk-sync watch: its options.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>

namespace kiosk {

// Adds the command; when it is what was asked for, `act` runs it and says what to exit with.
void add_watch_command(CLI::App& app, std::function<int()>& act);

}  // namespace kiosk
