// kiosk-proof: the check that draws. kiosk-bundle check becomes it; nobody needs to call it by its name. Options and exit codes are
// those of kiosk-bundle check.
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <memory>

#include "kiosk_bundle/check_command.h"
#include "kiosk_bundle/commands.h"
#include "proof/drawing.h"
#include "proof/numbers.h"

namespace kiosk {

namespace {

// To whoever waits at a terminal, when it takes longer than a breath.
DrawingProgress say_progress() {
  const auto begun = std::chrono::steady_clock::now();
  return [begun](std::size_t done, std::size_t all) {
    if (::isatty(STDERR_FILENO) == 0 || std::chrono::steady_clock::now() - begun < std::chrono::seconds(2)) return;
    std::cerr << "\rdrawing every screen, " << done * 100 / all << " %" << (done == all ? "\r\x1b[K" : "")
              << std::flush;
  };
}

int run(const CheckArguments& arguments) {
  return run_check(arguments, [&](Checked& checked) {
    add_findings(checked, check_numbers(checked));
    if (!arguments.no_drawing) add_findings(checked, check_by_drawing(checked, say_progress()));
  });
}

}  // namespace

}  // namespace kiosk

int main(int argc, char** argv) {
  CLI::App app{"Checks content, also by drawing every screen; kiosk-bundle check calls it."};
  const auto arguments = std::make_shared<kiosk::CheckArguments>();
  kiosk::add_check_options(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kiosk::kDone : kiosk::kUsage;
  }
  const int exit = kiosk::run(*arguments);
  if (!std::cout) return kiosk::complain({"output.failed", "Standard output cannot be written."});
  return exit;
}
