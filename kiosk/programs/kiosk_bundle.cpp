// kiosk-bundle: what staff and publishers make, check, sign and look into content with.
// Exit codes: 0 done, 1 the content or bundle is refused, 2 wrong usage or a path that cannot be read, 3 writing failed.
#include <malloc.h>

#include <iostream>

#include "kiosk_bundle/commands.h"

int main(int argc, char** argv) {
  // One heap for all threads: each would keep its own, and this is to stay under 32 MB.
  ::mallopt(M_ARENA_MAX, 1);
  // No sodium_init() here: it is called where secrets are held (bundle/secret_key.cpp), and would choose another BLAKE2b, which
  // on some processors takes twice as long. Nothing that only reads needs it.
  CLI::App app{"Makes, checks and signs content for the kiosk."};
  app.require_subcommand(1);
  kiosk::Run run;
  kiosk::add_content_commands(app, run);
  kiosk::add_bundle_commands(app, run);
  kiosk::add_key_commands(app, run);
  kiosk::add_stick_command(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kiosk::kDone : kiosk::kUsage;
  }
  const int exit = run();
  if (!std::cout) return kiosk::complain({"output.failed", "Standard output cannot be written."});
  return exit;
}
